"""One criterion on the page: its name, its weight, and where its bar and lines stand."""

from PySide6.QtCore import QLocale, QObject, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QDoubleSpinBox, QWidget

from roadmap_app.domain.criterion import WEIGHTS, Criterion
from roadmap_app.presentation.charts import bar_track
from roadmap_app.ui.picture import Picture
from roadmap_app.ui.session import Session
from roadmap_app.ui.shell.row_button import RowButton
from roadmap_app.ui.shell.text import label

STEP = 0.01


class WeightBox(QDoubleSpinBox):
    """Scrolling the page past it changes nothing."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class CriterionLine(QObject):
    """Emits `chosen` with the code, and `weighed` with code and weight, when the person does it."""

    chosen = Signal(str)
    weighed = Signal(str, float)

    def __init__(self, session: Session, criterion: Criterion) -> None:
        super().__init__()
        language, look = session.language, session.look
        self._session, self.code = session, criterion.code
        name = criterion.name.in_language(language.code)
        self.name = RowButton()
        self.name.setObjectName("elementLink")
        self.name.setCheckable(True)
        self.name.setAccessibleName(name)
        self.name.face.setContentsMargins(look.px(8), look.px(6), look.px(8), look.px(6))
        self.name.face.setSpacing(look.px(8))
        self.name.face.addWidget(label(criterion.code, type="caption", ink="text3"), 0, Qt.AlignmentFlag.AlignVCenter)
        self.name.face.addWidget(label(name, type="body", wrap=True), 1)
        self.name.seal()
        self.weight = WeightBox()
        self.weight.setAccessibleName(f"{language.label('column', 'weight')}: {name}")
        self.weight.setLocale(QLocale(language.code))
        self.weight.lineEdit().setTextMargins(look.px(8), 0, 0, 0)
        self.weight.setDecimals(3)
        self.weight.setRange(*WEIGHTS)
        self.weight.setSingleStep(STEP)
        self.weight.setKeyboardTracking(False)
        self.weight.setEnabled(not session.document.read_only)
        self.share = label("", type="smallStrong", ink="text2")
        self.share.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.share.setMinimumWidth(look.px(44))
        self.criterion = criterion
        self.track = Picture(look, lambda width: bar_track(self.criterion, width=width), "", least=90)
        self.parts: tuple[QWidget, ...] = (self.name, self.weight, self.share, self.track)
        self.name.clicked.connect(lambda: self.chosen.emit(self.code))
        self.weight.valueChanged.connect(self._weigh)

    def tell(self, criterion: Criterion, share: float) -> None:
        language = self._session.language
        self.criterion = criterion
        with QSignalBlocker(self.weight):
            self.weight.setValue(criterion.weight)
        self.share.setText(language.percent(share))
        self.track.setAccessibleName(lines_words(self._session, criterion))
        self.track.update()

    def _weigh(self, weight: float) -> None:
        self.weighed.emit(self.code, weight)

    def mark(self, *, chosen: bool) -> None:
        self.name.setChecked(chosen)


def lines_words(session: Session, criterion: Criterion) -> str:
    """Bar and lines in words: "Bar 6 · Red line 8"."""
    language = session.language
    values = (
        ("bar", criterion.bar),
        ("red_line", criterion.red_line),
        ("safeguard_line", criterion.safeguard_line),
    )
    return " · ".join(
        f"{language.label('column', name)} {language.figure(value)}" for name, value in values if value is not None
    )
