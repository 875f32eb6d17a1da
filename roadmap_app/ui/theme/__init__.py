"""How Qt's own widgets look: the palette, the font and one style sheet, all from the tokens."""

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from roadmap_app.ui.look import Look
from roadmap_app.ui.paint.fonts import font_of
from roadmap_app.ui.theme.buttons import buttons
from roadmap_app.ui.theme.fields import fields
from roadmap_app.ui.theme.lists import lists
from roadmap_app.ui.theme.surfaces import surfaces

STYLE = "fusion"

_Role = QPalette.ColorRole
_ROLES = {
    _Role.Window: "page",
    _Role.WindowText: "text",
    _Role.Base: "raised",
    _Role.AlternateBase: "sunken",
    _Role.Text: "text",
    _Role.PlaceholderText: "text3",
    _Role.Button: "raised",
    _Role.ButtonText: "text",
    _Role.BrightText: "onAccent",
    _Role.ToolTipBase: "toastBg",
    _Role.ToolTipText: "onToast",
    _Role.Highlight: "accent",
    _Role.HighlightedText: "onAccent",
    _Role.Accent: "accent",
    _Role.Link: "link",
    _Role.LinkVisited: "link",
    _Role.Light: "raised",
    _Role.Midlight: "hover",
    _Role.Mid: "border",
    _Role.Dark: "borderStrong",
    _Role.Shadow: "borderStrong",
}
_WRITING = (_Role.WindowText, _Role.Text, _Role.ButtonText)


def dress(window: QWidget, look: Look, sheet: str = "") -> None:
    """Give the program the look and the window its style sheet; `sheet` is what the window adds to it."""
    if QApplication.style().name() != STYLE:  # set anew, it would measure the whole window
        QApplication.setStyle(STYLE)
    QApplication.setPalette(palette(look))
    QApplication.setFont(font_of(look.type("body")))
    QToolTip.setFont(font_of(look.type("small")))
    window.setStyleSheet(style_sheet(look) + sheet)


def palette(look: Look) -> QPalette:
    made = QPalette()
    for role, token in _ROLES.items():
        made.setColor(role, QColor(look.colour(token)))
    for role in _WRITING:
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(look.colour("textDisabled")))
    return made


def style_sheet(look: Look) -> str:
    return "\n".join((surfaces(look), buttons(look), fields(look), lists(look)))
