"""The heads of the roadmap's tables: columns as wide as what is in them, and one that takes the room that is left."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView

from roadmap_app.ui.look import Look
from roadmap_app.ui.pages.roadmap.lines import Lines
from roadmap_app.ui.paint.cell_words import CellWords

HEAD_TYPE = "captionStrong"
ONE_LINE = 72
"""px at 100 % text: heads up to that width stand on one line."""


def dress_head(table: Lines, roomy: int) -> None:
    """`roomy` is the column that takes what the others leave."""
    header, px = table.header(), table.session.look.px
    header.setStretchLastSection(False)
    header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    header.setSectionResizeMode(roomy, QHeaderView.ResizeMode.Fixed)
    header.setMinimumSectionSize(px(72))
    header.setMinimumHeight(px(40))
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)


def give_room(table: Lines, roomy: int, *, least: int) -> None:
    """After the width has changed; where that is too little for `least` px, the table scrolls sideways."""
    header = table.header()
    others = sum(header.sectionSize(at) for at in range(header.count()) if at != roomy)
    header.resizeSection(roomy, max(table.session.look.px(least), table.viewport().width() - others))


def in_two_lines(words: str, look: Look) -> str:
    """Broken only where one line would be wider than what usually stands below it."""
    wide = CellWords(look).width(words, HEAD_TYPE) > look.px(ONE_LINE)
    return words.replace(" ", "\n", 1) if wide else words
