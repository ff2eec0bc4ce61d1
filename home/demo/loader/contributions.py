"""What example residents wrote, supported and booked: rows as the services would have left them, dated in the past.

Services answer to the clock, and the demo tells of weeks gone by; so rows are written here in bulk, and the invariants
of participation are checked at the end as a visitor's own acts would keep them.
"""

from datetime import datetime, timedelta
from itertools import islice
from uuid import NAMESPACE_URL, uuid5

from django.utils import timezone

from cms.accounts.models import User
from home.demo.accounts import CROWD_SIZE
from home.demo.contributions import BOOKINGS, COMMENTS, PROPOSALS
from home.demo.loader.bodies import block_id
from home.demo.schema import BookingSeed, CommentSeed, ProposalSeed
from participation.activities.enums import Audience
from participation.activities.models import Activity
from participation.discussions.models import Comment
from participation.proposals.enums import LedgerAct, ProposalStatus
from participation.proposals.invariants import differences
from participation.proposals.models import LedgerEntry, Proposal, RightToCall, Support
from participation.registrations.enums import RegistrationStatus
from participation.registrations.models import Registration

CROWD = [f"resident-{number:04}" for number in range(CROWD_SIZE)]


class ContributionsLoader:
    """Writes what is missing: a proposal, a comment or a booking that is there is left alone."""

    def __init__(self, people: dict[str, User]) -> None:
        self.people = people
        self.now = timezone.now()
        activities = Activity.objects.select_related("territory")
        self.activities = {str(activity.block_id): activity for activity in activities}

    def load(self) -> None:
        """Proposals with their supports, comments with their replies, bookings; then freeze the rules they came under.

        Raises ValueError when tallies, rows and ledger disagree afterwards.
        """
        for seed in PROPOSALS:
            self._proposal(seed)
        for seed in COMMENTS:
            self._comment(seed)
        for seed in BOOKINGS:
            self._booking(seed)
        if found := list(differences()):
            raise ValueError(f"The demo's supports do not add up: {found}")

    def _activity(self, path: str) -> Activity:
        return self.activities[block_id(*path.split("/"))]

    def _ago(self, days: int, key: str) -> datetime:
        """So many days ago, at an hour of its own between 8 and 22, never in the future."""
        minutes = uuid5(NAMESPACE_URL, key).int % (14 * 60)
        day = timezone.localtime(self.now).replace(hour=8, minute=0, second=0, microsecond=0) - timedelta(days=days)
        return min(day + timedelta(minutes=minutes), self.now - timedelta(minutes=5))

    def _freeze(self, activity: Activity, moment: datetime) -> None:
        if activity.first_contribution_at is None or moment < activity.first_contribution_at:
            activity.first_contribution_at = moment
            activity.save(update_fields=["first_contribution_at"])

    def _proposal(self, seed: ProposalSeed) -> None:
        activity, author = self._activity(seed.activity), self.people[seed.author]
        if Proposal.objects.filter(activity=activity, title=seed.title).exists():
            return
        moment = self._ago(seed.days_ago, seed.key)
        proposal = Proposal.objects.create(
            activity=activity,
            author=author,
            title=seed.title,
            text=seed.text,
            language=seed.language,
            status=ProposalStatus.PUBLISHED,
            threshold=activity.setting("threshold"),
            supports_count=seed.supports,
            created_at=moment,
            published_at=moment,
            submission=uuid5(NAMESPACE_URL, f"parvis-demo:{seed.key}"),
        )
        dates = _spread(moment, self.now, seed.supports)
        residents = islice(self._crowd(activity, seed.key), seed.supports)
        Support.objects.bulk_create(
            (Support(proposal=proposal, resident=person, created_at=at) for person, at in zip(residents, dates, strict=True)),
            batch_size=500,
        )
        LedgerEntry.objects.bulk_create(
            (LedgerEntry(proposal=proposal, act=LedgerAct.SUPPORT, recorded_at=at) for at in dates), batch_size=500
        )
        if seed.supports >= proposal.threshold:
            RightToCall.objects.create(
                proposal=proposal, reached_at=dates[proposal.threshold - 1], supports_at_crossing=proposal.threshold
            )
        self._freeze(activity, moment)

    def _crowd(self, activity: Activity, key: str):
        """Example residents who may take part, each once, beginning at another one for each `key`."""
        first = uuid5(NAMESPACE_URL, key).int % CROWD_SIZE
        for number in range(CROWD_SIZE):
            person = self.people[CROWD[(first + number) % CROWD_SIZE]]
            if activity.audience == Audience.EVERYONE or person.territory_id == activity.territory_id:
                yield person

    def _comment(self, seed: CommentSeed, parent: Comment | None = None) -> None:
        activity, author = self._activity(seed.activity), self.people[seed.author]
        token = uuid5(NAMESPACE_URL, f"parvis-demo:{seed.key}")
        moment = self._ago(seed.days_ago, seed.key)
        if parent:
            moment = max(moment, parent.created_at + timedelta(minutes=3))
        comment, _created = Comment.objects.get_or_create(
            author=author,
            token=token,
            defaults={"activity": activity, "parent": parent, "text": seed.text, "created_at": moment},
        )
        self._freeze(activity, comment.created_at)
        for reply in seed.replies:
            self._comment(reply, comment)

    def _booking(self, seed: BookingSeed) -> None:
        activity = self._activity(seed.activity)
        if Registration.objects.filter(activity=activity).exists():
            return
        named = [self.people[key] for key in seed.named]
        others = islice(self._crowd(activity, seed.activity), seed.people - len(named))
        capacity = activity.setting("capacity")
        moments = _spread(self._ago(10, seed.activity), self.now, seed.people)
        Registration.objects.bulk_create(
            Registration(
                activity=activity,
                person=person,
                status=RegistrationStatus.CONFIRMED if number <= capacity else RegistrationStatus.WAITING,
                place=number if number <= capacity else None,
                queued_at=moment,
                created_at=moment,
                placed_at=moment if number <= capacity else None,
            )
            for number, (person, moment) in enumerate(zip([*named, *others], moments, strict=True), start=1)
        )
        self._freeze(activity, moments[0])


def _spread(first: datetime, last: datetime, count: int) -> list[datetime]:
    """`count` moments, evenly from just after `first` to just before `last`."""
    step = (last - first) / (count + 1)
    return [first + step * number for number in range(1, count + 1)]
