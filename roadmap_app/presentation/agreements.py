"""The coefficients of agreement as a table: of the whole panel, and within each domain."""

from collections.abc import Iterator

from roadmap_app.domain.result import Agreement, PanelResult
from roadmap_app.i18n import Language
from roadmap_app.presentation.names import domain_name
from roadmap_app.presentation.sentences.firmness import interval_words

COUNTS = (0, 4)
"""Which of the `values` are whole numbers."""

Value = float | int | tuple[float, float] | None


def heads(language: Language) -> tuple[str, ...]:
    """Of the column with the names, then of `values`."""
    _ = language.gettext
    return (
        language.label("field", "domain"),
        _("Elements"),
        _("Krippendorff’s α, his ordinal metric"),
        _("95 % interval of α"),
        _("Kendall’s W"),
        _("Elements that W stands on"),
        _("Gwet’s AC2, ordinal weights"),
        _("Fleiss’ κ, thirds"),
        _("van der Eijk’s A, mean"),
    )


def rows(result: PanelResult, language: Language) -> Iterator[tuple[str, Agreement]]:
    yield language.gettext("All elements"), result.agreement
    for domain, found in result.by_domain:
        yield domain_name(domain, language), found


def values(found: Agreement) -> tuple[Value, ...]:
    return (
        found.elements,
        found.krippendorff_alpha_ordinal,
        found.interval,
        found.kendall_w,
        found.complete,
        found.gwet_ac2,
        found.fleiss_kappa,
        found.van_der_eijk,
    )


def said(value: Value, language: Language) -> str:
    """A dash where a coefficient is undefined."""
    match value:
        case None:
            return "–"
        case int():
            return language.number(value)
        case float():
            return language.number(value, 2)
        case (low, high):
            return interval_words(low, high, language, decimals=2)
