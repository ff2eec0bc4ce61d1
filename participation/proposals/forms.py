"""The forms of residents: submitting a proposal, and the order of a list."""

from uuid import uuid4

from django import forms
from django.utils.translation import gettext_lazy as _

from cms.core.plain_text import clean_line, clean_text
from participation.proposals.enums import ListOrder
from participation.proposals.models import TEXT_MAX, TITLE_MAX, TITLE_MIN, Proposal


class ProposalForm(forms.ModelForm):
    """Title and text. `submission` is this form's own number, so that sending it twice makes one proposal."""

    # Measured after cleaning: the model's own validators see what will be stored.
    title = forms.CharField(
        label=_("Title"),
        max_length=TITLE_MAX,
        help_text=_("One sentence that says what should be done. From %(min)s to %(max)s characters.")
        % {"min": TITLE_MIN, "max": TITLE_MAX},
    )
    text = forms.CharField(
        label=_("Your proposal"),
        max_length=TEXT_MAX,
        widget=forms.Textarea(attrs={"rows": 12}),
        help_text=_(
            "What should change, where, for whom, and why. *Stars* make words italic, **two stars** bold, a dash a list."
        ),
    )
    submission = forms.UUIDField(required=False, widget=forms.HiddenInput, initial=uuid4)

    class Meta:
        model = Proposal
        fields = ["title", "text"]

    def clean_title(self) -> str:
        """One line without anything invisible."""
        return clean_line(self.cleaned_data["title"])

    def clean_text(self) -> str:
        """Lines without anything invisible."""
        return clean_text(self.cleaned_data["text"])


class OrderForm(forms.Form):
    """How a list is sorted."""

    order = forms.ChoiceField(label=_("Order"), choices=ListOrder.choices, required=False)

    def chosen(self) -> str:
        """The order asked for; newest first where none or an unknown one was."""
        return (self.is_valid() and self.cleaned_data["order"]) or ListOrder.NEWEST
