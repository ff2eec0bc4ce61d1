"""The demo's content, checked before anything loads it: complete in both languages, true to its sources, and consistent.

No database: the data are plain Python.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path

import pytest

from home import demo
from home.demo import accounts, contributions
from home.demo.action_plan_2017 import PLAN as PLAN_2017
from home.demo.action_plan_2024 import PLAN as PLAN_2024
from home.demo.blocks import Callout, Day, Gallery, Participation, Picture, Proposals, Registration, Window
from home.demo.consultations import CONSULTATIONS
from home.demo.images import IMAGES
from home.demo.initiatives import INITIATIVES
from home.demo.pages import HOME, INDEXES, PAGES
from home.demo.schema import CommitmentSeed, Moment, PageSeed
from home.demo.text import T, t

TERRITORIES = {"paris", "paris-centre", *(str(number) for number in range(5, 21))}
THEMES = {
    "environment", "solidarity", "sport", "leisure", "education", "culture", "mobility", "urban-planning", "housing", "health",
    "democracy",
}  # fmt: skip

PLANS = (PLAN_2017, PLAN_2024)
COMMITMENTS: tuple[CommitmentSeed, ...] = tuple(commitment for plan in PLANS for commitment in plan.commitments)
ALL_PAGES: tuple[PageSeed, ...] = (HOME, *INDEXES, *PAGES, *CONSULTATIONS, *INITIATIVES, *PLANS, *COMMITMENTS)
EVERYTHING = (ALL_PAGES, accounts.ACCOUNTS, contributions.PROPOSALS, contributions.COMMENTS, list(IMAGES.values()))


def walk(thing: object) -> Iterator[object]:
    """Everything inside: texts, dataclasses, strings."""
    yield thing
    if isinstance(thing, T):
        return
    if is_dataclass(thing):
        for field in fields(thing):
            yield from walk(getattr(thing, field.name))
    elif isinstance(thing, list | tuple):
        for part in thing:
            yield from walk(part)


def texts() -> list[T]:
    """Every text in two languages, once."""
    return list(dict.fromkeys(text for text in walk(EVERYTHING) if isinstance(text, T)))


ACTIVITIES: dict[str, tuple[Participation, Window]] = {
    f"{page.key}/{block.key}": (block, block.window or getattr(page, "window", None))
    for page in ALL_PAGES
    for block in page.body
    if isinstance(block, Participation)
}


class TestTexts:
    def test_there_is_a_lot_to_read(self):
        assert len(texts()) > 500

    def test_both_languages_are_there_and_differ(self):
        bad = [text for text in texts() if not text.fr.strip() or not text.en.strip() or text.fr == text.en]
        assert bad == []

    def test_both_languages_carry_the_same_tags_so_that_segments_match(self):
        def tags(text):
            return Counter(re.sub(r'href="[^"]*"', "href", tag) for tag in re.findall(r"<[^>]*>", text))

        assert [text for text in texts() if tags(text.fr) != tags(text.en)] == []

    def test_one_french_text_has_one_english_text(self):
        """Translations are found by their French words: two for one would leave it to chance which is shown."""
        english: dict[str, set[str]] = {}
        for text in texts():
            english.setdefault(text.fr, set()).add(text.en)
        assert {french: found for french, found in english.items() if len(found) > 1} == {}

    def test_only_simple_inline_tags(self):
        allowed = re.compile(r'</?(b|i)>|<a href="(https?|mailto):[^"]+">|</a>')
        found = {tag for text in texts() for tag in re.findall(r"<[^>]*>", text.fr + text.en)}
        assert [tag for tag in found if not allowed.fullmatch(tag)] == []

    def test_french_typography(self):
        wrong = re.compile(r" [:;?!»%€]|« |\w'(\w|$)|\w'<")
        assert [text.fr for text in texts() if wrong.search(re.sub(r'(?<==)"[^"]*"', "", text.fr))] == []

    def test_numbers_are_the_same_in_both_languages(self):
        """A figure lost or changed between two languages: the mistake nobody rereads."""

        def figures(text):
            plain = re.sub(r"<[^>]*>", "", text)
            plain = re.sub(r"(?<=\d)[\u202f,](?=\d{3}(?!\d))", "", plain)
            return Counter(number.replace(",", ".") for number in re.findall(r"\d+(?:[.,]\d+)?", plain))

        def spelled_as_hours(text):
            return re.search(r"\d\u00a0?h\b|\d e\b", text.fr)

        pairs = [text for text in texts() if " " in text.fr and not spelled_as_hours(text)]
        assert [text for text in pairs if figures(text.fr) != figures(text.en)] == []

    def test_typesetting(self):
        text = t("C'est  prêt :\n «  oui » à 1 500 €", "It's\n  ready")
        assert text.fr == "C\u2019est prêt\u00a0: «\u00a0oui\u00a0» à 1\u202f500\u00a0€"
        assert text.en == "It\u2019s ready"
        assert t('<a href="https://x.fr/?a=1">ici !</a>', "x").fr == '<a href="https://x.fr/?a=1">ici\u00a0!</a>'


class TestPages:
    def test_keys_are_unique(self):
        assert [key for key, count in Counter(page.key for page in ALL_PAGES).items() if count > 1] == []

    @pytest.mark.parametrize("siblings", [(*INDEXES, *PAGES), CONSULTATIONS, INITIATIVES, PLANS, PLAN_2017.commitments])
    def test_slugs_are_valid_and_unique_among_siblings(self, siblings):
        for language in ("fr", "en"):
            slugs = [getattr(page.slug, language) for page in siblings]
            assert len(set(slugs)) == len(slugs)
            assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", slug) for slug in slugs)

    def test_territories_and_themes_exist(self):
        for page in (*CONSULTATIONS, *INITIATIVES):
            assert page.territory in TERRITORIES, page.key
        for page in (*CONSULTATIONS, *INITIATIVES, *COMMITMENTS):
            assert page.themes, page.key
            assert set(page.themes) <= THEMES, page.key
        for account in (*accounts.ACCOUNTS, *accounts.crowd()):
            assert account.territory in TERRITORIES | {""}, account.key

    def test_links_between_pages_and_pictures_lead_somewhere(self):
        keys = {page.key for page in ALL_PAGES}
        for page in ALL_PAGES:
            assert page.image in {*IMAGES, ""}, page.key
            for block in page.body:
                if isinstance(block, Picture):
                    assert block.image in IMAGES
                if isinstance(block, Gallery):
                    assert set(block.images) <= set(IMAGES)
                target = getattr(block, "page", "")
                assert not target or target in keys, (page.key, target)
        assert {half.page for half in HOME.halves} <= keys
        assert [half.half for half in HOME.halves] == ["decide", "act", "account"]

    def test_what_is_invented_says_so(self):
        for page in (*CONSULTATIONS, *INITIATIVES):
            marked = any(isinstance(block, Callout) and block.title.en == "Example content" for block in page.body)
            assert marked == page.example, page.key
        assert [page.key for page in CONSULTATIONS if not page.example] == ["charter-2017"]
        assert all("(exemple)" in page.organiser.fr and "(example)" in page.organiser.en for page in INITIATIVES)

    def test_initiatives_are_in_paris_and_end_after_they_start(self):
        for page in INITIATIVES:
            assert 48.81 < float(page.place.latitude) < 48.91, page.key
            assert 2.22 < float(page.place.longitude) < 2.47, page.key
            assert page.starts < page.ends

    def test_consultations_are_in_every_state(self):
        def state(window: Window) -> str:
            if not isinstance(window.opens, int):
                return "closed"
            return "coming" if window.opens > 0 else "open" if window.closes > 0 else "closed"

        assert Counter(state(page.window) for page in CONSULTATIONS) == {"open": 3, "coming": 1, "closed": 2}
        assert sum(page.territory == "paris" for page in CONSULTATIONS) == 2


class TestPlan2017:
    """Table 1 of the independent review, "At a glance", recomputed from the commitments."""

    ratings = [commitment.rating for commitment in PLAN_2017.commitments]

    def test_completion(self):
        assert len(self.ratings) == 5
        assert Counter(rating.completion for rating in self.ratings) == {"complete": 2, "substantial": 1, "limited": 2}

    def test_relevance_impact_and_star(self):
        assert sum(rating.relevance == "clear" for rating in self.ratings) == 4
        assert sum(rating.potential_impact == "transformative" for rating in self.ratings) == 0
        assert sum(rating.completion in {"substantial", "complete"} for rating in self.ratings) == 3
        assert sum(rating.starred for rating in self.ratings) == 0
        assert sum(rating.opened in {"major", "outstanding"} for rating in self.ratings) == 0

    def test_each_coding_as_the_narrative_states_it(self):
        coded = [(r.specificity, r.potential_impact, r.completion, r.opened, r.relevant_to) for r in self.ratings]
        civic = ("civic-participation",)
        assert coded == [
            ("medium", "minor", "substantial", "marginal", civic),
            ("medium", "minor", "complete", "marginal", civic),
            ("medium", "moderate", "limited", "marginal", ("access-to-information", *civic)),
            ("medium", "minor", "limited", "did-not-change", civic),
            ("medium", "minor", "complete", "did-not-change", ()),
        ]

    def test_a_star_would_follow_from_its_rule(self):
        """Specific enough, clearly relevant, transformative, and substantial or complete."""
        for rating in self.ratings:
            earned = (
                rating.specificity in {"medium", "high"}
                and rating.relevance == "clear"
                and rating.potential_impact == "transformative"
                and rating.completion in {"substantial", "complete"}
            )
            assert rating.starred == earned

    def test_milestones(self):
        assert [len(commitment.milestones) for commitment in PLAN_2017.commitments] == [6, 4, 4, 2, 4]
        for commitment in PLAN_2017.commitments:
            codes = [milestone.code for milestone in commitment.milestones]
            assert codes == [f"{commitment.identifier}.{number}" for number in range(1, len(codes) + 1)]
            assert all(
                milestone.evidence and milestone.status and milestone.origin == "plan" for milestone in commitment.milestones
            )
            if commitment.rating.completion == "complete":
                assert {milestone.status for milestone in commitment.milestones} == {"complete"}

    def test_dates(self):
        dates = [(commitment.start.iso, commitment.end.iso) for commitment in PLAN_2017.commitments]
        assert dates == [
            ("2016-06", "2017-11"),
            ("2016-06", "2017-11"),
            ("2017-01", "2017-12"),
            ("2017-06", "2017-10"),
            ("2017-01", "2017-12"),
        ]

    def test_sources_are_addresses(self):
        sources = [source for source in walk(PLANS) if hasattr(source, "url") and hasattr(source, "label")]
        assert len(sources) > 20
        assert all(re.fullmatch(r"https?://\S+", source.url) for source in sources if source.url)


def test_the_plan_of_2024_states_no_progress_that_its_source_does_not():
    (commitment,) = PLAN_2024.commitments
    assert commitment.identifier == "FRPA0002"
    assert (commitment.start.iso, commitment.end.iso) == ("2021-12", "2026-12")
    assert {value.value for value in commitment.values} == {
        "access-to-information",
        "civic-participation",
        "public-accountability",
    }
    assert commitment.rating is None
    assert {(milestone.origin, milestone.status, milestone.due) for milestone in commitment.milestones} == {
        ("parvis", None, None)
    }


@pytest.mark.parametrize(
    ("iso", "precision", "first", "last"),
    [
        ("2017", "year", "2017-01-01", "2017-12-31"),
        ("2016-02", "month", "2016-02-01", "2016-02-29"),
        ("2017-12-12", "day", "2017-12-12", "2017-12-12"),
    ],
)
def test_a_moment_is_as_precise_as_its_source(iso, precision, first, last):
    moment = Moment(iso)
    assert (moment.precision, moment.first_day.isoformat(), moment.last_day.isoformat()) == (precision, first, last)


def inside(window: Window, day: Day) -> bool:
    """Whether something done that many days from loading falls within the window."""
    return (window.opens is None or window.opens <= day) and (window.closes is None or day < window.closes)


class TestContributions:
    people = {account.key: account for account in accounts.ACCOUNTS}

    def test_accounts(self):
        everybody = [*accounts.ACCOUNTS, *accounts.crowd()]
        assert len({account.email for account in everybody}) == len({account.key for account in everybody}) == len(everybody)
        assert all(account.email == account.email.lower() for account in everybody)
        assert all(account.display_name.endswith(("(exemple)", "(example)")) for account in everybody)
        assert len(accounts.PASSWORD) >= 10
        assert {"admin", "city", "council-12", "council-20", "amina"} <= set(self.people)

    def test_no_address_outside_the_example_domain(self):
        strings = [part for part in walk(EVERYTHING) if isinstance(part, str)] + [part for text in texts() for part in text]
        strings += [account.email for account in accounts.crowd()]
        found = {address for part in strings for address in re.findall(r"[\w.+-]+@[\w.-]+\w", part)}
        assert found
        assert [address for address in found if not address.endswith("@parvis.example")] == []

    def test_supports_can_be_loaded(self):
        proposals = contributions.PROPOSALS
        assert sum(proposal.supports for proposal in proposals) <= contributions.SUPPORTS_LIMIT <= 4500
        assert max(proposal.supports for proposal in proposals) <= accounts.CROWD_SIZE
        assert 1462 in {proposal.supports for proposal in proposals}
        assert sum(proposal.supports >= 1500 for proposal in proposals) == 1

    def test_proposals_respect_the_rules_of_their_call(self):
        per_author: Counter[tuple[str, str]] = Counter()
        neighbours = Counter(account.territory for account in accounts.crowd())
        pages = {page.key: page for page in CONSULTATIONS}
        for proposal in contributions.PROPOSALS:
            block, window = ACTIVITIES[proposal.activity]
            assert isinstance(block, Proposals)
            assert inside(window, -proposal.days_ago), proposal.key
            per_author[proposal.activity, proposal.author] += 1
            assert per_author[proposal.activity, proposal.author] <= block.per_person
            if block.audience == "local":
                territory = pages[proposal.activity.split("/")[0]].territory
                assert self.people[proposal.author].territory == territory
                assert proposal.supports <= neighbours[territory]

    def test_comments_fall_within_their_discussion(self):
        keys = []
        for comment in contributions.COMMENTS:
            _block, window = ACTIVITIES[comment.activity]
            for words in (comment, *comment.replies):
                keys.append(words.key)
                assert words.author in self.people
                assert words.replies == () or words is comment
                assert words.days_ago <= comment.days_ago
                assert inside(window, -words.days_ago), words.key
        assert len(set(keys)) == len(keys)
        assert sum(comment.activity == "FRPA0002/discussion" for comment in contributions.COMMENTS) >= 3

    def test_bookings(self):
        waiting = 0
        for booking in contributions.BOOKINGS:
            block, _window = ACTIVITIES[booking.activity]
            assert isinstance(block, Registration)
            assert set(booking.named) <= set(self.people)
            assert len(booking.named) <= booking.people
            waiting += booking.people > block.capacity
            assert block.waiting_list or booking.people <= block.capacity
        assert waiting == 2
        assert len({booking.activity for booking in contributions.BOOKINGS}) == len(contributions.BOOKINGS)


class TestImages:
    def test_a_picture_is_large_and_always_the_same(self):
        image = IMAGES["night-network"]
        assert image.draw().size == (1600, 900)
        assert image.jpeg() == image.jpeg()

    def test_every_picture_is_used(self):
        used = {page.image for page in ALL_PAGES}
        assert set(IMAGES) <= used


def test_no_file_is_too_long_to_read():
    folder = Path(demo.__file__).parent
    for path in (path for path in folder.rglob("*.py") if "loader" not in path.parts):
        assert len(path.read_text(encoding="utf-8").splitlines()) < 350, path.name
