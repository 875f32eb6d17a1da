"""The dialog: what is to be taken in, looked through row by row; then one command, or nothing."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QSize, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QHideEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QCheckBox, QDialog, QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from roadmap_app.domain.errors import ImportRefused, RoadmapError
from roadmap_app.domain.files import TEXT_TABLES, WORKBOOKS
from roadmap_app.domain.incoming import Fate, What
from roadmap_app.presentation import importing as words
from roadmap_app.presentation.errors import error_sentence
from roadmap_app.presentation.sentences.incoming import taken_words
from roadmap_app.ui.asking_for_files import file_to_open
from roadmap_app.ui.controls.empty import EmptyState
from roadmap_app.ui.controls.text import label, set_ink
from roadmap_app.ui.controls.work import Work
from roadmap_app.ui.importing.layout import Body, hairline, row_of
from roadmap_app.ui.importing.mapping import ColumnsOfSheet
from roadmap_app.ui.importing.preview import PreviewTable, Shown, shown_of
from roadmap_app.ui.importing.reading import Reading
from roadmap_app.ui.importing.settings import Settings
from roadmap_app.ui.paint.icons import pixmap
from roadmap_app.ui.session import Session
from roadmap_app.workspace.command import Command

WIDTH, HEIGHT = 1080, 700


class ImportDialog(QDialog):
    """Nothing is taken in before the button that says how much is pressed."""

    def __init__(self, parent: QWidget, session: Session) -> None:
        super().__init__(parent)
        language, look = session.language, session.look
        _ = language.gettext
        self.session, self._over = session, parent
        self.reading = Reading(self, session)
        self.setWindowTitle(_("Import a table"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAcceptDrops(True)
        self.source = label("", ink="text2")
        self.other = QPushButton(_("Another file…"))
        self.settings = Settings(language, look)
        self.mapping = ColumnsOfSheet(language, look)
        self.rows = PreviewTable(language, look)
        self.body = Body(language, look, self.settings, self.mapping, self.rows)
        self.start = self._start_page()
        self.pages = QStackedWidget()
        self.work = Work(language, look, self.reading.tasks)
        self.message, self.sign = label("", wrap=True), QLabel()
        self.final = label("", ink="warn", wrap=True)
        self.leave_out = QCheckBox()
        self.cancel, self.take = QPushButton(language.label("button", "cancel")), QPushButton(_("Import"))
        self.take.setObjectName("primary")
        self._lay_out()
        self._fit(parent.window().size())
        self._connect()
        self._show()

    def take_held(self, held: QMimeData | None) -> None:
        """What is dropped or pasted: one file, or a table; None where a clipboard hands out nothing."""
        if held is None:
            return
        paths = [Path(url.toLocalFile()) for url in held.urls() if url.isLocalFile()]
        if len(paths) == 1:
            self.reading.take_file(paths[0])
        elif paths:
            self._tell(self.session.language.gettext("One file at a time, please. Nothing was changed."), "danger")
        else:
            self.reading.take_text(held.text())

    def choose_file(self) -> None:
        _ = self.session.language.gettext
        kinds = {_("Tables"): " ".join((*WORKBOOKS, *TEXT_TABLES))}
        chosen = file_to_open(self, _("Import a table"), kinds)
        if chosen is not None:
            self.reading.take_file(chosen)

    def hideEvent(self, event: QHideEvent) -> None:
        """However it goes, nothing is left running."""
        super().hideEvent(event)
        if not event.spontaneous():
            self.reading.stop()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            self.take_held(QGuiApplication.clipboard().mimeData())
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._press()
        else:
            super().keyPressEvent(event)

    def _press(self) -> None:
        """The button that has the keyboard, and no other: by itself Qt would press the first one."""
        button = self.focusWidget()
        if isinstance(button, QPushButton):
            button.click()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.take_held(event.mimeData())

    def _start_page(self) -> EmptyState:
        _ = self.session.language.gettext
        return EmptyState(
            self.session.look,
            _("Choose a table"),
            _("Drop a file here, paste cells that were copied in a spreadsheet, or choose a file."),
            _("Choose a file…"),
            self.choose_file,
            icon="table",
        )

    def _fit(self, window: QSize) -> None:
        px = self.session.look.px
        self.resize(QSize(px(WIDTH), px(HEIGHT)).boundedTo(window - QSize(px(32), px(32))))

    def _lay_out(self) -> None:
        look = self.session.look
        px = look.px
        self.pages.addWidget(self.start)
        self.pages.addWidget(self.body)
        heading = label(self.windowTitle(), type="section")
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(20), px(24), px(20))
        column.setSpacing(px(12))
        column.addLayout(row_of(look, heading, self.source, None, self.work, self.other))
        told = row_of(look, self.sign, self.message)
        told.setStretch(1, 1)
        column.addLayout(told)
        column.addWidget(self.pages, 1)
        column.addWidget(hairline())
        column.addWidget(self.final)
        column.addLayout(row_of(look, self.leave_out, None, self.cancel, self.take))

    def _connect(self) -> None:
        for button in self.findChildren(QPushButton):
            button.setAutoDefault(False)
        self.other.clicked.connect(self.choose_file)
        self.cancel.clicked.connect(self.reject)
        self.take.clicked.connect(self._take_in)
        self.leave_out.toggled.connect(self._tell_counts)
        reading = self.reading
        self.settings.what_chosen.connect(reading.choose_what)
        self.settings.sheet_chosen.connect(reading.choose_sheet)
        self.settings.header_chosen.connect(reading.choose_header)
        self.settings.clearing_chosen.connect(reading.let_empty_clear)
        self.mapping.mapped.connect(reading.map_column)
        self.mapping.said_of_all.connect(reading.say_of_all)
        reading.begun.connect(lambda: self._tell("", "text2"))
        reading.read.connect(self._begin)
        reading.changed.connect(self._show)
        reading.refused.connect(self._refuse)
        reading.stopped.connect(self._stopped)
        reading.tasks.moved.connect(self._follow)

    def _begin(self) -> None:
        """Another table is there."""
        self.leave_out.setChecked(False)
        self._show()
        self.body.take_focus()

    def _show(self) -> None:
        table, choice, preview = self.reading.table, self.reading.choice, self.reading.preview
        if table is None or choice is None:
            self.pages.setCurrentWidget(self.start)
            for part in (self.other, self.message, self.sign, self.leave_out, self.final, self.work):
                part.hide()
            self.take.setEnabled(False)
            self.start.button.setFocus()
            return
        self.pages.setCurrentWidget(self.body)
        self.other.show()
        self.source.setText(table.file or self.session.language.gettext("from the clipboard"))
        self.settings.show_choice(table, choice)
        picture = self.session.document.snapshot
        self.mapping.show_choice(table, choice, words.words_for_all(choice.what, picture, self.session.language))
        self.body.unfold_where(bool(choice.missing))
        self.rows.show_rows(shown_of(table, choice, preview), preview)
        self._tell_counts()

    def _tell_counts(self) -> None:
        choice, preview = self.reading.choice, self.reading.preview
        if choice is None:
            return
        language, refused = self.session.language, preview.counts.get(Fate.REFUSED, 0)
        self._tell(
            *words.outcome(
                choice.what,
                choice.missing,
                preview.counts,
                coming=preview.coming,
                busy=self.reading.busy,
                language=language,
            )
        )
        self.leave_out.setText(
            language.ngettext("Leave out the {n} refused row", "Leave out the {n} refused rows", refused).format(
                n=language.number(refused)
            )
        )
        coming = preview.coming
        partial = bool(refused and coming) and choice.what is not What.ANSWERS
        self.leave_out.setVisible(partial)
        allowed = coming > 0 and (not refused or (partial and self.leave_out.isChecked()))
        self.take.setEnabled(allowed and not self.reading.busy)
        self.take.setText(words.button(choice.what, coming, language))
        self.final.setText(words.finality(choice.what, language))
        self.final.setVisible(bool(self.final.text()) and allowed)

    def _tell(self, sentence: str, ink: str) -> None:
        self.message.setText(sentence)
        set_ink(self.message, ink)
        self.message.setVisible(bool(sentence))
        self.sign.setVisible(bool(sentence) and ink != "text2")
        if ink != "text2":
            self.sign.setPixmap(pixmap(self.session.look, "warning", colour=ink, ratio=self.devicePixelRatioF()))

    def _refuse(self, error: RoadmapError) -> None:
        """What was there before stays."""
        self._tell(error_sentence(error, self.session.language), "danger")

    def _not_taken(self, error: RoadmapError) -> None:
        if isinstance(error, ImportRefused):
            self.leave_out.setChecked(False)
            self.reading.name_refusals(error.refusals)
        else:
            self._refuse(error)

    def _stopped(self) -> None:
        self._tell(self.session.language.gettext("Stopped. Nothing was imported."), "warn")

    def _follow(self) -> None:
        tasks = self.reading.tasks
        task = tasks.current
        if task is None or not self.reading.busy:
            self.work.hide()
        else:
            self.work.tell(task.words, tasks.share)

    def _take_in(self) -> None:
        command, choice = self.reading.preview.command, self.reading.choice
        if command is not None and choice is not None:
            self._run(command, choice.what)

    def _run(self, command: Command, what: What) -> None:
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            change = self.session.run(command, refuse=self._not_taken)
        finally:
            QGuiApplication.restoreOverrideCursor()
        if change is None:
            return
        shown, source = self.rows.shown, self.source.text()
        self.accept()
        said = taken_words(what, change.counts, self._left, self.session.language)
        if shown is not None and self._left:
            window, session = self._over, self.session
            words = session.language.gettext("Which rows?")
            session.toast(said, words, lambda: _show_left_out(window, session, shown, source))
        else:
            self.session.toast_undo(said, change)

    @property
    def _left(self) -> int:
        return self.reading.preview.counts.get(Fate.REFUSED, 0)


def _show_left_out(window: QWidget, session: Session, shown: Shown, source: str) -> None:
    from roadmap_app.ui.importing.left_out import LeftOut

    LeftOut(window, session, shown, source).show()
