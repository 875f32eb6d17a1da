"""The button that says which elements are gone through, and chooses others."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QAction, QActionGroup, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QToolButton

from roadmap_app.presentation.names import domain_name
from roadmap_app.ui.controls.key_cap import key_tip
from roadmap_app.ui.controls.text import literal, restyle
from roadmap_app.ui.paint.icons import paint_icon
from roadmap_app.ui.session import Session
from roadmap_app.workspace.sitting import Sieve, Sitting

WIDEST, SIGN = 190, 12


class SieveButton(QToolButton):
    """Emits `chose` with a Sieve."""

    chose = Signal(object)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.setObjectName("chip")
        self._session = session
        self._sieve = Sieve()
        self._domains: Sequence[str] = ()
        self._left = 0
        menu = QMenu(self)
        menu.aboutToShow.connect(self._list)
        self.setMenu(menu)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setMaximumWidth(session.look.px(WIDEST))

    def tell(self, sitting: Sitting) -> None:
        self._sieve, self._left = sitting.sieve, sitting.unrated
        self._domains = sitting.domains
        self._name()

    def forget(self) -> None:
        self._sieve, self._left, self._domains = Sieve(), 0, ()
        self._name()

    def sizeHint(self) -> QSize:
        wanted = super().sizeHint()
        return QSize(min(wanted.width(), self._session.look.px(WIDEST)), wanted.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        look = self._session.look
        painter = QPainter(self)
        side = look.px(SIGN)
        ink = "onAccentSoft" if self.property("on") else "text2"
        left = self.width() - look.px(10) - side
        paint_icon(painter, look, "chevron-down", x=left, y=(self.height() - side) / 2, colour=ink, size=SIGN)
        painter.end()

    def _name(self) -> None:
        _, language = self._session.language.gettext, self._session.language
        words = [_("Not yet rated")] if self._sieve.unrated else []
        if self._sieve.domain:
            words.append(domain_name(self._sieve.domain, language))
        text = " · ".join(words) or _("All elements")
        self.setText(text)
        self.setAccessibleName(_("Elements shown: {which}").format(which=text))
        self.setToolTip(key_tip(self.accessibleName(), "F"))
        if self.property("on") != bool(words):
            self.setProperty("on", bool(words))
            restyle(self)

    def _list(self) -> None:
        _, language, menu = self._session.language.gettext, self._session.language, self.menu()
        menu.clear()
        unrated = QAction(_("Only those not yet rated ({n})").format(n=language.number(self._left)), menu)
        unrated.setCheckable(True)
        unrated.setChecked(self._sieve.unrated)
        unrated.triggered.connect(self._choose_unrated)
        menu.addAction(unrated)
        menu.addSeparator()
        group = QActionGroup(menu)
        for domain in ("", *self._domains):
            action = QAction(literal(domain_name(domain, language)) if domain else _("All domains"), group)
            action.setCheckable(True)
            action.setChecked(domain == self._sieve.domain)
            action.triggered.connect(
                lambda _on=False, domain=domain: self._choose(Sieve(unrated=self._sieve.unrated, domain=domain))
            )
            menu.addAction(action)
        menu.setActiveAction(unrated)

    def _choose_unrated(self, on: bool) -> None:
        self._choose(Sieve(unrated=on, domain=self._sieve.domain))

    def _choose(self, sieve: Sieve) -> None:
        self.chose.emit(sieve)
