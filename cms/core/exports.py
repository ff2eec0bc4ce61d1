"""Exports of the admin's listings."""

from wagtail.admin.views.mixins import SpreadsheetExportMixin

from cms.core.writers import without_formula


class SafeExportMixin(SpreadsheetExportMixin):
    """Wagtail's export of a listing, with text that a spreadsheet would run as a formula defused in CSV.

    Put it before Wagtail's view: `class ProposalIndexView(SafeExportMixin, generic.IndexView)`. XLSX needs no care:
    Wagtail writes every formula there as text.
    """

    def preprocess_field_value(self, field, value, export_format):
        """The value as it is written: dates and lists by Wagtail's ways, then without formulas."""
        written = super().preprocess_field_value(field, value, export_format)
        return without_formula(written) if export_format == self.FORMAT_CSV else written

    def get_heading(self, queryset, field):
        """The heading of a column, defused as well: it may come from a field's name alone."""
        return without_formula(super().get_heading(queryset, field))
