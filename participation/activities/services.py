"""Publishing turns participation blocks into Activities; taking part goes through `take_part`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.db import transaction
from django.db.models.functions import Now
from wagtail.fields import StreamField
from wagtail.log_actions import log
from wagtail.models import Page, Revision

from cms.core.translations import source_page
from participation.activities.blocks import ParticipationBlock
from participation.activities.enums import ACTS_OUTSIDE_WINDOW, CONTRIBUTIONS, Act, ActivityState
from participation.activities.models import Activity, RuleChange
from participation.activities.permissions import may_change_frozen_rules, require
from participation.activities.rules import Rules
from participation.activities.signals import rules_changed

if TYPE_CHECKING:
    from wagtail.blocks import StructValue

    from cms.accounts.models import User


def participation_blocks(page: Page) -> Iterator[tuple[int, UUID | None, ParticipationBlock, StructValue]]:
    """Each participation block of a page, as `(position in its stream, block id, block, value)`.

    The id is None for a block that has never been saved.
    """
    for field in page._meta.get_fields():
        if not isinstance(field, StreamField):
            continue
        for position, child in enumerate(getattr(page, field.name)):
            if isinstance(child.block, ParticipationBlock):
                yield position, UUID(child.id) if child.id else None, child.block, child.value


def rules_of(block: ParticipationBlock, value: StructValue, page: Page) -> Rules:
    """The rules that a block states, as they would hold on `page`."""
    territory = page.territory_or_inherited if hasattr(page, "territory_or_inherited") else None
    return Rules(
        opens_at=value.get("opens_at"),
        closes_at=value.get("closes_at"),
        audience=value.get("audience"),
        territory_id=territory.pk if territory else None,
        settings=block.settings_of(value),
    )


@transaction.atomic
def publish_activities(*, page: Page, revision: Revision | None = None) -> None:
    """Make the Activities of a page agree with its participation blocks.

    New blocks become Activities, known ones are updated and reopened, missing ones are closed, and no record is lost.
    A translation changes nothing: rules come from the page in its source language. Frozen rules are changed only when
    the revision's author may do so and the block gives a new reason; otherwise the rules in force stay.
    """
    if not page.live or source_page(page).pk != page.pk:
        return
    known = {
        activity.block_id: activity
        for activity in Activity.objects.select_for_update().filter(translation_key=page.translation_key)
    }
    for _position, block_id, block, value in participation_blocks(page):
        if block_id is None:
            continue
        activity = known.pop(block_id, None) or Activity(
            translation_key=page.translation_key, block_id=block_id, kind=block.meta.kind
        )
        _update(activity, page=page, block=block, value=value, author=revision.user if revision else None)
    for activity in known.values():
        activity.state = ActivityState.REMOVED
        activity.save(update_fields=["state"])


def _update(activity: Activity, *, page: Page, block: ParticipationBlock, value: StructValue, author: User | None) -> None:
    activity.page_id, activity.title, activity.state = page.pk, value["title"], ActivityState.LIVE
    rules = rules_of(block, value, page)
    differences = activity.rules.differences(rules) if activity.pk else {}
    if activity.is_frozen and differences and not _record_changes(activity, differences, value, author, page):
        activity.save(update_fields=["page", "title", "state"])
        return
    activity.opens_at, activity.closes_at = rules.opens_at, rules.closes_at
    activity.audience, activity.territory_id, activity.settings = rules.audience, rules.territory_id, rules.settings
    activity.save()
    if differences:
        rules_changed.send(sender=Activity, activity=activity, rules=set(differences))


def has_new_reason(activity: Activity, value: StructValue) -> bool:
    """Whether a block gives an office and a reason which have not been used for an earlier change."""
    change = value.get("rule_change") or {}
    if not (change.get("decided_by") and change.get("reason")):
        return False
    return not activity.rule_changes.filter(reason=change["reason"].strip()).exists()


def _record_changes(
    activity: Activity, differences: dict[str, tuple[Any, Any]], value: StructValue, author: User | None, page: Page
) -> bool:
    """Write down each change for the public; False, and a line in the page's history, when it is not allowed."""
    if not (may_change_frozen_rules(author) and has_new_reason(activity, value)):
        log(instance=page, action="activities.rules_kept", data={"activity": activity.title, "rules": sorted(differences)})
        return False
    RuleChange.objects.bulk_create(
        RuleChange(
            activity=activity,
            rule=rule,
            old_value=old,
            new_value=new,
            decided_by=value["rule_change"]["decided_by"].strip(),
            reason=value["rule_change"]["reason"].strip(),
            changed_by=author,
        )
        for rule, (old, new) in differences.items()
    )
    return True


def close_activities(*, page: Page) -> None:
    """Close the Activities of a page that has been unpublished. Unpublishing a translation closes nothing."""
    Activity.objects.filter(page_id=page.pk, state=ActivityState.LIVE).update(state=ActivityState.UNPUBLISHED)


def take_part(*, activity_id: int, act: Act, person: User, lock: bool = False, just_read: Activity | None = None) -> Activity:
    """Check, inside the caller's transaction, that `person` may do `act` now, and return the Activity.

    The first contribution freezes the rules: until then the row is locked, so that no rule can change between the check
    and the act. With `lock` it is locked in any case, for kinds that count places. `just_read` is the Activity if the caller
    has read it in this transaction, with its territory and clock. Raises Refused, with the reason, and Activity.DoesNotExist,
    also where the page is for a closed circle; what is possible outside the window, such as cancelling, is possible there too.
    """
    activities = Activity.objects.select_related("territory")
    offered = activities if act in ACTS_OUTSIDE_WINDOW else activities.for_everybody()
    activity = just_read or offered.with_clock().get(pk=activity_id)
    first = act in CONTRIBUTIONS and not activity.is_frozen
    if lock or first:
        # Without the clock: a statement's time is that before its wait for the lock, and the time after it counts.
        activity = activities.select_for_update(of=("self",)).get(pk=activity_id)
    require(activity=activity, act=act, person=person)
    if first:
        Activity.objects.filter(pk=activity_id, first_contribution_at=None).update(first_contribution_at=Now())
    return activity
