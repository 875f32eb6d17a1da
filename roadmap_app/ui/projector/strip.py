"""In the main window: what the room sees, and the buttons that steer it."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from roadmap_app.ui.icons import icon, icon_size
from roadmap_app.ui.session import Session
from roadmap_app.ui.shell.flow import FlowLayout
from roadmap_app.ui.shell.text import label

if TYPE_CHECKING:
    from roadmap_app.ui.projector.screen import Projector


class ProjectorStrip(QWidget):
    """Every button does what a key does on the projector, and one projects the element that was chosen last."""

    def __init__(self, session: Session, projector: "Projector") -> None:
        super().__init__()
        self.setObjectName("projectorStrip")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setStyleSheet(f"#projectorStrip {{ background: {session.look.colour('accentSoft')}; }}")
        self._session, self._projector = session, projector
        _ = session.language.gettext
        self.words = label("", type="smallStrong", ink="onAccentSoft", wrap=True)
        self.before = self._button(_("Previous"), "chevron-left", lambda: projector.step(-1))
        self.show_it = self._button("", "eye", projector.toggle)
        self.after = self._button(_("Next"), "chevron-right", lambda: projector.step(1))
        self.chosen = self._button(_("Project the chosen element"), "projector", self._project_chosen)
        self.leave = self._button(_("Leave"), "x", projector.close)
        self.setAccessibleName(_("Projector"))
        self._lay_out()
        projector.moved.connect(self._tell)

    def _tell(self) -> None:
        slide, language = self._projector.slide, self._session.language
        _ = language.gettext
        shown = slide.shown is not None
        state = _("result shown") if shown else _("result hidden")
        said = f"{slide.title} · {state}" if self._projector.code else slide.title
        self.words.setText(f"{_('On the projector')}: {said}")
        words = _("Hide the result") if shown else _("Show the result")
        self.show_it.setText(f" {words}")
        for button in (self.before, self.show_it, self.after, self.chosen):
            button.setEnabled(bool(self._projector.code))
        self.show_it.setAccessibleName(words)
        self.show_it.setIcon(icon(self._session.look, "eye-off" if shown else "eye"))

    def _project_chosen(self) -> None:
        codes = {element.code for element in self._session.document.snapshot.scored}
        if self._session.element in codes:
            self._projector.show_element(self._session.element)

    def _button(self, words: str, sign: str, run: Callable[[], object]) -> QPushButton:
        look = self._session.look
        button = QPushButton(f" {words}")
        button.setAccessibleName(words)
        button.setProperty("small", True)
        button.setIcon(icon(look, sign))
        button.setIconSize(icon_size(look, 14))
        button.clicked.connect(run)
        return button

    def _lay_out(self) -> None:
        px = self._session.look.px
        buttons = QWidget()
        flow = FlowLayout(buttons, gap=px(8))
        for button in (self.before, self.show_it, self.after, self.chosen, self.leave):
            flow.addWidget(button)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(24), px(8), px(24), px(8))
        row.setSpacing(px(16))
        row.addWidget(self.words, 2)
        row.addWidget(buttons, 3)
