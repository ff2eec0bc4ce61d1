"""Proposals and rights to call in the admin. Supports are in none of it: who supports what is shown to nobody."""

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.admin.ui.tables import Column, DateColumn, StatusTagColumn
from wagtail_modeladmin.helpers import AdminURLHelper

from cms.editorial.modeladmin import ScopedModelAdmin
from cms.editorial.scoping import MODERATE, READ, PageScope, declare_scope
from cms.editorial.viewsets import RecordViewSet
from participation.activities.viewsets import MENU, ParticipationAct, RecordFilterSet, page_column
from participation.proposals import services
from participation.proposals.enums import MAY_BE_REFUSED, ProposalStatus, RefusalReason
from participation.proposals.models import Proposal, RightToCall

declare_scope(Proposal, PageScope("activity__page"), acts=MODERATE)
declare_scope(RightToCall, PageScope("proposal__activity__page"), acts=READ)


class RefusalForm(forms.Form):
    """Why a proposal is not published."""

    reason = forms.ChoiceField(
        label=_("Reason"), choices=[("", "---------"), *RefusalReason.choices], help_text=_("The author reads it in these words.")
    )
    note = forms.CharField(
        label=_("Note to the author"), required=False, max_length=1000, widget=forms.Textarea(attrs={"rows": 4})
    )


class Publish(ParticipationAct):
    """Let a proposal appear."""

    name = "publish"
    label = _("Publish")
    question = _("Publish? Everybody can then read it and support it, and its author is told.")
    done = _("Published.")
    icon = "check"

    def possible(self, record: Proposal) -> bool:
        """While it waits."""
        return record.status == ProposalStatus.WAITING

    def perform(self, *, record: Proposal, by, **answers) -> None:
        """By the service, which tells its author."""
        services.publish(proposal_id=record.pk, moderator=by)


class Refuse(ParticipationAct):
    """Do not publish a proposal, or take it off the site."""

    name = "refuse"
    label = _("Do not publish")
    question = _("Not publish, or take off the site? Its author is told why.")
    done = _("Not published; its author has been told why.")
    icon = "cross"
    serious = True
    form_class = RefusalForm

    def possible(self, record: Proposal) -> bool:
        """While it waits, or afterwards while it is public."""
        return record.status in MAY_BE_REFUSED

    def perform(self, *, record: Proposal, by, **answers) -> None:
        """By the service, which tells its author."""
        services.refuse(proposal_id=record.pk, moderator=by, reason=RefusalReason(answers["reason"]), note=answers["note"])


class ProposalFilterSet(RecordFilterSet):
    """Also by state."""

    class Meta:
        model = Proposal
        fields = ["status", "activity", "territory", "created_at"]


class ProposalViewSet(RecordViewSet):
    """What residents propose on the editor's pages."""

    model = Proposal
    name = "admin_proposals"
    url_prefix = "participation/proposals"
    icon = "pick"
    menu_hook = MENU
    menu_label = _("Proposals")
    menu_order = 20
    help_text = _("What residents propose on your pages. Those which wait to be read appear once you publish them.")
    acts = (Publish(), Refuse())
    select = ("activity__page", "author")
    filterset_class = ProposalFilterSet
    search_fields = ["title", "text", "author__display_name"]
    ordering = "-created_at"
    list_display = [
        "title",
        StatusTagColumn(
            "status",
            label=_("State"),
            accessor="get_status_display",
            sort_key="status",
            primary=lambda proposal: proposal.status == ProposalStatus.WAITING,
        ),
        Column("author", label=_("Author"), accessor="author.public_name"),
        page_column(),
        Column("supports_count", label=_("Supports"), sort_key="supports_count"),
        DateColumn("created_at", label=pgettext_lazy("when", "Submitted"), sort_key="created_at"),
    ]
    list_export = [
        "pk", "title", "text", "author.public_name", "get_status_display", "activity.page.title", "activity.title",
        "supports_count", "threshold", "created_at", "published_at", "get_refusal_reason_display",
    ]  # fmt: skip
    export_headings = {
        "pk": _("Number"),
        "author.public_name": _("Author"),
        "get_status_display": _("State"),
        "activity.page.title": _("Page"),
        "activity.title": _("Part of a page"),
        "get_refusal_reason_display": _("Reason"),
    }
    export_filename = "proposals"
    inspect_view_fields = [
        "title", "text", "status", "author.public_name", "activity.title", "activity.page.title", "supports_count", "threshold",
        "created_at", "published_at", "moderated_at", "refusal_reason", "refusal_note",
    ]  # fmt: skip


class RightToCallURLHelper(AdminURLHelper):
    """Beside the other records of participation."""

    def __init__(self, model, base_url_path=None) -> None:
        super().__init__(model, base_url_path="participation/rights-to-call")


class RightToCallAdmin(ScopedModelAdmin):
    """Which proposals have called on the City: read only."""

    model = RightToCall
    url_helper_class = RightToCallURLHelper
    menu_label = _("Rights to call")
    menu_icon = "warning"
    menu_order = 30
    add_to_admin_menu = False
    list_display = ["proposal", "page", "supports_at_crossing", "reached_at"]
    list_filter = ["reached_at"]
    list_select_related = ["proposal__activity__page"]
    list_export = ["proposal", "page", "supports_at_crossing", "reached_at"]
    search_fields = ["proposal__title"]
    export_filename = "rights-to-call"
    inspect_view_fields = ["proposal", "supports_at_crossing", "reached_at"]

    def page(self, right: RightToCall) -> str:
        """The page of the call for proposals."""
        return right.proposal.activity.page.title

    page.short_description = _("Page")
