"""The tree: indexes, ordinary pages, borough councils with their consultations and initiatives, the action plans."""

from collections.abc import Callable, Iterable
from datetime import date, datetime, time, timedelta
from io import BytesIO
from typing import Any

from django.core.files.images import ImageFile
from django.utils import timezone
from wagtail.images.models import Image
from wagtail.models import Locale, Page

from cms.core.models import Territory, Theme
from home.boroughs import borough_section
from home.demo.consultations import CONSULTATIONS
from home.demo.images import IMAGES
from home.demo.initiatives import INITIATIVES
from home.demo.loader.bodies import BodyWriter, moment
from home.demo.loader.catalogue import Catalogue, publish_draft
from home.demo.loader.plans import PLANS, PlanBuilder
from home.demo.pages import HOME, INDEXES, PAGES
from home.demo.schema import ConsultationSeed, InitiativeSeed, PageSeed
from home.demo.text import T
from home.models import ContentPage, HomePage
from home.sites import INDEX_MODELS, lead_site_to, remove_welcome_page
from initiatives.volunteering.models import InitiativePage
from participation.consultations.models import ConsultationPage


class TreeLoader:
    """Builds the French tree, then publishes its English translation. What an earlier run has loaded is left alone."""

    def __init__(self, *, today: date, say: Callable[[str], None]) -> None:
        self.today = today
        self.say = say
        self.words = Catalogue()
        self.french, _created = Locale.objects.get_or_create(language_code="fr")
        self.english, _created = Locale.objects.get_or_create(language_code="en")
        self.territories = {territory.code: territory for territory in Territory.objects.all()}
        self.themes = {theme.slug: theme for theme in Theme.objects.all()}
        self.pages: dict[str, Page] = {}
        self.boroughs: dict[str, Page] = {}
        self.fresh: list[Page] = []
        self._images: dict[str, Image] = {}
        self.bodies = BodyWriter(self.words, today=today, pages=self.pages.__getitem__, images=self.image)

    def load(self) -> int:
        """Load the whole tree; returns how many pages are new in French."""
        self._home()
        for seed in INDEXES:
            self.place(seed, INDEX_MODELS[seed.key], self.pages["home"], show_in_menus=True)
        for seed in PAGES:
            self.place(seed, ContentPage, self.pages["home"], show_in_menus=True)
        for seed in CONSULTATIONS:
            self.place(seed, ConsultationPage, self._section(seed.territory, "decide"), **self._consultation(seed))
        for seed in INITIATIVES:
            self.place(seed, InitiativePage, self._section(seed.territory, "act"), **self._initiative(seed))
        builder = PlanBuilder(self.words, self.place, self.pages["account"])
        for seed in PLANS:
            builder.place(seed)
        self.say("pages in French")
        self._publish(builder)
        self.say("pages in English")
        self._translate()
        return len(self.fresh)

    def _translate(self) -> None:
        """Publish the English pages, those above first."""
        # Read again: the rows of a page's lists have their numbers only since it was published.
        pages = [type(page).objects.get(pk=page.pk) for page in self.fresh]
        deep = [page for page in pages if page.depth > 2]
        for home in (page for page in pages if page.depth == 2):
            self.words.translate(home, self.english)
        for code in self.boroughs:
            borough_section(self.territories[code], self.english)
        for page in sorted(deep, key=lambda page: page.depth):
            self.words.translate(page, self.english)

    def image(self, key: str) -> tuple[Image, T]:
        """The picture of a key, drawn and stored where it is missing, and what it shows."""
        seed = IMAGES[key]
        if key not in self._images:
            found = Image.objects.filter(title=seed.title.fr).first()
            self._images[key] = found or Image.objects.create(
                title=seed.title.fr, description=seed.alt.fr, file=ImageFile(BytesIO(seed.jpeg()), name=seed.filename)
            )
        return self._images[key], seed.alt

    def place(self, seed: PageSeed, model: type[Page], parent: Page, **fields: Any) -> Page:
        """The page of a seed below `parent`: the one that is there, or a new draft whose body is written later."""
        self._title(seed)
        page = model.objects.child_of(parent).filter(slug=seed.slug.fr).first()
        if page is None:
            picture = self.image(seed.image)[0] if seed.image else None
            page = model(
                title=seed.title.fr,
                slug=seed.slug.fr,
                summary=self.words.plain(seed.summary),
                social_image=picture,
                locale=self.french,
                live=False,
                **fields,
            )
            parent.add_child(instance=page)
            self.fresh.append(page)
        self.pages[seed.key] = page
        return page

    def _title(self, seed: PageSeed) -> None:
        self.words.plain(seed.slug)
        self.words.plain(seed.title)

    def _home(self) -> None:
        self._title(HOME)
        home = HomePage.objects.filter(locale=self.french).first()
        if home is None:
            remove_welcome_page()
            home = HomePage(
                title=HOME.title.fr,
                slug=HOME.slug.fr,
                headline=self.words.plain(HOME.headline),
                summary=self.words.plain(HOME.summary),
                social_image=self.image(HOME.image)[0] if HOME.image else None,
                locale=self.french,
                live=False,
            )
            Page.get_first_root_node().add_child(instance=home)
            self.fresh.append(home)
        lead_site_to(home)
        self.pages["home"] = home

    def _halves(self) -> list[dict[str, Any]]:
        return [
            {
                "type": "half",
                "value": {
                    "half": seed.half,
                    "title": self.words.plain(seed.name),
                    "promise": self.words.plain(seed.promise),
                    "text": self.words.plain(seed.text),
                    "action": self.words.plain(seed.button),
                    "page": self.pages[seed.page].pk,
                },
            }
            for seed in HOME.halves
        ]

    def _section(self, code: str, city_section: str) -> Page:
        """Where a page of this territory stands: the borough council's own part, or the City's."""
        territory = self.territories[code]
        if territory.is_city:
            return self.pages[city_section]
        return self.boroughs.setdefault(code, borough_section(territory, self.french))

    def _consultation(self, seed: ConsultationSeed) -> dict[str, Any]:
        return {"territory": self.territories[seed.territory], "themes": [self.themes[slug] for slug in seed.themes]}

    def _initiative(self, seed: InitiativeSeed) -> dict[str, Any]:
        day = self.today + timedelta(days=seed.day)
        return {
            "territory": self.territories[seed.territory],
            "themes": [self.themes[slug] for slug in seed.themes],
            "organiser": self.words.plain(seed.organiser),
            "network": self.words.plain(seed.network) if seed.network else "",
            "starts_at": _at(day, seed.starts),
            "ends_at": _at(day, seed.ends),
            "place_name": seed.place.name,
            "address": seed.place.address,
            "latitude": seed.place.latitude,
            "longitude": seed.place.longitude,
        }

    def _publish(self, builder: PlanBuilder) -> None:
        """Write the bodies, now that every page they may link to is there, and publish the new pages."""
        new = {page.pk for page in self.fresh}
        seeds: Iterable[PageSeed] = (HOME, *INDEXES, *PAGES, *CONSULTATIONS, *INITIATIVES, *builder.seeds)
        for seed in seeds:
            page = self.pages[seed.key]
            if page.pk not in new:
                continue
            if hasattr(page, "body"):
                window = getattr(seed, "window", None)
                page.body = [*builder.before_body(seed), *self.bodies.write(seed.key, seed.body, window)]
            if isinstance(page, HomePage):
                page.halves = self._halves()
            page.save_revision()
            publish_draft(page)


def _at(day: date, hour: str) -> datetime:
    return timezone.make_aware(datetime.combine(day, time.fromisoformat(hour)))


__all__ = ["TreeLoader", "moment"]
