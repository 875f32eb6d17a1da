"""Icons of one set (resources/icons, from Lucide), drawn at the size, the colour and the pixels they are shown in."""

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton

from roadmap_app import shipped
from roadmap_app.ui.look import Look

SIZE = 16
GAP = 4
"""Px between an icon and the words of its button, beside the few that Qt leaves there itself."""


def ratios() -> set[float]:
    """Device pixels a px of the screens that are there: a QIcon has a picture of its own for each."""
    return {screen.devicePixelRatio() for screen in QGuiApplication.screens()}


def icon(look: Look, name: str, *, colour: str = "text2", size: float = SIZE, gap: float = 0) -> QIcon:
    """For buttons and menus; greyed where they are disabled. Set the button's icon size to `icon_size`, with the same
    `gap`, which is kept free before the words."""
    made = QIcon()
    for ratio in ratios():
        made.addPixmap(pixmap(look, name, colour=colour, size=size, gap=gap, ratio=ratio))
        faded = pixmap(look, name, colour="textDisabled", size=size, gap=gap, ratio=ratio)
        made.addPixmap(faded, QIcon.Mode.Disabled)
    return made


def icon_size(look: Look, size: float = SIZE, *, gap: float = 0) -> QSize:
    return QSize(look.px(size + gap), look.px(size))


def set_icon(button: QAbstractButton, look: Look, name: str, *, colour: str = "text2", size: float = SIZE) -> None:
    """Before the words of a button, with the space between them that the visual language asks for."""
    button.setIcon(icon(look, name, colour=colour, size=size, gap=GAP))
    button.setIconSize(icon_size(look, size, gap=GAP))


def pixmap(
    look: Look, name: str, *, colour: str = "text2", size: float = SIZE, gap: float = 0, ratio: float = 1
) -> QPixmap:
    """`name` is a file of resources/icons, `colour` a token; FileNotFoundError for an unknown icon."""
    side, free = look.px(size), look.px(gap)
    key = f"icon/{name}/{look.colour(colour)}/{side}/{free}/{ratio}"
    found = QPixmap()
    if QPixmapCache.find(key, found):
        return found
    renderer = QSvgRenderer(QByteArray(_drawing(name).replace("currentColor", look.colour(colour)).encode()))
    found = QPixmap(round((side + free) * ratio), round(side * ratio))
    found.setDevicePixelRatio(ratio)
    found.fill(Qt.GlobalColor.transparent)
    painter = QPainter(found)
    renderer.render(painter, QRectF(0, 0, side, side))
    painter.end()
    QPixmapCache.insert(key, found)
    return found


def paint_icon(
    painter: QPainter, look: Look, name: str, *, x: float, y: float, colour: str, size: float = SIZE
) -> None:
    """With the upper left corner at x, y; on whole pixels, so that it is as sharp as its picture."""
    ratio = painter.device().devicePixelRatio()
    drawn = pixmap(look, name, colour=colour, size=size, ratio=ratio)
    painter.drawPixmap(round(x), round(y), drawn)


@cache
def _drawing(name: str) -> str:
    return shipped("resources", "icons", f"{name}.svg").read_text(encoding="utf-8")
