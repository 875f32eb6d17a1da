"""Work that takes its time, as it is told where it goes on."""

from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from roadmap_app.i18n import Language
from roadmap_app.ui.look import Look
from roadmap_app.ui.tasks import Tasks


class Work(QWidget):
    """What is being done, how far it is, and a button that stops it."""

    def __init__(self, language: Language, look: Look, tasks: Tasks) -> None:
        super().__init__()
        px = look.px
        self.words = QLabel()
        self.words.setWordWrap(True)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedSize(px(120), px(6))
        self.bar.setAccessibleName(language.gettext("How far it is"))
        self.cancel = QPushButton(language.label("button", "stop_task"))
        self.cancel.setObjectName("quiet")
        self.cancel.clicked.connect(tasks.cancel)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        for part in (self.words, self.bar, self.cancel):
            row.addWidget(part)
        self.hide()

    def tell(self, words: str, share: float) -> None:
        self.words.setText(words)
        self.bar.setValue(round(100 * share))
        self.show()
