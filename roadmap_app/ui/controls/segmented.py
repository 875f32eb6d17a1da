"""A choice of one among a few, all of which are seen."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout

from roadmap_app.ui.controls.heard import HeardButton
from roadmap_app.ui.look import Look


class Segmented(QFrame):
    """Emits `chose` with the key of the segment that a person pressed."""

    chose = Signal(str)

    def __init__(self, look: Look, words: Mapping[str, str], chosen: str) -> None:
        super().__init__()
        self.setObjectName("segmented")
        self.segments = {key: HeardButton(text) for key, text in words.items()}
        group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(look.px(2), look.px(2), look.px(2), look.px(2))
        row.setSpacing(0)
        for key, button in self.segments.items():
            button.setObjectName("segment")
            button.setCheckable(True)
            button.clicked.connect(lambda _on=False, key=key: self.chose.emit(key))
            group.addButton(button)
            row.addWidget(button)
        self.segments[chosen].setChecked(True)

    @property
    def chosen(self) -> str:
        return next(key for key, button in self.segments.items() if button.isChecked())
