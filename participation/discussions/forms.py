"""The forms of a discussion."""

from uuid import uuid4

from django import forms
from django.utils.translation import gettext_lazy as _

from participation.discussions.models import MAX_LENGTH


class CommentForm(forms.Form):
    """A comment or an answer. `token` is new with each form, so that a double click is one comment."""

    text = forms.CharField(
        label=_("Your comment"),
        max_length=MAX_LENGTH,
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text=_(
            "Everybody can read it, with your public name. You can use a little Markdown: **bold**, *italic*, lists, links."
        ),
        error_messages={"required": _("Write something first.")},
    )
    token = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4, required=False)
    parent = forms.IntegerField(widget=forms.HiddenInput, required=False)


class HideForm(forms.Form):
    """Why a comment is hidden."""

    reason = forms.CharField(
        label=_("Reason"),
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("The author will read it."),
        error_messages={"required": _("Say why this comment is hidden.")},
    )
