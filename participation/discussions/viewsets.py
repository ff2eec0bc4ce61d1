"""Comments in the admin: read, and hidden with a reason."""

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column, DateColumn, StatusTagColumn

from cms.editorial.scoping import MODERATE, PageScope, declare_scope
from cms.editorial.viewsets import RecordViewSet
from participation.activities.viewsets import MENU, ParticipationAct, RecordFilterSet, page_column
from participation.discussions import services
from participation.discussions.enums import OPEN_TO_CHANGE
from participation.discussions.models import Comment

declare_scope(Comment, PageScope("activity__page"), acts=MODERATE)


class HidingForm(forms.Form):
    """Why a comment is hidden."""

    reason = forms.CharField(
        label=_("Reason"),
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("The author reads it."),
    )


class Hide(ParticipationAct):
    """Hide a comment; its place and the answers to it stay."""

    name = "hide"
    label = _("Hide")
    question = _("Hide? Its place and the answers to it stay, its words disappear, and its author is told why.")
    done = _("Hidden; its author has been told why.")
    icon = "no-view"
    serious = True
    form_class = HidingForm

    def possible(self, record: Comment) -> bool:
        """As long as its words are shown."""
        return record.status in OPEN_TO_CHANGE

    def perform(self, *, record: Comment, by, **answers) -> None:
        """By the service, which tells its author."""
        services.hide(comment=record, by=by, reason=answers["reason"])


class CommentFilterSet(RecordFilterSet):
    """Also by state."""

    class Meta:
        model = Comment
        fields = ["status", "activity", "territory", "created_at"]


class CommentViewSet(RecordViewSet):
    """What is said on the editor's pages."""

    model = Comment
    name = "admin_comments"
    url_prefix = "participation/comments"
    icon = "comment"
    menu_hook = MENU
    menu_label = _("Comments")
    menu_order = 40
    help_text = _("What is said in the discussions of your pages, newest first. Hide only what breaks the rules, and say why.")
    acts = (Hide(),)
    select = ("activity__page", "author")
    filterset_class = CommentFilterSet
    search_fields = ["text", "author__display_name"]
    ordering = "-created_at"
    list_display = [
        "__str__",
        StatusTagColumn("status", label=_("State"), accessor="get_status_display", sort_key="status", primary=False),
        Column("author", label=_("Author"), accessor="author.public_name"),
        page_column(),
        DateColumn("created_at", label=_("Written"), sort_key="created_at"),
    ]
    list_export = [
        "pk", "parent_id", "text", "author.public_name", "get_status_display", "activity.page.title", "activity.title",
        "created_at",
    ]  # fmt: skip
    export_headings = {
        "pk": _("Number"),
        "parent_id": _("In answer to"),
        "author.public_name": _("Author"),
        "get_status_display": _("State"),
        "activity.page.title": _("Page"),
        "activity.title": _("Part of a page"),
    }
    export_filename = "comments"
    inspect_view_fields = [
        "text", "status", "author.public_name", "activity.title", "activity.page.title", "parent",
        "created_at", "closed_at", "hidden_reason",
    ]  # fmt: skip
