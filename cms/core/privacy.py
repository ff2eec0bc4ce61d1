"""Pages for a closed circle: Wagtail's page privacy, asked inside a query of whatever belongs to a page."""

from django.db.models import CharField, Exists, ExpressionWrapper, F, OuterRef
from wagtail.models import PageViewRestriction


def for_closed_circle(path: str) -> Exists:
    """Whether a page, or one above it, is kept from the public by a password, an account or a group.

    `path` leads from the row to the page's path, as in a filter: "path" for pages, "activity__page__path" for records.
    A condition within the caller's query: `queryset.filter(~for_closed_circle("path"))`.
    """
    restrictions = PageViewRestriction.objects.alias(below=ExpressionWrapper(OuterRef(path), output_field=CharField()))
    return Exists(restrictions.filter(below__startswith=F("page__path")))
