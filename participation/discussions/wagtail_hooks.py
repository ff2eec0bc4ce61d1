"""Comments in the menu of participation."""

from wagtail import hooks

from participation.discussions.viewsets import CommentViewSet


@hooks.register("register_admin_viewset")
def comments():
    """The comments of the editor's pages."""
    return CommentViewSet()
