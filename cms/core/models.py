"""Territories, themes, and the page that every page of Parvis is."""

from typing import Any

from django.core.validators import RegexValidator
from django.db import models
from django.utils.functional import classproperty
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.models import Page
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from cms.core.enums import TerritoryKind


class BilingualName(models.Model):
    """A short name in both languages, for vocabularies that all pages share whatever their language."""

    name_fr = models.CharField(_("name in French"), max_length=80)
    name_en = models.CharField(_("name in English"), max_length=80)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.name

    @property
    def name(self) -> str:
        """The name in the active language; French where that language is not English."""
        return self.name_en if (get_language() or "fr").startswith("en") else self.name_fr


class Territory(BilingualName):
    """The whole City or one of the 17 boroughs with a council (Paris Centre unites the first four)."""

    code = models.SlugField(_("code"), unique=True, help_text=_("Used in addresses; never changes."))
    kind = models.CharField(_("kind"), max_length=10, choices=TerritoryKind)
    number = models.CharField(_("number"), max_length=8, blank=True)
    latitude = models.DecimalField(_("latitude"), max_digits=9, decimal_places=6)
    longitude = models.DecimalField(_("longitude"), max_digits=9, decimal_places=6)
    sort_order = models.PositiveSmallIntegerField(_("order"), default=0)

    class Meta:
        verbose_name = _("territory")
        verbose_name_plural = _("territories")
        ordering = ["sort_order"]
        constraints = [
            models.UniqueConstraint(
                fields=["kind"],
                condition=models.Q(kind=TerritoryKind.CITY),
                name="one_whole_city",
                violation_error_message=_("There is one whole City already."),
            ),
        ]

    @property
    def is_city(self) -> bool:
        """Whether this is the City as a whole."""
        return self.kind == TerritoryKind.CITY


class Theme(BilingualName):
    """What a consultation, a proposal or an initiative is about."""

    slug = models.SlugField(_("code"), unique=True, help_text=_("Used in addresses; never changes."))
    icon = models.CharField(
        _("icon"), max_length=30, validators=[RegexValidator(r"^[a-z-]+$")], help_text=_("Name of an icon of the site.")
    )
    sort_order = models.PositiveSmallIntegerField(_("order"), default=0)

    class Meta:
        verbose_name = _("theme")
        verbose_name_plural = _("themes")
        ordering = ["sort_order"]


class ThemedPage(models.Model):
    """Mixin of pages with `themes`: their tags, each with its icon."""

    # A ParentalManyToManyField on each page class: parental relations cannot be inherited from an abstract model.
    themes: Any

    class Meta:
        abstract = True

    @property
    def theme_tags(self) -> list[dict[str, str]]:
        """The page's themes as `components/tags.html` shows them."""
        return [{"label": theme.name, "icon": theme.icon} for theme in self.themes.all()]


class BasePage(Page):
    """What every page has: a summary, a picture, a territory, and (from Wagtail) a description for search engines."""

    summary = models.TextField(
        _("summary"),
        blank=True,
        max_length=400,
        help_text=_("Two or three sentences: what this is and what one can do. Shown at the top and on the page's card."),
    )
    social_image = models.ForeignKey(
        "wagtailimages.Image",
        verbose_name=_("picture"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Shown on the page's card in lists, at its top, and where it is shared."),
    )
    territory = models.ForeignKey(
        Territory,
        verbose_name=_("territory"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        help_text=_("Leave empty to take that of the page above."),
    )

    # What the translations of a page take from it as soon as it is published (see `cms.core.translations`).
    facts: tuple[str, ...] = ("territory",)
    # Which of the three halves the page belongs to: "decide", "act", "account" or none.
    half = ""

    content_panels = [*Page.content_panels, FieldPanel("summary"), FieldPanel("social_image")]
    search_fields = [
        *Page.search_fields,
        index.SearchField("summary"),
        index.SearchField("search_description"),
        index.FilterField("territory"),
    ]

    # Fields of text that are the same in every language unless a translator says otherwise (names of places, codes).
    same_in_every_language: tuple[str, ...] = ()

    class Meta:
        abstract = True

    @classproperty
    def override_translatable_fields(cls) -> list[SynchronizedField]:
        """What wagtail-localize copies from the page in its first language instead of asking a translator.

        What is in `facts` follows by itself on publication.
        """
        return [
            SynchronizedField("territory", overridable=False),
            *(SynchronizedField(name) for name in cls.same_in_every_language),
        ]

    def save(self, *args, **kwargs):
        """Save; a page without a territory takes that of the page above, so that lists can be narrowed by it."""
        if not self.territory_id and self.path:
            self.territory = self.territory_or_inherited
        return super().save(*args, **kwargs)

    @property
    def territory_or_inherited(self) -> Territory | None:
        """The page's own territory, or else that of the nearest page above which has one."""
        if self.territory_id:
            return self.territory
        for ancestor in self.get_ancestors().specific().order_by("-depth"):
            if getattr(ancestor, "territory_id", None):
                return ancestor.territory
        return None
