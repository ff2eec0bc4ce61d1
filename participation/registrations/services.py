"""Giving places, keeping the line, moving up. Every write holds the lock of the Activity's row, so that writes queue."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models.functions import Now
from django.urls import reverse
from django.utils.translation import gettext as _

from cms.notices import services as notices
from cms.notices.words import in_each_language
from participation.activities.enums import Act, ActivityState, Refusal
from participation.activities.links import page_of
from participation.activities.models import Activity
from participation.activities.permissions import Refused
from participation.activities.services import take_part
from participation.registrations.enums import RegistrationStatus
from participation.registrations.models import Places, Registration, capacity_of

if TYPE_CHECKING:
    from cms.accounts.models import User


@transaction.atomic
def register(*, activity_id: int, person: User) -> Registration:
    """Give `person` a place, or a turn in the waiting list when all places are taken.

    Registering again is the same success and gives the registration there is. Raises Refused, with the reason, when the
    Activity does not allow it now or is full without a waiting list, and Activity.DoesNotExist.
    """
    activity = take_part(activity_id=activity_id, act=Act.REGISTER, person=person, lock=True)
    mine = Registration.objects.in_activity(activity).of(person).active().first()
    if mine:
        return mine
    places = Registration.objects.places(activity)
    if places.waiting and places.taken < places.capacity:
        # Those who came before go first: a place became free while the page did not offer the Activity.
        _move_up(activity)
        places = Registration.objects.places(activity)
    if not places.is_full:
        registration = Registration.objects.create(
            activity=activity,
            person=person,
            status=RegistrationStatus.CONFIRMED,
            place=_free_places(activity)[0],
            placed_at=Now(),
        )
        _tell("registrations.confirmed", registration)
        return registration
    if not places.waiting_list:
        raise Refused.because(Refusal.LIMIT_REACHED, _full(places))
    registration = Registration.objects.create(activity=activity, person=person, status=RegistrationStatus.WAITING)
    _tell("registrations.waiting", registration)
    return registration


@transaction.atomic
def cancel(*, registration: Registration, person: User) -> Registration:
    """Give up one's place or turn, at any date; the first in line gets the place and is told.

    Cancelling again is the same success. Raises Registration.DoesNotExist for somebody else's.
    """
    activity = take_part(activity_id=registration.activity_id, act=Act.CANCEL, person=person, lock=True)
    registration = Registration.objects.of(person).select_related("person").get(pk=registration.pk)
    if registration.status == RegistrationStatus.CANCELLED:
        return registration
    registration.activity = activity
    registration.status, registration.place, registration.cancelled_at = RegistrationStatus.CANCELLED, None, Now()
    registration.save(update_fields=["status", "place", "cancelled_at"])
    _tell("registrations.cancelled", registration)
    _move_up(activity)
    return registration


@transaction.atomic
def fill_places(*, activity: Activity) -> list[Registration]:
    """Give free places to the first in line, in order, and tell them; returns those who got one.

    For when there may be more places. Nobody ever loses a place here: where the capacity has been lowered below the
    number of people who have one, they all keep it, and nobody moves up until there is room.
    """
    return _move_up(Activity.objects.select_for_update(of=("self",)).get(pk=activity.pk))


def _move_up(activity: Activity) -> list[Registration]:
    """The same for an Activity whose row is locked.

    While no published page offers it nobody moves up: they would be told of a page that they cannot open. The next person
    to register or cancel brings it about.
    """
    free = _free_places(activity) if activity.state == ActivityState.LIVE else []
    if not free:
        return []
    moved = list(Registration.objects.in_activity(activity).in_line()[: len(free)])
    for registration, place in zip(moved, free, strict=False):
        registration.status, registration.place, registration.placed_at = RegistrationStatus.CONFIRMED, place, Now()
        registration.activity = activity
    if moved:
        Registration.objects.bulk_update(moved, ["status", "place", "placed_at"])
        _tell("registrations.place_freed", *moved)
    return moved


def _free_places(activity: Activity) -> list[int]:
    """The numbers of the places that can be given now, lowest first: none while there are too many people."""
    capacity = capacity_of(activity)
    taken = set(Registration.objects.in_activity(activity).with_place().values_list("place", flat=True))
    free = [place for place in range(1, capacity + 1) if place not in taken]
    return free[: max(0, capacity - len(taken))]


def _full(places: Places) -> str:
    return _("All %(number)s places are taken, and there is no waiting list.") % {"number": places.capacity}


def _tell(event: str, *registrations: Registration) -> None:
    """Tell the people themselves. A registration comes to each state only once, so the first one's number names the event."""
    first = registrations[0]
    notices.tell(
        event=event,
        key=str(first.pk),
        to=[registration.person_id for registration in registrations],
        context={
            "title": first.activity.title,
            "page": in_each_language(lambda: page_of(first.activity).title),
            "closes_at": first.activity.closes_at,
            "position": first.position,
        },
        url=in_each_language(lambda: reverse("registrations:register", args=[first.activity_id])),
    )
