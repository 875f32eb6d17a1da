"""What is wrong with what was typed, under the field."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from roadmap_app.ui.controls.sign import sign
from roadmap_app.ui.controls.text import label
from roadmap_app.ui.look import Look


class Fault(QWidget):
    """Hidden where there is nothing wrong; its triangle tells it from a verdict, which may be red too. `ink` is "warn"
    where it may stay so."""

    def __init__(self, look: Look, *, ink: str = "danger") -> None:
        super().__init__()
        self._words = label("", type="small", ink=ink, wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(6))
        row.addWidget(sign(look, "warning", ink=ink), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)
        self.hide()

    @property
    def sentence(self) -> str:
        return self._words.text()

    def tell(self, sentence: str) -> None:
        """Empty takes back what was told. A screen reader hears it too."""
        if sentence and sentence != self.sentence:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))
        self._words.setText(sentence)
        self.setVisible(bool(sentence))
