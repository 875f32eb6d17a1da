"""The head of the page: its title, how much is ready, the choice of a view, and what narrows the elements down."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from roadmap_app.domain.roadmap import Roadmap
from roadmap_app.presentation.sentences.summary import roadmap_lead
from roadmap_app.ui.controls.flow import FlowLayout
from roadmap_app.ui.controls.heard import HeardButton
from roadmap_app.ui.controls.page_title import PageTitle
from roadmap_app.ui.controls.sides import Sides
from roadmap_app.ui.controls.view_choice import ViewChoice
from roadmap_app.ui.pages.roadmap.views import PHASES, words
from roadmap_app.ui.paint.icons import set_icon
from roadmap_app.ui.session import Session

LOW_BELOW = 420
"""Height of the page, in px at 100 % text, under which the chips give way to the lines."""


class Head(QWidget):
    """Emits `sifted` when a person presses a chip. The button for the contradictions is there where they have no place
    of their own beside the page; in a low and narrow window the rail alone names the page."""

    sifted = Signal()

    def __init__(self, session: Session, title: str) -> None:
        super().__init__()
        self._session = session
        _ = session.language.gettext
        self.named = PageTitle(session.look, title)
        self.about = self.named.about
        self.choice = ViewChoice(session.look, words(session), PHASES)
        self.contradicted, self.unready = self._chip(), self._chip()
        self.undecided, self.beside = QPushButton(), QPushButton()
        for button in (self.undecided, self.beside):
            button.setObjectName("switchChip")
        set_icon(self.beside, session.look, "warning")
        self.beside.hide()
        self._low = False
        self._worth: dict[QPushButton, int] = {self.contradicted: 0, self.unready: 0, self.undecided: 0}
        self._lay_out()

    def tell(self, roadmap: Roadmap) -> None:
        """How far the whole roadmap is, whatever the chips let through."""
        language = self._session.language
        _, ngettext = language.gettext, language.ngettext
        ready, total = sum(entry.ready for entry in roadmap.entries), len(roadmap.entries)
        self.about.setText(_("{n} of {total} ready").format(n=ready, total=total))
        self.about.setToolTip(roadmap_lead(roadmap, language))
        wrong = len(roadmap.contradicted())
        self.contradicted.setText(_("With contradictions: {n}").format(n=wrong))
        self.unready.setText(_("Not ready: {n}").format(n=total - ready))
        left = len(roadmap.undecided)
        undecided = ngettext("{n} element without a verdict", "{n} elements without a verdict", left)
        self.undecided.setText(undecided.format(n=left))
        self._worth = {self.contradicted: wrong, self.unready: total - ready, self.undecided: left}
        self._show()
        contradictions = _("Contradictions")
        self.beside.setText(f"{contradictions}  {len(roadmap.contradictions)}")

    def clear(self) -> bool:
        """Let everything through; whether something was kept back."""
        pressed = [chip for chip in (self.contradicted, self.unready) if chip.isChecked()]
        for chip in pressed:
            chip.setChecked(False)
        return bool(pressed)

    def arrange(self, width: int, *, low: bool, beside: bool) -> None:
        """In a page of that width; `beside`: the contradictions have their place beside it."""
        self._low = low
        self.named.setHidden(low and not self._sides.fit(width - self._session.look.px(24 + 24)))
        self.beside.setHidden(beside)
        self._show()

    def _show(self) -> None:
        """A chip that narrows to nothing is not there, and in a low window the lines are worth more than any that is
        not pressed."""
        for chip, count in self._worth.items():
            chip.setVisible(chip.isChecked() or (count > 0 and not self._low))
        self._chips.setHidden(all(chip.isHidden() for chip in (*self._worth, self.beside)))

    def _chip(self) -> HeardButton:
        chip = HeardButton()
        chip.setObjectName("switchChip")
        chip.setCheckable(True)
        chip.clicked.connect(self.sifted)
        return chip

    def _lay_out(self) -> None:
        px = self._session.look.px
        self.choice.setMinimumHeight(self.choice.sizeHint().height())
        self._sides = Sides(self.named, self.choice, gap=px(12))
        self._chips = QWidget()
        flow = FlowLayout(self._chips, gap=px(8))
        for chip in (self.beside, self.contradicted, self.unready, self.undecided):
            flow.addWidget(chip)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(16), px(24), px(12))
        column.setSpacing(px(12))
        column.addWidget(self._sides)
        column.addWidget(self._chips)
