"""The editors' desk in Wagtail's admin."""

from django.contrib.auth import get_user_model
from django.db.models import Q
from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.models import Page

from cms.editorial.bulk_actions import ScopedSnippetDelete
from cms.editorial.dashboard import DeskPanel, without_clutter
from cms.editorial.deletion import keep_contributors, keep_sections
from cms.editorial.scoping import PAGES
from cms.editorial.services import SET_UP
from cms.editorial.setup_views import BoroughSetUpView
from cms.editorial.translating import SubmitOwnPageView, UpdateOwnTranslationsView
from cms.editorial.viewsets import TerritoryViewSet, ThemeViewSet

# In place of Wagtail's, for snippets of ours.
hooks.register("register_bulk_action", ScopedSnippetDelete, order=100)


@hooks.register("register_admin_viewset")
def vocabularies():
    """What the whole City shares."""
    return [ThemeViewSet(), TerritoryViewSet()]


@hooks.register("register_admin_urls")
def set_up_address():
    """The screen that sets up borough councils."""
    return [path("boroughs/", BoroughSetUpView.as_view(), name="editorial_set_up_borough")]


@hooks.register("register_admin_urls", order=-10)
def translating_addresses():
    """In place of wagtail-localize's own at the same addresses, which come later and so are never reached."""
    return [
        path("localize/submit/page/<int:page_id>/", SubmitOwnPageView.as_view(), name="editorial_submit_page"),
        path("localize/update/<int:translation_source_id>/", UpdateOwnTranslationsView.as_view(), name="editorial_update_page"),
    ]


class SetUpMenuItem(MenuItem):
    """For those who may set up borough councils."""

    def is_shown(self, request) -> bool:
        """City editors and administrators."""
        return request.user.has_perm(SET_UP)


@hooks.register("register_settings_menu_item")
def set_up_menu():
    """Among the settings."""
    return SetUpMenuItem(_("Borough councils"), reverse("editorial_set_up_borough"), icon_name="group", order=10)


@hooks.register("construct_page_chooser_queryset")
def offer_no_foreign_drafts(pages, request):
    """Links lead to what is published, or to pages of one's own: the drafts of other teams are nobody else's business."""
    return pages.filter(Q(live=True) | Q(pk__in=PAGES.limit(Page.objects.all(), request.user).values("pk")))


@hooks.register("construct_homepage_panels")
def desk(request, panels):
    """The desk first, and nothing that speaks of Wagtail."""
    panels[:] = [DeskPanel(), *without_clutter(panels)]


@hooks.register("construct_help_menu")
def help_without_news_of_wagtail(request, menu_items):
    """Help about the editor's work: Wagtail's releases are for those who run the site."""
    menu_items[:] = [item for item in menu_items if not item.name.startswith("whats-new-in-wagtail")]


@hooks.register("before_delete_user")
def keep_contributor(request, user):
    """Explain, instead of an error."""
    return keep_contributors(request, [user])


@hooks.register("before_delete_page")
def keep_section(request, page):
    """A team's section stays, unless the City removes it."""
    return keep_sections(request, [page])


@hooks.register("before_bulk_action")
def keep_chosen(request, action_type, objects, action):
    """The same for several people, or pages, at once."""
    if action_type == "delete" and issubclass(action.model, get_user_model()):
        return keep_contributors(request, objects)
    if action_type == "delete" and issubclass(action.model, Page):
        return keep_sections(request, objects)
    return None


@hooks.register("register_log_actions")
def log_actions(actions):
    """What histories say of it."""
    actions.register_action(SET_UP, _("Set up a borough council"), _("The team of the borough council was set up"))
