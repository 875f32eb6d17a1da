"""The keys of the projector, as the shortcut sheet tells them."""

from collections.abc import Sequence

from roadmap_app.i18n import Language


def projector_keys(language: Language) -> Sequence[tuple[str, str]]:
    """Each with what it does while the keyboard is on the window that the room sees."""
    _ = language.gettext
    return (
        ("Space", _("Show or hide the result")),
        ("← → ↑ ↓", _("previous, next")),
        ("PgUp PgDn", _("previous, next")),
        ("Home", _("First on the agenda")),
        ("F11", _("Fill the screen or not")),
        ("Esc", _("Leave")),
    )
