"""The style guide: every component in its states, with invented content, for whoever builds or edits a page."""

from datetime import UTC, datetime

from django import forms
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from cms.core.frame import HALVES, half_label
from cms.core.permissions import anybody, public_view

LONG_WORD = "Intercommunalitätsverwaltungsverfahrensbeschleunigung"
ICONS = [
    "environment",
    "solidarity",
    "sport",
    "leisure",
    "education",
    "culture",
    "mobility",
    "urban-planning",
    "housing",
    "health",
    "democracy",
    "decide",
    "act",
    "account",
    "calendar",
    "place",
    "people",
    "person",
    "clock",
    "hourglass",
    "check",
    "close",
    "lock",
    "search",
    "menu",
    "arrow",
    "arrow-left",
    "chevron",
    "bell",
    "comment",
    "support",
    "external",
    "download",
    "globe",
    "moon",
    "sun",
    "auto",
    "filter",
    "edit",
    "flag",
    "play",
    "document",
    "quote",
    "plus",
    "minus",
    "info",
    "warning",
    "error",
    "mail",
    "phone",
    "share",
    "link",
    "data",
    "code",
    "list",
    "map",
    "scales",
    "eye",
    "logout",
    "stone",
    "stone-empty",
    "stone-lifted",
]


class SampleForm(forms.Form):
    """Every kind of field that residents meet."""

    title = forms.CharField(label=gettext_lazy("Title of your proposal"), max_length=120)
    summary = forms.CharField(
        label=gettext_lazy("In a few sentences"),
        help_text=gettext_lazy("What should change, for whom, and where?"),
        max_length=600,
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    email = forms.EmailField(label=gettext_lazy("E-mail address"), required=False)
    theme = forms.ChoiceField(
        label=gettext_lazy("Theme"),
        choices=[("", gettext_lazy("Choose…")), ("mobility", gettext_lazy("Mobility")), ("culture", gettext_lazy("Culture"))],
    )
    part = forms.ChoiceField(
        label=gettext_lazy("How would you like to take part?"),
        choices=[
            ("once", gettext_lazy("Once")),
            ("often", gettext_lazy("From time to time")),
            ("lead", gettext_lazy("I would like to lead")),
        ],
        widget=forms.RadioSelect,
    )
    agree = forms.BooleanField(
        label=gettext_lazy("I have read the rules of this consultation"),
        help_text=gettext_lazy("They fit on half a page."),
    )


class SampleFilters(forms.Form):
    """Three filters, as above a list."""

    q = forms.CharField(label=pgettext_lazy("to search for", "Words"), required=False)
    theme = forms.ChoiceField(
        label=gettext_lazy("Theme"), required=False, choices=[("", gettext_lazy("All")), ("health", gettext_lazy("Health"))]
    )
    state = forms.ChoiceField(
        label=gettext_lazy("State"), required=False, choices=[("", gettext_lazy("All")), ("open", gettext_lazy("Open"))]
    )


@public_view(anybody)
def styleguide(request: HttpRequest) -> HttpResponse:
    """Each component in its states, with a sentence on when to use it. All content is invented."""
    return render(
        request,
        "styleguide.html",
        {
            "halves": HALVES,
            "icons": ICONS,
            "tag_kinds": ["open", "soon", "waiting", "done", "closed", "late"],
            "stones_examples": [0, 1, 37, 99, 100],
            "long_word": LONG_WORD,
            "empty_form": SampleForm(),
            "refused_form": SampleForm(
                {"title": "", "summary": _("More shade"), "email": "nobody", "part": "once"}, auto_id="refused_%s"
            ),
            "filters": SampleFilters(auto_id="filter_%s"),
            "page_obj": Paginator(range(240), 20).page(5),
            "cards": _cards(),
            "figures": _figures(),
            "milestones": _milestones(),
            "steps": _steps(),
            "comments": _comments(),
            "facts": _facts(),
            "documents": _documents(),
            "crumbs": [{"title": _("Home"), "url": "#"}, {"title": half_label("decide"), "url": "#"}],
            "resident": _resident_text(),
            "updated": datetime(2026, 11, 20, 9, 0, tzinfo=UTC),
        },
    )


def _cards() -> list[dict]:
    return [
        {
            "half": "decide",
            "kicker": _("City of Paris"),
            "title": _("A climate plan for the years to come"),
            "summary": _("Tell us what would keep your street cool in summer, and which promise matters most to you."),
            "state_kind": "open",
            "stones_value": 1462,
            "stones_of": 1500,
            "stones_label": _("supports"),
            "tags": [{"label": _("Environment"), "icon": "environment", "url": "#"}],
        },
        {
            "half": "act",
            "kicker": _("12th borough"),
            "title": _("Water the young trees of the Coulée verte"),
            "summary": _("Two hours, a watering can, good company."),
            "date": _("Saturday 12 December, 10 am"),
            "place": _("Jardin de Reuilly"),
            "figure": "8",
            "figure_label": _("places left"),
            "state_kind": "soon",
        },
        {
            "half": "account",
            "kicker": _("Open-government plan"),
            "title": _("Publish what each consultation has changed"),
            "summary": _("Three milestones of five are done; the fourth is late, and says so."),
            "figure": "3 / 5",
            "figure_label": _("milestones"),
            "state_kind": "late",
            "example": True,
        },
    ]


def _figures() -> list[dict]:
    return [
        {"half": "decide", "number": "27", "label": _("consultations open now")},
        {"half": "decide", "number": "1 462", "label": _("supports for the proposal nearest its goal")},
        {"half": "act", "number": "318", "label": _("people who lend a hand this week")},
        {"half": "account", "number": "3 / 5", "label": _("commitments of the City kept")},
    ]


def _milestones() -> list[dict]:
    return [
        {"date": _("March 2024"), "label": _("Commitment adopted by the Council of Paris"), "state": "done"},
        {
            "date": _("October 2024"),
            "label": _("First version open to everybody"),
            "state": "done",
            "text": _("Ten weeks early."),
        },
        {"date": _("Until December 2026"), "label": _("Evaluation with residents"), "state": "current"},
        {"date": _("June 2026"), "label": _("Report on the first year"), "state": "late", "text": _("Expected since 30 June.")},
        {"date": _("2027"), "label": _("Opening to all boroughs"), "state": "todo"},
    ]


def _steps() -> list[dict]:
    return [
        {
            "title": _("You propose"),
            "text": _("A title, a few sentences, a place. You can improve it until somebody supports it."),
        },
        {"title": _("Others support"), "text": _("Each supporter lays a stone. At 1,500 supports the square is full.")},
        {
            "title": _("The City answers"),
            "text": _("It studies the proposal and answers in public, by a date that everybody can see."),
        },
    ]


def _comments() -> list[dict]:
    reply = {"author": _("Parks department"), "when": _("Yesterday, 4 pm"), "text": _("Yes: from March."), "official": True}
    return [
        {
            "author": "Amina B.",
            "when": _("2 days ago"),
            "text": _("A **good** idea. Could the school yard be open on Sundays as well?\n\n- shade\n- benches"),
            "replies": [reply],
        },
        {"author": "Jo", "when": _("3 days ago"), "text": f"{LONG_WORD} {LONG_WORD}", "replies": []},
        {
            "author": _("Removed"),
            "when": _("4 days ago"),
            "text": _("This comment was removed because it named a private person."),
            "removed": True,
        },
    ]


def _facts() -> list[dict]:
    return [
        {"label": _("Who may take part"), "value": _("Everyone who lives in Paris")},
        {"label": _("Until"), "value": _("31 January 2027, 6 pm")},
        {"label": _("Goal"), "value": _("1,500 supports")},
    ]


def _documents() -> list[dict]:
    return [
        {"title": _("The participation charter"), "url": "#", "meta": "PDF, 240 kB"},
        {"title": _("All proposals as a table"), "url": "#", "meta": "CSV, 18 kB"},
    ]


def _resident_text() -> str:
    return _("People may write **bold**, *italic*, lists and [links](https://parvis.example/), and nothing else: <b>no HTML</b>.")
