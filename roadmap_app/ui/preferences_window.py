"""What a person can choose for this computer; every choice counts at once."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtWidgets import QCheckBox, QDialog, QFrame, QPushButton, QVBoxLayout, QWidget

from roadmap_app.i18n import LANGUAGES, Language
from roadmap_app.presentation.tokens import LIGHT
from roadmap_app.ui.controls.segmented import Segmented
from roadmap_app.ui.controls.stack import scrolling, stack
from roadmap_app.ui.controls.text import label
from roadmap_app.ui.look import Look
from roadmap_app.ui.placing import fit
from roadmap_app.ui.preferences import SCALES, THEMES, Preferences

WIDE = 560


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """What the window does with a choice; `files` after recent files were switched on, off or forgotten."""

    language: Callable[[str], None]
    theme: Callable[[str], None]
    scale: Callable[[float], None]
    files: Callable[[], None]


class PreferencesWindow(QDialog):
    """Not modal, and without a button to forget: what is chosen is seen in the window behind it. Another language,
    theme or text size builds it anew, with the keyboard where it was."""

    def __init__(self, parent: QWidget, preferences: Preferences, choices: Choices) -> None:
        super().__init__(parent)
        self._preferences, self._choices = preferences, choices
        self._filled = False
        self._fitted = ("", 0.0)
        self._area = scrolling()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._area)

    def build(self, language: Language, look: Look) -> None:
        held = [each.accessibleIdentifier() for each in self.findChildren(QWidget) if each.hasFocus()]
        self._language, self._look = language, look
        self.setWindowTitle(language.gettext("Preferences"))
        if self._filled:
            self._area.takeWidget().deleteLater()
        inside = self._inside()
        self._area.setWidget(inside)
        self._filled = True
        if not self.isVisible() or self._fitted != (language.code, look.scale):
            fit(self, inside, look.px(WIDE))
            self._fitted = (language.code, look.scale)
        for each in self.findChildren(QWidget):
            if each.accessibleIdentifier() in held and each.accessibleIdentifier():
                each.setFocus()

    def _inside(self) -> QWidget:
        _, px = self._language.gettext, self._look.px
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(px(24), px(20), px(24), px(24))
        column.setSpacing(px(20))
        column.addWidget(self._shown())
        column.addWidget(self._line())
        column.addWidget(self._views())
        column.addWidget(self._line())
        column.addWidget(self._files())
        column.addWidget(self._line())
        kept = _(
            "These choices are kept in {file}. Nothing of what a workspace holds is in it: no title, no element, no "
            "answer."
        )
        column.addWidget(label(kept.format(file=self._preferences.file), type="small", ink="text2", wrap=True))
        column.addStretch(1)
        return inside

    def _shown(self) -> QWidget:
        _, language, px = self._language.gettext, self._language, self._look.px
        names = {code: language.label("language", code) for code in LANGUAGES}
        themes = {theme: _("Light") if theme == LIGHT else _("Dark") for theme in THEMES} | {"": _("As the desktop")}
        sizes = {f"{scale}": language.percent(scale) for scale in SCALES}
        chosen = self._preferences
        return stack(
            px(16),
            self._choice("language", _("Language"), names, language.code, self._choices.language),
            self._choice("theme", _("Theme"), themes, chosen.chosen_theme, self._choices.theme),
            self._choice(
                "size", _("Text size"), sizes, f"{chosen.scale}", lambda text: self._choices.scale(float(text))
            ),
        )

    def _choice(
        self, name: str, heading: str, words: Mapping[str, str], chosen: str, choose: Callable[[str], None]
    ) -> QWidget:
        made = Segmented(self._look, words, chosen)
        made.chose.connect(choose)
        for key, button in made.segments.items():
            button.setAccessibleIdentifier(f"{name}-{key}")
            button.setAccessibleName(f"{heading}: {button.text()}")
        row = QWidget()
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._look.px(6))
        column.addWidget(label(heading, type="bodyStrong"))
        column.addWidget(made)
        return row

    def _views(self) -> QWidget:
        _, views = self._language.gettext, self._preferences.arranged
        about = _("The size and place of the window, the width of its columns, and which columns a table shows.")
        words = _("Remember how the window is arranged")
        return self._switch("views", words, about, on=views.remembered, turn=views.remember)

    def _files(self) -> QWidget:
        _, preferences = self._language.gettext, self._preferences
        about = _(
            "Off, unless you want it: the name of a file can tell that somebody took part, and the list is kept "
            "outside any passphrase. File dialogs of the desktop may keep a list of their own."
        )

        def turn(on: bool) -> None:
            preferences.remember_files(on)
            self._choices.files()

        def forget() -> None:
            preferences.forget_files()
            self._choices.files()

        words = _("Remember recent workspaces")
        switch = self._switch("files", words, about, on=preferences.remembers_files, turn=turn)
        if not preferences.recent_files:
            return switch
        all_gone = QPushButton(_("Forget all now"))
        all_gone.setAccessibleIdentifier("forget")
        all_gone.clicked.connect(forget)
        all_gone.setSizePolicy(all_gone.sizePolicy().horizontalPolicy().Maximum, all_gone.sizePolicy().verticalPolicy())
        return stack(self._look.px(8), switch, all_gone)

    def _switch(self, name: str, words: str, about: str, *, on: bool, turn: Callable[[bool], None]) -> QWidget:
        box = QCheckBox(words)
        box.setAccessibleIdentifier(name)
        box.setAccessibleDescription(about)
        box.setChecked(on)
        box.toggled.connect(turn)
        explained = label(about, type="small", ink="text2", wrap=True)
        explained.setContentsMargins(self._look.px(16 + 10), 0, 0, 0)  # under the words of the box
        return stack(0, box, explained)

    @staticmethod
    def _line() -> QFrame:
        line = QFrame()
        line.setObjectName("hairline")
        return line
