"""One of each content block, as the stream stores it."""

from uuid import uuid4

from django.core.files.base import ContentFile
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.images.tests.utils import get_test_image_file


def make_image(title="Parvis"):
    """A picture of the library."""
    return get_image_model().objects.create(title=title, file=get_test_image_file(size=(1600, 900)))


def make_document(title="Charte", content=b"%PDF-1.4 charte"):
    """A document of the library."""
    return get_document_model().objects.create(title=title, file=ContentFile(content, name="charte.pdf"))


def item(value):
    """One item of a list block."""
    return {"type": "item", "value": value, "id": str(uuid4())}


def picture(image, alt="Des habitants sur la place", decorative=False):
    """The stored value of a picture with its description."""
    return {"image": image.pk, "alt_text": alt, "decorative": decorative}


def every_block(image, document, page):
    """All content blocks by name, with French words."""
    return {
        "heading": {"text": "Ce qui change", "level": "2"},
        "text": f'<p>Bonjour à <b>tous</b>, lisez <a linktype="page" id="{page.pk}">la page</a> '
        'ou <a href="https://www.paris.fr/">le site</a>.</p>',
        "quote": {
            "text": "Plus d’arbres dans la cour",
            "attribution": "Une voisine",
            "source_url": "https://www.paris.fr/citation",
        },
        "callout": {"title": "À savoir", "text": "<p>La réunion est déplacée.</p>", "kind": "warning"},
        "accordion": {"questions": [item({"title": "Qui participe ?", "text": "<p>Tout le monde.</p>"})]},
        "table": {
            "table": {
                "columns": [
                    {"type": "text", "heading": "Réunion"},
                    {"type": "number", "heading": "Présents"},
                    {"type": "rich_text", "heading": "Notes"},
                ],
                "rows": [{"values": ["Mai", "84", "<p>Salle comble</p>"]}],
                "caption": "Qui est venu",
            },
            "first_column_is_header": True,
        },
        "image": {"image": picture(image), "caption": "La place en mai", "credit": "Ville de Paris"},
        "gallery": {
            "images": [
                item({"image": picture(image, "Un banc"), "caption": "Le banc"}),
                item({"image": picture(image, "", decorative=True), "caption": ""}),
            ]
        },
        "embed": {
            "title": "Trois minutes pour comprendre",
            "url": "https://www.youtube.com/watch?v=abcdefghijk",
            "poster": None,
            "transcript": "<p>Bonjour !</p>",
        },
        "button": {"label": "Lire la suite", "page": page.pk, "url": "", "style": "primary"},
        "documents": {"title": "À lire", "documents": [item({"document": document.pk, "title": ""})]},
    }
