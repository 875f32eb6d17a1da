"""The bar over the desk: how far the ballot is, which elements are gone through, in which view, and the way out."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QWidget

from roadmap_app.ui.controls.key_cap import key_tip
from roadmap_app.ui.controls.segmented import Segmented
from roadmap_app.ui.controls.text import label
from roadmap_app.ui.pages.score.sieve_button import SieveButton
from roadmap_app.ui.session import Session
from roadmap_app.workspace.sitting import Sitting

DESK, MATRIX = "desk", "matrix"

LOW_BELOW = 560
"""Height of the window in px at 100 % text under which the bar is lower too."""


class Bar(QWidget):
    """Emits `turned` with a view, `sifted` with a Sieve, `reviewed` when the ballot is to be looked through."""

    turned = Signal(str)
    sifted = Signal(object)
    reviewed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.setObjectName("deskTop")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._session = session
        _ = session.language.gettext
        self.title = label(session.language.label("page", "score"), type="section")
        self.progress = QProgressBar()
        self.words = label("", type="smallStrong")
        self.sieve = SieveButton(session)
        self.views = Segmented(session.look, {DESK: _("One by one"), MATRIX: _("Matrix")}, DESK)
        self.views.setAccessibleName(_("View"))
        alone = not session.document.snapshot.workspace.blind
        self.hand_in = QPushButton(_("Look through…") if alone else _("Hand in…"))
        words = _("Look through your answers") if alone else _("Look through your answers, then hand them in")
        self.hand_in.setToolTip(key_tip(words, "Ctrl+Return"))
        self._lay_out()
        self.views.chose.connect(self.turned)
        self.sieve.chose.connect(self.sifted)
        self.hand_in.clicked.connect(self.reviewed)
        QShortcut(QKeySequence("Ctrl+Return"), self).activated.connect(self.hand_in.click)

    def tell(self, sitting: Sitting) -> None:
        language, done, total = self._session.language, sitting.judged, len(sitting.elements)
        self.progress.setRange(0, max(total, 1))
        self.progress.setValue(done)
        words = language.ngettext("{n} of {total} element judged", "{n} of {total} elements judged", total)
        whole = words.format(n=language.number(done), total=language.number(total))
        self.progress.setAccessibleName(whole)
        short = language.ngettext("{n} of {total} judged", "{n} of {total} judged", total)
        self.words.setText(short.format(n=language.number(done), total=language.number(total)))
        self.words.setToolTip(whole)
        self.words.setAccessibleName(whole)
        self.sieve.tell(sitting)
        self._arrange()

    def forget(self) -> None:
        self.progress.setValue(0)
        self.progress.setAccessibleName("")
        self.words.clear()
        self.words.setToolTip("")
        self.words.setAccessibleName("")
        self.sieve.forget()

    def choose(self, view: str) -> None:
        self.views.segments[view].setChecked(True)

    def stand_aside(self, *, reviewing: bool) -> None:
        """While the ballot is looked through there is no view to turn to and nothing to sift."""
        for part in (self.sieve, self.views, self.hand_in):
            part.setVisible(not reviewing)

    def minimumSizeHint(self) -> QSize:
        """What gives way does not hold the window open."""
        needed = sum(each.sizeHint().width() for each in (self.sieve, self.views, self.hand_in))
        return QSize(needed + self._session.look.px(2 * 24 + 2 * 12), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        px, low = self._session.look.px, self.window().height() / self._session.look.scale < LOW_BELOW
        self._row.setContentsMargins(px(24), px(4 if low else 7), px(24), px(4 if low else 7))
        self._arrange()

    def _arrange(self) -> None:
        """Where there is little room the title goes first, then the bar, then the count: the status bar tells it."""
        px = self._session.look.px
        room = self.width() - self.minimumSizeHint().width()
        for part, wide in (
            (self.words, self.words.sizeHint().width()),
            (self.progress, px(48)),
            (self.title, self.title.sizeHint().width()),
        ):
            room -= wide + px(12)
            part.setVisible(room >= 0)

    def _lay_out(self) -> None:
        px = self._session.look.px
        self.progress.setTextVisible(False)
        self.progress.setFixedHeight(px(6))
        self.progress.setMinimumWidth(px(48))
        self.progress.setMaximumWidth(px(200))
        self._row = row = QHBoxLayout(self)
        row.setSpacing(px(12))
        row.addWidget(self.title)
        row.addWidget(self.progress, 2)
        row.addWidget(self.words)
        row.addWidget(self.sieve)
        row.addStretch(1)
        row.addWidget(self.views)
        row.addWidget(self.hand_in)
