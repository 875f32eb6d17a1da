"""How many of one's own judgements stand in each third, and on each of the nine values."""

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from roadmap_app.domain.ballot import Review
from roadmap_app.domain.outcome import DISPOSITIONS
from roadmap_app.presentation.charts import StripSize, strip_plot
from roadmap_app.presentation.drawing import Drawing
from roadmap_app.ui.controls.text import label
from roadmap_app.ui.paint.outcome_sign import OutcomeSign
from roadmap_app.ui.paint.picture import Picture
from roadmap_app.ui.session import Session

FIELD = 22
SIZE = StripSize(dot=3, gap=8, triangle_width=0, triangle_height=0, median=0, spread=0, digits="caption")


class Thirds(QWidget):
    """The counts, each with sign and word, over the columns of the nine values."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        language, px = session.language, session.look.px
        self._language = language
        self._slots: tuple[int, ...] = (0,) * 9
        self.counts = [label("", type="number") for _third in DISPOSITIONS]
        self._names = [language.label("outcome", outcome) for outcome in DISPOSITIONS]
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(px(8))
        grid.setVerticalSpacing(px(2))
        for at, outcome in enumerate(DISPOSITIONS):
            head = QHBoxLayout()
            head.setSpacing(px(6))
            head.addWidget(OutcomeSign(session.look, outcome, size=16))
            head.addWidget(label(self._names[at], type="smallStrong", ink=f"outcome.{outcome}", wrap=True), 1)
            grid.addLayout(head, 0, at)
            grid.addWidget(self.counts[at], 1, at)
            grid.setColumnStretch(at, 1)
        self._strip = Picture(session.look, self._draw, "")
        grid.addWidget(self._strip, 2, 0, 1, len(DISPOSITIONS))

    def tell(self, found: Review) -> None:
        self._slots = found.slots
        words = list[str]()
        for shown, name, count in zip(self.counts, self._names, found.thirds, strict=True):
            shown.setText(self._language.number(count))
            words.append(f"{name}: {count}")
        self._strip.setAccessibleName(", ".join(words))
        self._strip.update()

    def forget(self) -> None:
        self._slots = (0,) * 9
        self._strip.setAccessibleName("")
        self._strip.update()
        for shown in self.counts:
            shown.clear()

    def _draw(self, width: float) -> Drawing:
        return strip_plot(self._slots, width=width, field=FIELD, size=SIZE)
