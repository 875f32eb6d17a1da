"""The keys of the decks of cards and of the tracks, as the shortcut sheet tells them."""

from collections.abc import Sequence

from roadmap_app.i18n import Language
from roadmap_app.ui.controls.key_cap import key_words


def criteria_keys(language: Language) -> Sequence[tuple[str, str]]:
    _ = language.gettext
    return (
        ("↑ ↓", _("another card of the deck")),
        (f"{key_words('Alt')} ↑ ↓", _("move the card a level")),
        ("B +", _("Insert blank card")),
        (f"{key_words('Del')} −", _("take away the blank card or the line")),
        ("Esc", _("let the card go")),
        ("← →", _("move the bar or the line by half a step")),
        ("1–9", _("set the bar or the line")),
        ("PgUp PgDn", _("move the bar or the line by a step")),
        ("Home End", _("lowest, highest")),
    )
