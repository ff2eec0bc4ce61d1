"""Activities in the admin: read only, since their rules are written on their page."""

import django_filters
from django.core.exceptions import ValidationError
from django.db.models import Count
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import DateRangePickerWidget, WagtailFilterSet
from wagtail.admin.ui.tables import Column
from wagtail.admin.viewsets.base import ViewSetGroup
from wagtail.coreutils import multigetattr

from cms.core.models import Territory
from cms.editorial.acts import RecordAct
from cms.editorial.scoping import READ, PageScope, declare_scope
from cms.editorial.viewsets import RecordViewSet
from participation.activities.contributions import with_contributions
from participation.activities.models import Activity
from participation.activities.permissions import Refused

MENU = "register_participation_menu_item"

declare_scope(Activity, PageScope("page"), acts=READ)


class RecordFilterSet(WagtailFilterSet):
    """The filters that all records share: which part, which borough, since when.

    What the first two offer is limited to the editor's pages by the listing. A subclass names its model in Meta and
    adds its states.
    """

    activity = django_filters.ModelChoiceFilter(queryset=Activity.objects.order_by("title"), label=_("Part of a page"))
    territory = django_filters.ModelChoiceFilter(
        queryset=Territory.objects.all(), field_name="activity__territory", label=_("Territory")
    )
    created_at = django_filters.DateFromToRangeFilter(label=_("Date"), widget=DateRangePickerWidget)


def page_column(lookup: str = "activity") -> Column:
    """The page of a record, leading to its edit form. `lookup` leads to the Activity; the listing must select it."""

    def link(record) -> SafeString:
        activity = multigetattr(record, lookup) if lookup else record
        return format_html(
            '<a href="{}">{}</a>', reverse("wagtailadmin_pages:edit", args=[activity.page_id]), activity.page.title
        )

    return Column("page", label=_("Page"), accessor=link)


class ParticipationAct(RecordAct):
    """An act done by a service of participation: its refusals become messages for the editor."""

    def carry_out(self, *, record, by, **answers) -> None:
        """Do it. Raises ValidationError with the words of the refusal."""
        try:
            super().carry_out(record=record, by=by, **answers)
        except Refused as refused:
            raise ValidationError(refused.decision.message) from refused


class ActivityFilterSet(WagtailFilterSet):
    """By kind, state and borough."""

    class Meta:
        model = Activity
        fields = ["kind", "state", "territory"]


class ActivityViewSet(RecordViewSet):
    """What residents can take part in on the editor's pages."""

    model = Activity
    name = "admin_activities"
    url_prefix = "participation/activities"
    icon = "calendar-check"
    menu_label = _("Parts in use")
    menu_order = 10
    help_text = _("Every call for proposals, discussion and registration on your pages. Their rules are changed on the page.")
    select = ("page", "territory")
    filterset_class = ActivityFilterSet
    search_fields = ["title", "page__title"]
    ordering = "-pk"
    list_display = [
        "title",
        page_column(""),
        Column("kind", label=_("Kind"), accessor="get_kind_display", sort_key="kind"),
        Column("state", label=_("State"), accessor="opening.message", sort_key="closes_at"),
        Column("contributions", label=_("Contributions"), sort_key="contributions"),
        Column("changes", label=_("Changes of rules"), sort_key="changes"),
    ]
    list_export = [
        "pk", "title", "page.title", "get_kind_display", "get_state_display", "opens_at", "closes_at", "contributions", "changes",
    ]  # fmt: skip
    export_headings = {
        "pk": _("Number"),
        "page.title": _("Page"),
        "get_kind_display": _("Kind"),
        "get_state_display": _("State"),
        "contributions": _("Contributions"),
        "changes": _("Changes of rules"),
    }
    export_filename = "activities"
    inspect_view_fields = [
        "title", "page.title", "kind", "state", "opens_at", "closes_at", "audience", "territory",
        "first_contribution_at", "rule_changes",
    ]  # fmt: skip

    def get_queryset(self):
        """With the database's clock, and what the columns count."""
        return with_contributions(super().get_queryset().with_clock()).annotate(changes=Count("rule_changes", distinct=True))


class ParticipationGroup(ViewSetGroup):
    """The menu in which every kind of record of participation has its place: they register in `MENU`."""

    menu_label = _("Participation")
    menu_icon = "group"
    menu_name = "participation"
    menu_order = 150
    submenu_hook = MENU
    items = (ActivityViewSet(),)
