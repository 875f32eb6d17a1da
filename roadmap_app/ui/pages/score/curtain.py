"""The curtain between two experts at one laptop: who sits down next, and nothing of who sat there before."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from roadmap_app.presentation.names import seat_name
from roadmap_app.ui.controls.disc import Disc
from roadmap_app.ui.controls.key_cap import key_cap
from roadmap_app.ui.controls.sign import sign
from roadmap_app.ui.controls.stack import scrolling
from roadmap_app.ui.controls.text import label
from roadmap_app.ui.fields.choice import Choice
from roadmap_app.ui.pages.score.kept import KeptScore
from roadmap_app.ui.paint.icons import SIZE
from roadmap_app.ui.session import Session

LOW_BELOW = 480
"""Height in px at 100 % text."""


class Curtain(QWidget):
    """Emits `begun` with the code of the seat that sits down, `reopened` where its ballot is in and the person opens it
    all the same, `left` when nobody sits down. It shows pseudonyms and a count, no seat's state. Whom it proposes stays
    while it is closed, in another language or look too: whoever presses Enter then sits down as that seat."""

    begun = Signal(str)
    reopened = Signal(str)
    left = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.setObjectName("curtain")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._session, self._kept = session, session.kept_of(KeptScore)
        _, px = session.language.gettext, session.look.px
        self.title = label("", type="hero", wrap=True)
        self.words = label("", type="bodyLarge", ink="text2", wrap=True)
        self.seats = Choice({})
        self.seats.setAccessibleName(session.language.label("glossary", "seat"))
        self.seats.setMinimumWidth(px(160))
        self.count = label("", ink="text3")
        self.begin = QPushButton()
        self.begin.setObjectName("primary")
        self.again = QPushButton(_("Open the ballot again"))
        self.again.clicked.connect(lambda: self.reopened.emit(self.seats.currentData()))
        for button in (self.begin, self.again):
            button.setProperty("large", True)
        self._usual, self._nobody = "", ("", "")
        self._listed: Mapping[str, str] = {}
        self.seats.setPlaceholderText(_("Your own seat"))
        self.seats.currentIndexChanged.connect(self._choose)
        self.begin_key = key_cap("Enter")
        self.begin.clicked.connect(self._begin)
        self.setFocusProxy(self.seats)
        self._lay_out()
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            shortcut = QShortcut(QKeySequence(key), self.seats, context=Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(self.begin.click)

    def draw(self, last: str) -> None:
        """Close it. `last` is the seat that leaves, after which the next one is proposed; empty where none does."""
        snapshot, document, language = self._session.document.snapshot, self._session.document, self._session.language
        _ = language.gettext
        codes, number = [seat.code for seat in snapshot.seats], snapshot.current_round.number
        ballots = document.ballots_in(number)
        self._kept.draw(number)
        if last in codes:
            after = codes[(codes.index(last) + 1) % len(codes)]
            self._kept.proposed, self._kept.covered = "" if ballots == len(codes) else after, True
        self._usual = (
            _("What was answered before is covered and can no longer be undone here. Choose your own seat only.")
            if self._kept.covered
            else _("Each expert answers alone. Nobody sees a result before the round is revealed.")
        )
        self._nobody = (
            _("All ballots are in"),
            _("The facilitator can close the round now. To look at your answers, choose your own seat."),
        )
        message = language.ngettext("{n} of {total} ballot in", "{n} of {total} ballots in", len(codes))
        self.count.setText("" if ballots is None else message.format(n=ballots, total=len(codes)))
        listed = {seat.code: seat_name(seat, language) for seat in snapshot.seats}
        if last or listed != self._listed:
            self._listed = listed
            self._offer(-1 if ballots == len(codes) else 0)

    def _offer(self, otherwise: int) -> None:
        """The seats with whom is proposed, or else the one at `otherwise`."""
        self.seats.blockSignals(True)
        self.seats.clear()
        for code, pseudonym in self._listed.items():
            self.seats.addItem(pseudonym, code)
        found = self.seats.findData(self._kept.proposed)
        self.seats.setCurrentIndex(found if found >= 0 else otherwise)
        self.seats.blockSignals(False)
        self._choose()

    def stay_closed(self, judged: int, total: int) -> None:
        """The ballot of the seat that was chosen is in: only how much it answered is said, until it is opened again by
        another key than the one that sits down."""
        language = self._session.language
        _ = language.gettext
        count = language.ngettext("{n} of {total} element judged", "{n} of {total} elements judged", total)
        covered = _("This ballot is in, and its answers stay covered. Open it again only if it is your own.")
        self.words.setText(covered + "\n" + count.format(n=judged, total=total))
        self._show_begin(shown=False)
        self.seats.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a low window words and buttons need the room of the picture."""
        super().resizeEvent(event)
        self.disc.setVisible(self.height() / self._session.look.scale >= LOW_BELOW)

    def _begin(self) -> None:
        """Nobody is missing where no seat is chosen: then the facilitator goes on."""
        if self.seats.currentIndex() < 0:
            self.left.emit()
        else:
            self.begun.emit(self.seats.currentData())

    def _choose(self) -> None:
        _, seat = self._session.language.gettext, self.seats.currentText()
        self._show_begin(shown=True)
        if self.seats.currentIndex() < 0:
            title, words, begin = *self._nobody, _("To the facilitator")
        else:
            title, words = _("Hand the laptop to {seat}").format(seat=seat), self._usual
            begin = _("I am {seat}, begin").format(seat=seat)
            self._kept.proposed = self.seats.currentData()
        self.title.setText(title)
        self.words.setText(words)
        self.begin.setText(begin)

    def _show_begin(self, *, shown: bool) -> None:
        """The key that sits down, or else the one that opens a ballot which is in."""
        self.begin.setVisible(shown)
        self.begin_key.setVisible(shown)
        self.again.setVisible(not shown)

    def _lay_out(self) -> None:
        px = self._session.look.px
        across = QHBoxLayout()
        across.addStretch(1)
        across.addLayout(self._middle(), 4)
        across.addStretch(1)
        inside = QWidget()
        inside.setObjectName("curtainInside")
        inner = QVBoxLayout(inside)
        inner.setContentsMargins(px(24), px(24), px(24), px(24))
        inner.addStretch(2)
        inner.addLayout(across)
        inner.addStretch(3)
        self.area = area = scrolling(inside)
        area.setObjectName("curtain")
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(area, 1)
        whole.addWidget(self._foot())

    def _middle(self) -> QVBoxLayout:
        px, centre = self._session.look.px, Qt.AlignmentFlag.AlignHCenter
        middle = QVBoxLayout()
        middle.setSpacing(px(16))
        self.disc = Disc(self._session.look, "eye-off")
        middle.addWidget(self.disc, 0, centre)
        for words in (self.title, self.words):
            words.setAlignment(centre)
            middle.addWidget(words)
        for parts in ((self.seats, self.count), (self.begin, self.begin_key)):
            row = QHBoxLayout()
            row.setSpacing(px(12))
            row.addStretch(1)
            for part in parts:
                row.addWidget(part)
            row.addStretch(1)
            middle.addLayout(row)
        middle.addWidget(self.again, 0, centre)
        return middle

    def _foot(self) -> QWidget:
        """What is not kept, and the way to the other pages, since the curtain covers the window."""
        _, look = self._session.language.gettext, self._session.look
        px = look.px
        foot = QWidget()
        foot.setObjectName("curtainFoot")
        foot.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        words = label(_("No names, no times and no order of arrival are kept."), type="small", ink="text2", wrap=True)
        self.leave = QPushButton(_("To the facilitator"))
        self.leave.setObjectName("quiet")
        self.leave.clicked.connect(self.left)
        row = QHBoxLayout(foot)
        row.setContentsMargins(px(24), px(8), px(24), px(8))
        row.setSpacing(px(8))
        row.addWidget(sign(look, "shield", size=SIZE))
        row.addWidget(words, 1)
        row.addWidget(self.leave)
        row.addWidget(key_cap("Ctrl 4"))
        return foot
