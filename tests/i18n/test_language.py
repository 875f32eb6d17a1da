"""Numbers, days and words as people of each language write them."""

import re
import subprocess
import sys

import pytest

from roadmap_app.i18n import LANGUAGES, Language

NBSP = "\N{NO-BREAK SPACE}"


@pytest.mark.parametrize(
    ("code", "value", "decimals", "shown"),
    [
        ("en", 0.61, 2, "0.61"),
        ("ru", 0.61, 2, "0,61"),
        ("be", 2.0, 1, "2,0"),
        ("en", 1999, 0, "1999"),
        ("en", 12345.6, 1, "12,345.6"),
        ("be", 12345.6, 1, f"12{NBSP}345,6"),
        ("ru", 9999.5, 0, f"10{NBSP}000"),
        ("ru", -1234567, 0, f"−1{NBSP}234{NBSP}567"),
        ("en", -0.04, 1, "0.0"),
        ("be", -0.5, 1, "−0,5"),
    ],
)
def test_numbers(code: str, value: float, decimals: int, shown: str) -> None:
    assert Language(code).number(value, decimals) == shown


def test_per_cent_stays_with_its_number() -> None:
    assert Language("be").percent(0.855, 1) == f"85,5{NBSP}%"
    assert Language("en").percent(0.85) == f"85{NBSP}%"


@pytest.mark.parametrize(
    ("code", "iso", "shown"),
    [
        ("en", "2026-11-24", "24 November 2026"),
        ("ru", "2027-03-05", f"5 марта 2027{NBSP}года"),
        ("be", "2027-03-05", f"5 сакавіка 2027{NBSP}года"),
        ("be", "2012-05", f"май 2012{NBSP}года"),
        ("en", "2012-05", "May 2012"),
        ("ru", "2012", "2012"),
        ("en", "", ""),
    ],
)
def test_days_in_words(code: str, iso: str, shown: str) -> None:
    assert Language(code).day(iso) == shown


@pytest.mark.parametrize(
    ("code", "days", "shown"),
    [
        ("en", 0, "day D"),
        ("be", 0, "дзень Д"),
        ("en", 1, "D + 1 day"),
        ("be", 30, "Д + 30 дзён"),
        ("ru", 2, "Д + 2 дня"),
        ("be", 2, "Д + 2 дні"),
        ("en", 396, "D + 396 days"),
        ("en", 395, "D + 395 days"),
        ("be", 548, "Д + 548 дзён"),
        ("ru", -21, "Д − 21 день"),
    ],
)
def test_days_counted_from_day_d(code: str, days: int, shown: str) -> None:
    assert Language(code).offset(days) == (shown.replace(" ", NBSP) if days else shown)


@pytest.mark.parametrize("code", LANGUAGES)
def test_no_number_is_torn_from_what_it_counts(code: str) -> None:
    language = Language(code)
    texts = (
        language.ngettext("{n} month", "{n} months", 12),
        language.gettext("95 % interval of α"),
        language.label("phase-range", "day_d"),
        language.offset(213),
    )
    for text in texts:
        assert NBSP in text
        assert not re.search(r"[\d}] (?=%|days|month|д|мес)", text)
    assert NBSP not in language.label("page", "roadmap")


def test_labels_are_shown_with_the_typographic_apostrophe() -> None:
    assert Language("be").label("column", "severity") == "Сур’ёзнасць"
    with pytest.raises(KeyError):
        Language("be").label("column", "nothing of the kind")


def test_an_unknown_language_is_refused() -> None:
    with pytest.raises(ValueError, match="de"):
        Language("de")


def test_english_needs_no_catalogue() -> None:
    assert Language("en").ngettext("{n} month", "{n} months", 2) == f"{{n}}{NBSP}months"


def test_starting_in_any_language_loads_no_locale_data() -> None:
    program = f"import sys; from roadmap_app.i18n import Language; [Language(code) for code in {LANGUAGES}]; "
    program += "sys.exit(any(name.startswith('babel') for name in sys.modules))"
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
