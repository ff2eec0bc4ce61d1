"""The shapes of the demo's pages, people and records: what `manage.py demo` loads, before any model knows about it.

Conventions the loader can rely on:

* every seed has a `key`, unique among its kind and stable: use it to find again what an earlier run loaded;
* every `T` is one translatable segment; lists of paragraphs are `tuple[T, ...]`, one segment each, with no more markup
  than `<b>`, `<i>` and `<a href>`;
* images are named by the key of `images.IMAGES`; people by the key of `accounts`; an Activity by `"page key/block key"`;
* days are counted from the day of loading in Europe/Paris: an integer is an offset (0 is that day, at 00:00), a date is
  a real date. Windows are half-open: `closes` is the first moment at which it is over.
"""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from typing import Literal, NamedTuple

from .blocks import AccordionItem, Body, Paragraphs, Window
from .text import T


class Moment(NamedTuple):
    """A date as precise as its source: ISO "2017", "2017-11" or "2017-12-12"."""

    iso: str

    @property
    def precision(self) -> Literal["year", "month", "day"]:
        """How much of the date is known."""
        return ("year", "month", "day")[self.iso.count("-")]

    @property
    def first_day(self) -> date:
        """The earliest day it can mean: for a start."""
        year, month, day = (*map(int, self.iso.split("-")), 1, 1)[:3]
        return date(year, month, day)

    @property
    def last_day(self) -> date:
        """The latest day it can mean: for a due date."""
        first = self.first_day
        if self.precision == "day":
            return first
        month = 12 if self.precision == "year" else first.month
        return date(first.year, month, monthrange(first.year, month)[1])


# ---------------------------------------------------------------- pages


@dataclass(frozen=True, kw_only=True)
class PageSeed:
    """An ordinary page: what every page has."""

    key: str
    slug: T
    title: T
    summary: T
    body: Body = ()
    image: str = ""


@dataclass(frozen=True, kw_only=True)
class HalfSeed:
    """One of the three halves of the home page."""

    half: Literal["decide", "act", "account"]
    name: T
    promise: T
    text: T
    button: T
    page: str


@dataclass(frozen=True, kw_only=True)
class HomeSeed(PageSeed):
    """The home page: a sentence, a paragraph and its three halves."""

    headline: T
    halves: tuple[HalfSeed, ...]


@dataclass(frozen=True, kw_only=True)
class ConsultationSeed(PageSeed):
    """A consultation of the City ("paris") or of a borough council, with the window of the whole of it."""

    territory: str
    themes: tuple[str, ...]
    window: Window
    example: bool = True


class Place(NamedTuple):
    """A public place: name, address, borough's postcode included, and decimal coordinates (WGS 84, about 50 m)."""

    name: str
    address: str
    latitude: str
    longitude: str


@dataclass(frozen=True, kw_only=True)
class InitiativeSeed(PageSeed):
    """Something to do together: `starts` and `ends` are hours in Paris ("14:30") on the day `day`."""

    territory: str
    themes: tuple[str, ...]
    organiser: T
    network: T | None
    place: Place
    day: int
    starts: str
    ends: str
    example: bool = True


# ---------------------------------------------------------------- the action plan

Value = Literal["access-to-information", "civic-participation", "public-accountability", "technology"]
Completion = Literal["not-started", "limited", "substantial", "complete"]
Openness = Literal["worsens", "did-not-change", "marginal", "major", "outstanding"]


class Source(NamedTuple):
    """A public document worth opening."""

    label: T
    url: str


@dataclass(frozen=True, kw_only=True)
class MilestoneSeed:
    """A step of a commitment. `origin` says whether the plan names it or Parvis reads it out of the plan's text.

    `status` is None where nobody has said: to be shown as such, not as "not started".
    """

    code: str
    text: T
    due: Moment | None = None
    status: Completion | None
    withdrawn: bool = False
    evidence: Paragraphs = ()
    sources: tuple[Source, ...] = ()
    origin: Literal["plan", "parvis"] = "plan"


class OpennessFinding(NamedTuple):
    """The answer to "did it open government?" for one value."""

    value: Value
    result: Openness


@dataclass(frozen=True, kw_only=True)
class RatingSeed:
    """What the independent review found, in its coding of 2017."""

    specificity: Literal["none", "low", "medium", "high"]
    relevance: Literal["clear", "unclear"]
    relevant_to: tuple[Value, ...]
    potential_impact: Literal["none", "minor", "moderate", "transformative"]
    completion: Completion
    opened: Openness
    opened_by_value: tuple[OpennessFinding, ...]
    starred: bool
    star_reason: T
    findings: Paragraphs


@dataclass(frozen=True, kw_only=True)
class ValueSeed:
    """An OGP value the City itself claims, and why."""

    value: Value
    why: T


@dataclass(frozen=True, kw_only=True)
class CommitmentSeed(PageSeed):
    """A commitment: what the City said it would do, and what came of it."""

    identifier: str
    problem: Paragraphs
    status_quo: Paragraphs
    action: Paragraphs
    contribution: Paragraphs
    aim: Paragraphs
    lead_office: T
    public_institutions: tuple[T, ...] = ()
    civil_society: tuple[T, ...] = ()
    start: Moment
    end: Moment
    policy_areas: tuple[T, ...] = ()
    sector: T | None = None
    themes: tuple[str, ...]
    values: tuple[ValueSeed, ...] = ()
    milestones: tuple[MilestoneSeed, ...]
    rating: RatingSeed | None = None
    recommendations: Paragraphs = ()
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True, kw_only=True)
class PlanSeed(PageSeed):
    """An action plan and its commitments."""

    starts: Moment
    ends: Moment
    submitted: Moment | None
    announced: Moment | None
    lead_office: T
    foreword: Paragraphs
    priorities: tuple[T, ...]
    review: Paragraphs = ()
    recommendations: tuple[AccordionItem, ...] = ()
    sources: tuple[Source, ...] = ()
    commitments: tuple[CommitmentSeed, ...]


# ---------------------------------------------------------------- people and what they contribute


@dataclass(frozen=True, kw_only=True)
class AccountSeed:
    """Somebody who can sign in to the demo. `territory` is where they live, or the council an editor works for."""

    key: str
    email: str
    display_name: str
    role: Literal["superuser", "city-editor", "borough-editor", "resident"]
    language: Literal["fr", "en"] = "fr"
    territory: str = ""


@dataclass(frozen=True, kw_only=True)
class ProposalSeed:
    """A resident's proposal, in the language it was written in; `supports` is how many residents support it."""

    key: str
    activity: str
    author: str
    title: str
    text: str
    supports: int
    days_ago: int
    language: Literal["fr", "en"] = "fr"


@dataclass(frozen=True, kw_only=True)
class CommentSeed:
    """A resident's comment and the replies to it."""

    key: str
    activity: str
    author: str
    text: str
    days_ago: int
    language: Literal["fr", "en"] = "fr"
    replies: tuple["CommentSeed", ...] = ()


@dataclass(frozen=True, kw_only=True)
class BookingSeed:
    """Who has booked: the named people first, in this order, then example residents up to `people`."""

    activity: str
    people: int
    named: tuple[str, ...] = ()
