"""The head of the page: its title, how much there is, and the choice of a view."""

from collections.abc import Mapping

from PySide6.QtWidgets import QVBoxLayout, QWidget

from roadmap_app.domain.result import PanelResult
from roadmap_app.presentation.sentences import few_seats_sentence
from roadmap_app.ui.controls.page_title import PageTitle
from roadmap_app.ui.controls.sides import Sides
from roadmap_app.ui.controls.text import label, set_ink
from roadmap_app.ui.controls.view_choice import ViewChoice
from roadmap_app.ui.session import Session


class Head(QWidget):
    """`choice` goes under the title where both have no room side by side; in a low window what the head tells besides
    is a tool tip alone, and there under a narrow one the rail alone names the page."""

    def __init__(self, session: Session, title: str, views: Mapping[str, str], chosen: str) -> None:
        super().__init__()
        self._session, self._low = session, False
        self.named = PageTitle(session.look, title)
        self.title, self.about = self.named.title, self.named.about
        self.note = label("", type="small", ink="warn", wrap=True)
        self.choice = ViewChoice(session.look, views, chosen)
        px = session.look.px
        self._sides = Sides(self.named, self.choice, gap=px(12))
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(16), px(24), px(12))
        column.setSpacing(px(8))
        column.addWidget(self._sides)
        column.addWidget(self.note)

    def tell(self, result: PanelResult, shown: int) -> None:
        """`shown` of the elements pass the filters."""
        language, blind = self._session.language, self._session.document.snapshot.workspace.blind
        self.about.setText(self._about(result, shown))
        few = few_seats_sentence(result.seats, result.quorum, language)
        self.note.setText(few if blind else language.gettext("An individual assessment, not a consensus."))
        set_ink(self.note, "warn" if blind else "text2")
        self._show()

    def arrange(self, width: int, *, low: bool) -> None:
        """In a page of that width."""
        self._low = low
        self._show()
        self.named.setHidden(low and not self._sides.fit(width - self._session.look.px(24 + 24)))

    def _show(self) -> None:
        self.about.setHidden(self._low)
        self.note.setHidden(self._low or not self.note.text())
        self.choice.setToolTip(f"{self.about.text()} {self.note.text()}".strip() if self._low else "")

    def _about(self, result: PanelResult, shown: int) -> str:
        language, total = self._session.language, len(result.elements)
        said = [language.ngettext("{n} element", "{n} elements", total).format(n=language.number(total))]
        if shown < total:
            said = [language.gettext("{shown} of {total} elements").format(shown=shown, total=total)]
        if self._session.document.snapshot.workspace.blind:
            said.append(language.gettext("{n} to discuss").format(n=len(result.agenda)))
        return " · ".join(said)
