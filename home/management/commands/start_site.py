"""`manage.py start_site`: the empty site of a city, in both languages, ready for its editors."""

from django.conf import settings
from django.core.management.base import BaseCommand
from django.db import transaction
from wagtail.models import Locale, Page

from home.demo.pages import HOME, INDEXES
from home.demo.schema import PageSeed
from home.models import HomePage
from home.sites import INDEX_MODELS, lead_site_to, remove_welcome_page


class Command(BaseCommand):
    """Makes the home page and the three indexes below it, published, where they are missing. Invents no content."""

    help = "Create the home page and the indexes of a new site in both languages. Running it again changes nothing."

    @transaction.atomic
    def handle(self, *args, **options) -> None:
        """Do it, and say what there is now."""
        remove_welcome_page()
        for language in dict(settings.WAGTAIL_CONTENT_LANGUAGES):
            Locale.objects.get_or_create(language_code=language)
        home = self._page(HomePage, HOME, Page.get_first_root_node())
        for seed in INDEXES:
            self._page(INDEX_MODELS[seed.key], seed, home)
        lead_site_to(home)
        self.stdout.write(f"{settings.SITE_URL}/ has its home page and {len(INDEXES)} indexes in each language.")

    def _page(self, model: type[Page], seed: PageSeed, parent: Page) -> Page:
        """The page of this kind in the main language, made with its translations where there is none."""
        main = Locale.get_default()
        if found := model.objects.filter(locale=main).first():
            return found
        page = model(locale=main, live=False, show_in_menus=True)
        self._write(page, seed)
        parent.add_child(instance=page)
        page.save_revision().publish()
        for locale in Locale.objects.exclude(pk=main.pk):
            translation = page.copy_for_translation(locale)
            self._write(translation, seed)
            translation.save_revision().publish()
        return page

    def _write(self, page: Page, seed: PageSeed) -> None:
        """Give a page its words in its own language."""
        language = page.locale.language_code
        page.slug, page.title, page.summary = (getattr(text, language) for text in (seed.slug, seed.title, seed.summary))
        if isinstance(page, HomePage):
            page.headline = getattr(HOME.headline, language)
