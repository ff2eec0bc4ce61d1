"""Tables whose words can be translated: wagtail-localize passes over Wagtail's typed tables."""

from copy import copy
from typing import Any

from wagtail.contrib.typed_table_block.blocks import TypedTable, TypedTableBlock
from wagtail_localize.segments import StringSegmentValue
from wagtail_localize.segments.extract import StreamFieldSegmentExtractor
from wagtail_localize.segments.ingest import StreamFieldSegmentsWriter


class TranslatableTableBlock(TypedTableBlock):
    """A typed table which hands its caption, its headings and the words of its cells to wagtail-localize.

    The parts are named by their place: `caption`, `heading-0`, `cell-1-0` (row, column). A translation always begins as a
    copy of its source, so both have the same places.
    """

    def get_translatable_segments(self, table: TypedTable) -> list:
        """What there is to translate. Numbers are left alone."""
        segments = [StringSegmentValue("caption", table.caption or "")]
        segments += [StringSegmentValue(f"heading-{index}", column["heading"]) for index, column in enumerate(table.columns)]
        extractor = StreamFieldSegmentExtractor(None)
        for row_index, row in enumerate(table.row_data):
            for index, column in enumerate(table.columns):
                found = extractor.handle_block(column["block"], _readable(row["values"][index]))
                segments += [segment.wrap(f"cell-{row_index}-{index}") for segment in found]
        return [segment for segment in segments if not segment.is_empty()]

    def restore_translated_segments(self, table: TypedTable, segments: list) -> TypedTable:
        """The same table in the words of a translation."""
        parts: dict[str, list] = {}
        for segment in segments:
            name, rest = segment.unwrap()
            parts.setdefault(name, []).append(rest)
        writer = StreamFieldSegmentsWriter(None, None, None)

        def words(name: str, otherwise: Any) -> Any:
            return parts[name][0].render_text() if name in parts else otherwise

        def cell(row_index: int, index: int, value: Any) -> Any:
            found = parts.get(f"cell-{row_index}-{index}")
            return writer.handle_block(table.columns[index]["block"], _readable(value), found) if found else value

        translated = copy(table)
        translated.caption = words("caption", table.caption)
        translated.columns = [
            {**column, "heading": words(f"heading-{index}", column["heading"])} for index, column in enumerate(table.columns)
        ]
        translated.row_data = [
            {"values": [cell(row_index, index, value) for index, value in enumerate(row["values"])]}
            for row_index, row in enumerate(table.row_data)
        ]
        return translated


def _readable(value: Any) -> Any:
    """The value as wagtail-localize expects it: an empty cell is an empty text."""
    return "" if value is None else value
