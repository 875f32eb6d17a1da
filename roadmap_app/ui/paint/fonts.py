"""The font that the program brings, so that every text takes the same room on every machine."""

import font_roboto
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication

from roadmap_app.presentation.tokens import TypeStyle

FAMILY = "Roboto"
_FILES = (font_roboto.Roboto, font_roboto.RobotoMedium, font_roboto.RobotoBold)
_WEIGHTS = {400: QFont.Weight.Normal, 500: QFont.Weight.Medium, 700: QFont.Weight.Bold}


def load_fonts() -> None:
    """Hand Roboto's three weights to Qt and make it the font of the program. Once, after QApplication is made."""
    for file in _FILES:
        QFontDatabase.addApplicationFont(file)
    QApplication.setFont(font_of(TypeStyle(size=13, line=20, weight=400)))


def font_of(style: TypeStyle) -> QFont:
    """Without hinting: letters keep their widths at every size, as `presentation.measure` counts them."""
    font = QFont(FAMILY)
    font.setPixelSize(style.size)
    font.setWeight(_WEIGHTS[style.weight])
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font
