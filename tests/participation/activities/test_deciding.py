"""May this person do this now? Each refusal has its reason; windows are half-open and read by the database's clock."""

from datetime import UTC, datetime, timedelta

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import transaction
from django.utils import translation

from cms.core.models import Territory
from participation.activities.enums import Act, ActivityKind, ActivityState, Audience, Refusal
from participation.activities.models import Activity
from participation.activities.permissions import Refused, decide, opening, require
from participation.activities.services import take_part
from tests.factories.pages import make_activity, shift_window
from tests.factories.people import make_person

OPENS = datetime(2030, 3, 1, 8, tzinfo=UTC)
CLOSES = datetime(2030, 4, 1, 8, tzinfo=UTC)
INSTANT = timedelta(microseconds=1)


def an_activity(**fields):
    usual = {"kind": ActivityKind.PROPOSALS, "title": "Ideas", "opens_at": OPENS, "closes_at": CLOSES}
    return Activity(**{**usual, **fields})


class TestTheWindow:
    @pytest.mark.parametrize(
        ("at", "refusal", "state"),
        [
            (OPENS - INSTANT, Refusal.NOT_YET_OPEN, "soon"),
            (OPENS, None, "open"),
            (CLOSES - INSTANT, None, "open"),
            (CLOSES, Refusal.CLOSED, "closed"),
        ],
    )
    def test_is_half_open(self, at, refusal, state):
        answer = opening(an_activity(), at)
        assert (answer.refusal, answer.state) == (refusal, state)
        assert answer.message

    def test_says_when_it_will_open_in_paris_time(self):
        with translation.override("en"):
            answer = opening(an_activity(), OPENS - INSTANT)
        assert answer.opens_at == OPENS
        assert "Friday 1 March 2030, 9:00." in answer.message

    def test_summer_time_is_shown_as_such(self):
        with translation.override("en"):
            assert "Monday 1 April 2030, 10:00." in opening(an_activity(), OPENS).message

    def test_midnight_is_the_end_of_the_day_before(self):
        midnight_in_paris = datetime(2030, 4, 1, 22, tzinfo=UTC)
        with translation.override("en"):
            assert "Monday 1 April 2030 at midnight" in opening(an_activity(closes_at=midnight_in_paris), OPENS).message

    @pytest.mark.parametrize("state", [ActivityState.REMOVED, ActivityState.UNPUBLISHED])
    def test_a_page_that_no_longer_offers_it_closes_it(self, state):
        assert opening(an_activity(state=state), OPENS).refusal == state.value

    def test_without_dates_it_is_open(self):
        assert opening(an_activity(opens_at=None, closes_at=None), OPENS).allowed


class TestThePerson:
    def test_an_anonymous_visitor_is_asked_to_sign_in(self):
        for visitor in (None, AnonymousUser()):
            assert decide(activity=an_activity(), act=Act.SUPPORT, person=visitor, at=OPENS).refusal == Refusal.SIGN_IN

    def test_but_a_closed_window_is_said_first(self):
        assert decide(activity=an_activity(), act=Act.SUPPORT, person=None, at=CLOSES).refusal == Refusal.CLOSED

    @pytest.mark.parametrize("act", [Act.COMMENT, Act.REGISTER])
    def test_acts_of_another_kind_are_refused(self, act):
        assert decide(activity=an_activity(), act=act, person=None, at=OPENS).refusal == Refusal.NOT_HERE

    def test_a_place_can_be_given_back_after_the_end(self, db):
        activity = an_activity(kind=ActivityKind.REGISTRATION)
        assert decide(activity=activity, act=Act.CANCEL, person=make_person(), at=CLOSES).allowed

    def test_require_raises_with_the_reason(self):
        with pytest.raises(Refused) as refused:
            require(activity=an_activity(), act=Act.SUPPORT, person=None, at=CLOSES)
        assert refused.value.decision.refusal == Refusal.CLOSED


@pytest.mark.django_db
class TestLocalAudience:
    def ask(self, code, lives_in):
        activity = an_activity(audience=Audience.LOCAL, territory=Territory.objects.get(code=code) if code else None)
        home = Territory.objects.get(code=lives_in) if lives_in else None
        return decide(activity=activity, act=Act.SUPPORT, person=make_person(territory=home), at=OPENS)

    def test_only_the_people_of_the_borough(self):
        assert self.ask("12", "12").allowed
        answer = self.ask("12", "20")
        assert answer.refusal == Refusal.NOT_LOCAL
        assert Territory.objects.get(code="12").name in answer.message

    def test_somebody_who_has_not_said_where_is_told_to(self):
        assert self.ask("12", None).refusal == Refusal.NOT_LOCAL

    @pytest.mark.parametrize("code", ["paris", None])
    def test_for_the_whole_city_any_borough_will_do(self, code):
        assert self.ask(code, "5").allowed
        assert self.ask(code, None).refusal == Refusal.NOT_LOCAL


@pytest.mark.django_db
class TestTheDatabasesClock:
    """The web machine's clock may be wrong; only the database's counts."""

    @pytest.mark.parametrize("wrong", [datetime(1999, 1, 1, tzinfo=UTC), datetime(2099, 1, 1, tzinfo=UTC)])
    def test_decides_whatever_this_machine_believes(self, time_machine, wrong):
        open_one = shift_window(make_activity("proposals"), opens="-1 hour", closes="+1 hour")
        soon = shift_window(make_activity("proposals"), opens="+1 hour", closes="+2 hours")
        closed = shift_window(make_activity("proposals"), opens="-2 hours", closes="-1 hour")
        time_machine.move_to(wrong)
        states = [opening(Activity.objects.get(pk=activity.pk)).state for activity in (open_one, soon, closed)]
        assert states == ["open", "soon", "closed"]
        assert list(Activity.objects.open()) == [open_one]
        assert list(Activity.objects.upcoming()) == [soon]
        with_clock = Activity.objects.with_clock().get(pk=closed.pk)
        assert opening(with_clock).state == "closed"

    def test_nothing_is_accepted_after_the_end(self):
        activity = shift_window(make_activity("proposals"), opens="-2 hours", closes="-1 second")
        with pytest.raises(Refused), transaction.atomic():
            take_part(activity_id=activity.pk, act=Act.SUBMIT, person=make_person())
        activity.refresh_from_db()
        assert not activity.is_frozen
