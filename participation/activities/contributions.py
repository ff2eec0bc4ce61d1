"""How much people have contributed to Activities, whichever sub-app keeps their records."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import PROTECT, Count, ForeignObjectRel, IntegerField, OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce
from wagtail.models import Page

from participation.activities.models import Activity, RuleChange


def record_relations() -> list[ForeignObjectRel]:
    """The relations by which residents' records hold their Activity: all that protect it, but for its rules' history."""
    return [
        relation
        for relation in Activity._meta.related_objects
        if relation.on_delete is PROTECT and relation.related_model is not RuleChange
    ]


def with_contributions(activities: QuerySet[Activity]) -> QuerySet[Activity]:
    """Each Activity with `contributions`, the number of its records, counted in the same query."""
    total = Value(0, output_field=IntegerField())
    for relation in record_relations():
        records = relation.related_model._base_manager.filter(**{relation.field.name: OuterRef("pk")}).order_by()
        counted = records.values(relation.field.name).annotate(number=Count("pk")).values("number")
        total = total + Coalesce(Subquery(counted, output_field=IntegerField()), 0)
    return activities.annotate(contributions=total)


@dataclass(frozen=True)
class KeptPart:
    """A part of a page that people have used, and how much."""

    activity: Activity
    contributions: int


def parts_in_use(pages: Iterable[Page]) -> list[KeptPart]:
    """The Activities with contributions on these pages or on any page below them, which deletion would destroy.

    A translation holds none: its words may go, the Activities stay with the page they come from.
    """
    below = Q(pk__in=[])
    for page in pages:
        below |= Q(page__path__startswith=page.path)
    activities = with_contributions(Activity.objects.filter(below).select_related("page"))
    used = activities.filter(Q(first_contribution_at__isnull=False) | Q(contributions__gt=0))
    return [KeptPart(activity, activity.contributions) for activity in used.order_by("page__path", "pk")]
