"""The window: the first page, or the workspace that is open."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QMainWindow, QPushButton, QToolButton, QWidget

from roadmap_app.i18n import Language
from roadmap_app.presentation.tokens import Tokens
from roadmap_app.ui.collecting import throw_away_soon
from roadmap_app.ui.founding import Founding
from roadmap_app.ui.look import Look
from roadmap_app.ui.placing import keep_place, place
from roadmap_app.ui.preferences import Preferences
from roadmap_app.ui.refusing import attempt, tell
from roadmap_app.ui.shell import tabbing
from roadmap_app.ui.shell.program import Doings, ProgramActions
from roadmap_app.ui.shell.style import style_sheet
from roadmap_app.ui.shell.workplace import Workplace
from roadmap_app.ui.start.beginning import Beginning, own_folder
from roadmap_app.ui.theme import dress
from roadmap_app.ui.workspace_files import is_same
from roadmap_app.workspace.document import Document, open_document

if TYPE_CHECKING:
    from roadmap_app.ui.dropping import DropTarget
    from roadmap_app.ui.preferences_window import PreferencesWindow
    from roadmap_app.ui.projector import Projector
    from roadmap_app.ui.qt_words import QtWords
    from roadmap_app.ui.start.being_written import BeingWritten

FIRST_STEP = "catalogue"


class MainWindow(QMainWindow):
    """Shows one workspace at a time. Another language, theme or text size builds everything anew over the same open
    document, on the page and the element where the person was."""

    def __init__(self, preferences: Preferences, founding: Founding) -> None:
        super().__init__()
        self.preferences = preferences
        self._ladder = founding.ladder
        self._beginning = Beginning(self, self, founding)
        self._document: Document | None = None
        self.workplace: Workplace | None = None
        self.projector: Projector | None = None
        self.drops: DropTarget | None = None
        self.setAcceptDrops(True)
        self._qt_words: QtWords | None = None
        self.preferences_window: PreferencesWindow | None = None
        self.setMinimumSize(640, 480)
        place(self, preferences.arranged)

    @property
    def writing(self) -> "BeingWritten | None":
        """What stands here while the sample is written."""
        return self._beginning.writing

    @property
    def language(self) -> Language:
        return Language(self.preferences.language)

    @property
    def look(self) -> Look:
        return Look(tokens=Tokens.shipped(), theme=self.preferences.theme, scale=self.preferences.scale)

    def show_document(self, document: Document) -> None:
        """Take over an open document; the one before is closed, unless the person would rather stay."""
        if not self._settled():
            document.close()
            return
        self._let_go()
        self._document = document
        if document.path.parent != own_folder():
            self.preferences.note_file(document.path)
        self.build()
        if document.read_only and self.workplace is not None:
            _ = self.language.gettext
            self.workplace.toast(_("Opened to read only: another window writes to it, or its folder is read-only."))

    def open(self, path: Path) -> None:
        """A file that cannot be opened is told in a dialog, and what is open stays. Where this window writes to that
        very file already, it only comes to the front."""
        if self._writes_to(path):
            return
        from roadmap_app.ui.start.opening import told_opening

        with told_opening(self, self.look, self.language, path):
            self.attempt(lambda: self.show_document(open_document(path)))

    def _writes_to(self, path: Path) -> bool:
        document, workplace = self._document, self.workplace
        if document is None or workplace is None or document.read_only or not is_same(path, document.path):
            return False
        self.raise_()
        self.activateWindow()
        workplace.toast(self.language.gettext("“{file}” is open here already.").format(file=path.name))
        return True

    def showEvent(self, event: QShowEvent) -> None:
        """Without a document by now, it is the first page that is shown."""
        super().showEvent(event)
        if not event.spontaneous() and self.centralWidget() is None:
            self.build()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the keyboard; by itself Qt does so in dialogs only."""
        button = self.focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(button, QPushButton | QToolButton):
            button.click()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, next_: bool) -> bool:
        return tabbing.turn(self, forward=next_)

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._settled():
            event.ignore()
            return
        keep_place(self, self.preferences.arranged)
        if self.preferences_window is not None:
            self.preferences_window.close()
        self._let_go()
        if self._qt_words is not None:
            self._qt_words.fall_silent()
        super().closeEvent(event)

    def _show_otherwise(self) -> None:
        """In another language, theme or text size; not before a file that is being written is there, which is still
        told in the window that follows."""
        if self.workplace is None or not self.workplace.put_off(self._build_after_writing):
            self.build()

    def _build_after_writing(self) -> None:
        said = self.workplace.toaster.said if self.workplace is not None else None
        self.build()
        if self.workplace is not None and said is not None:
            self.workplace.toast(*said)

    def build(self) -> None:
        """Everything anew: the first page, or the workplace of what is open."""
        self._beginning.stop()
        language, look = self.language, self.look
        before = self.workplace
        if before is not None:
            before.keep()
            before.stop()
        self._speak(language)
        dress(self, look, style_sheet(look))
        if self._document is None:
            self._show_first_page(language, look)
        else:
            self._show_workplace(self._document, before, language, look)
        self._entitle()
        if self.preferences_window is not None:
            self.preferences_window.build(language, look)

    def _show_first_page(self, language: Language, look: Look) -> None:
        self.workplace = None
        first = self._first_page(language, look)
        self.setCentralWidget(first)
        first.setFocus()

    def _show_workplace(self, document: Document, before: Workplace | None, language: Language, look: Look) -> None:
        """Where the person was in `before`: on its page, with its element and its search."""
        workplace = Workplace(
            document,
            language,
            look,
            self.preferences.arranged,
            project=self.project,
            ladder=self._ladder,
            save_elsewhere=self.save_elsewhere,
        )
        workplace.offer(self._program(workplace, language))
        page, query = FIRST_STEP, ""
        if before is not None:
            page, query = before.page.key, before.top_bar.search.text()
            workplace.session.stand_where(before.session)
        self.workplace = workplace
        workplace.resize(self.size())  # or it would be laid out, and seen for a moment, for a window of no size yet
        self.setCentralWidget(workplace)
        workplace.go_to(page)
        workplace.top_bar.search.setText(query)
        if self.projector is not None:
            self.projector.take(workplace.session, workplace)

    def project(self) -> None:
        """One element in large type for the room; brought to the front where it is already there."""
        if self.workplace is None:
            return
        if self.projector is None:
            from roadmap_app.ui.projector import open_projector

            self.projector = open_projector(self.workplace.session, self.workplace)
            self.projector.left.connect(self._stop_projecting)
            self._entitle()
        else:
            self.projector.raise_()
            self.projector.activateWindow()

    def _stop_projecting(self, stand_at: str) -> None:
        """The room went on to another element: that one is shown with its decision, or offered on another page; not
        where the workspace closes."""
        stays, self.projector = self.projector is not None, None
        self._entitle()
        self.activateWindow()
        if stays and self.workplace is not None and stand_at:
            self.workplace.stand_at(stand_at)

    def _entitle(self) -> None:
        """While the room may see it, the window says no more than the name of the program."""
        name = self.language.gettext("Roadmap")
        if self._document is None or self.projector is not None:
            self.setWindowTitle(name)
        else:
            title = self._document.snapshot.workspace.title.replace("[*]", "[*][*]")  # Qt's own sign of changes
            self.setWindowTitle(f"{title} · {name}")

    def _speak(self, language: Language) -> None:
        """Qt's own words as well; English is what it speaks by itself."""
        if self._qt_words is None and language.code != "en":
            from roadmap_app.ui.qt_words import QtWords

            self._qt_words = QtWords()
        if self._qt_words is not None:
            self._qt_words.speak(language.code)

    def _first_page(self, language: Language, look: Look) -> QWidget:
        from roadmap_app.ui.start.first_page import FirstPage, WaysIn

        ways = WaysIn(
            sample=self._beginning.open_sample,
            catalogue=lambda: self._beginning.start("union-state"),
            blank=lambda: self._beginning.start("blank"),
            open_again=self.open,
            forget=self._forget_file,
            language=self.set_language,
        )
        page = FirstPage(language, look, ways, self.preferences)
        page.offer(self._program(page, language))
        return page

    def _program(self, parent: QWidget, language: Language) -> ProgramActions:
        doings = Doings(
            new=lambda: self._beginning.start("union-state"),
            open=self._beginning.choose_file,
            open_again=self.open,
            close=self.close_document if self._document is not None else None,
            language=self.set_language,
            theme=self.set_theme,
            scale=self._set_scale,
            preferences=self.show_preferences,
            quit=self.close,
        )
        return ProgramActions(parent, self.preferences, language, doings)

    def close_document(self) -> None:
        """Back to the first page."""
        if self._settled():
            self._let_go()
            self.build()

    def _settled(self) -> bool:
        """Whether nothing is left that the person only began or tried; they are asked where there is."""
        return self.workplace is None or self.workplace.may_leave(self)

    def save_elsewhere(self) -> None:
        """Of a file that was taken away: a copy, in which the work goes on."""
        from roadmap_app.ui.shell.elsewhere import save_elsewhere

        copy = None if self.workplace is None else save_elsewhere(self, self.workplace.session)
        if copy is not None and self._settled():
            self._let_go()
            self.build()
            self.open(copy)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """From the first time on that something is held over the window, it is looked at."""
        from roadmap_app.ui.dropping import DropTarget

        if self.drops is None:
            self.drops = DropTarget(self, self)
        self.drops.eventFilter(self, event)

    def _let_go(self) -> None:
        """Of what is open: nothing of it stays in memory."""
        if self.projector is not None:
            projector, self.projector = self.projector, None
            projector.close()
        self._beginning.stop()
        if self.workplace is not None:
            self.workplace.leave()
            self.workplace.destroyed.connect(throw_away_soon)
            self.workplace = None
        if self._document is not None:
            self._document.close()
            self._document = None

    def show_preferences(self) -> None:
        from roadmap_app.ui.preferences_window import Choices, PreferencesWindow

        if self.preferences_window is None:
            choices = Choices(
                language=self.set_language, theme=self.set_theme, scale=self._set_scale, files=self._show_otherwise
            )
            self.preferences_window = PreferencesWindow(self, self.preferences, choices)
            self.preferences_window.build(self.language, self.look)
        self.preferences_window.show()
        self.preferences_window.raise_()
        self.preferences_window.activateWindow()

    def _forget_file(self, path: Path) -> None:
        self.preferences.forget_file(path)
        self.build()

    def set_language(self, code: str) -> None:
        self.preferences.language = code
        self._show_otherwise()

    def set_theme(self, theme: str) -> None:
        self.preferences.theme = theme
        self._show_otherwise()

    def _set_scale(self, scale: float) -> None:
        self.preferences.scale = scale
        self._show_otherwise()

    def attempt(self, action: Callable[[], None]) -> bool:
        return attempt(self, self.language, action)

    def tell(self, sentence: str) -> None:
        tell(self, self.language, sentence)
