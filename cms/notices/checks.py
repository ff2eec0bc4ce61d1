"""System checks: the site does not start with an event that it could not put into words."""

from django.core.checks import Error, register
from django.template import TemplateDoesNotExist, TemplateSyntaxError
from django.template.loader import get_template

from cms.notices.registry import event_kinds
from cms.notices.words import LANGUAGE_CODES, template_name


@register("parvis")
def every_event_has_words(app_configs, **kwargs) -> list[Error]:
    """Each registered event has a readable template in each language of the site."""
    errors = []
    for kind in event_kinds:
        for language in LANGUAGE_CODES:
            name = template_name(kind, language)
            try:
                get_template(name)
            except TemplateDoesNotExist:
                errors.append(Error(f"The event {kind!r} has no words: {name} is missing.", id="notices.E001"))
            except TemplateSyntaxError as error:
                errors.append(Error(f"The words of the event {kind!r} cannot be read: {name}: {error}", id="notices.E002"))
    return errors
