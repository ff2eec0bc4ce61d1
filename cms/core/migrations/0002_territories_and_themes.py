"""The City, its 17 borough councils (law of 28 February 2017: the first four boroughs became Paris Centre), the themes."""

from django.db import migrations

# code, number, French, English, latitude, longitude of the centre
TERRITORIES = [
    ("paris", "", "Paris (toute la ville)", "Paris (whole city)", "48.856600", "2.352200"),
    ("paris-centre", "1-4", "Paris Centre", "Paris Centre", "48.859900", "2.350600"),
    ("5", "5", "5\u1d49 arrondissement", "5th borough", "48.844500", "2.350600"),
    ("6", "6", "6\u1d49 arrondissement", "6th borough", "48.849000", "2.332600"),
    ("7", "7", "7\u1d49 arrondissement", "7th borough", "48.856100", "2.312100"),
    ("8", "8", "8\u1d49 arrondissement", "8th borough", "48.872700", "2.312500"),
    ("9", "9", "9\u1d49 arrondissement", "9th borough", "48.877100", "2.337400"),
    ("10", "10", "10\u1d49 arrondissement", "10th borough", "48.876000", "2.360500"),
    ("11", "11", "11\u1d49 arrondissement", "11th borough", "48.859000", "2.380000"),
    ("12", "12", "12\u1d49 arrondissement", "12th borough", "48.835000", "2.421300"),
    ("13", "13", "13\u1d49 arrondissement", "13th borough", "48.828300", "2.362200"),
    ("14", "14", "14\u1d49 arrondissement", "14th borough", "48.829200", "2.326500"),
    ("15", "15", "15\u1d49 arrondissement", "15th borough", "48.840000", "2.292800"),
    ("16", "16", "16\u1d49 arrondissement", "16th borough", "48.860300", "2.262000"),
    ("17", "17", "17\u1d49 arrondissement", "17th borough", "48.887300", "2.306700"),
    ("18", "18", "18\u1d49 arrondissement", "18th borough", "48.892500", "2.348100"),
    ("19", "19", "19\u1d49 arrondissement", "19th borough", "48.887100", "2.384700"),
    ("20", "20", "20\u1d49 arrondissement", "20th borough", "48.863500", "2.401200"),
]

# slug (which is also the icon's name), French, English
THEMES = [
    ("environment", "Environnement", "Environment"),
    ("solidarity", "Solidarité", "Solidarity"),
    ("sport", "Sport", "Sport"),
    ("leisure", "Loisirs", "Leisure"),
    ("education", "Éducation", "Education"),
    ("culture", "Culture", "Culture"),
    ("mobility", "Mobilité", "Mobility"),
    ("urban-planning", "Urbanisme", "Urban planning"),
    ("housing", "Logement", "Housing"),
    ("health", "Santé", "Health"),
    ("democracy", "Démocratie", "Democracy"),
]


def load(apps, schema_editor):
    """Create what is missing; leave alone what an installation has changed."""
    territory, theme = apps.get_model("core", "Territory"), apps.get_model("core", "Theme")
    for order, (code, number, french, english, latitude, longitude) in enumerate(TERRITORIES):
        territory.objects.get_or_create(
            code=code,
            defaults={
                "kind": "borough" if number else "city",
                "number": number,
                "name_fr": french,
                "name_en": english,
                "latitude": latitude,
                "longitude": longitude,
                "sort_order": order,
            },
        )
    for order, (slug, french, english) in enumerate(THEMES):
        theme.objects.get_or_create(
            slug=slug, defaults={"name_fr": french, "name_en": english, "icon": slug, "sort_order": order}
        )


class Migration(migrations.Migration):
    dependencies = [("core", "0001_initial")]
    operations = [migrations.RunPython(load, migrations.RunPython.noop)]
