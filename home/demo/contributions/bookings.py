"""Who comes: some places left, two waiting lists."""

from ..schema import BookingSeed

BOOKINGS: tuple[BookingSeed, ...] = (
    # 30 places: full, seven people wait.
    BookingSeed(activity="climate/workshop", people=37, named=("amina", "elise", "karim", "lea")),
    BookingSeed(activity="felix-eboue/walk", people=13, named=("amina", "bastien")),
    BookingSeed(activity="food-parcels/places", people=9, named=("driss",)),
    BookingSeed(activity="canal-clean-up/places", people=26, named=("ines", "james")),
    BookingSeed(activity="games/places", people=6, named=("bastien", "amina")),
    # 8 places: full, three people wait.
    BookingSeed(activity="homework/places", people=11, named=("chloe",)),
    BookingSeed(activity="planting/places", people=14, named=("lea", "chloe")),
    BookingSeed(activity="repair-cafe/places", people=5, named=("hugo",)),
    BookingSeed(activity="choir/places", people=21),
    BookingSeed(activity="walk-montsouris/places", people=14, named=("elise", "gaelle")),
)
