"""The first page of each part in a strip: one press, and the preview is there."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QImage, QKeyEvent, QPainter, QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QWidget

from roadmap_app.exchange.pdf_pages import Chapter, Leaves
from roadmap_app.ui.controls.heard import HeardTool
from roadmap_app.ui.pages.publish.drawn import Drawn, Key
from roadmap_app.ui.session import Session

PICTURE, HIGH = 96, 140
"""Of the picture of a page and of the strip, in px at 100 % text."""


class Thumbnails(QScrollArea):
    """Emits `chose` with the page, from 0."""

    chose = Signal(int)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.setObjectName("thumbnails")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)
        self.setFixedHeight(session.look.px(HIGH))
        self.setAccessibleName(session.language.gettext("Parts of the report"))
        self._session = session
        self._leaves = Leaves(sizes=(), chapters=())
        self._drawn = Drawn(session, self._arrived)
        self.buttons: dict[int, HeardTool] = {}

    def show_report(self, content: bytes, leaves: Leaves) -> None:
        self._leaves = leaves
        self._drawn.of(content)
        self.buttons = {each.page: self._button(each) for each in self._parts()}
        inside = QWidget()
        row = QHBoxLayout(inside)
        row.setContentsMargins(self._session.look.px(16), 0, self._session.look.px(16), 0)
        row.setSpacing(self._session.look.px(8))
        row.addStretch(1)
        for button in self.buttons.values():
            row.addWidget(button)
        row.addStretch(1)
        self.setWidget(inside)

    def draw(self) -> None:
        """Once the pages in sight are there."""
        if self.buttons:
            self._drawn.want({self._key(page): self._scale(page) for page in self.buttons})

    def follow(self, first: int) -> None:
        """The part to which the person turned is marked."""
        begun = [page for page in self.buttons if page <= first]
        for page, button in self.buttons.items():
            button.setChecked(bool(begun) and page == begun[-1])
        if begun:
            self.ensureWidgetVisible(self.buttons[begun[-1]])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys turn the pages, which the preview does."""
        event.ignore()

    def _parts(self) -> list[Chapter]:
        return [each for each in self._leaves.chapters if each.level == 0]

    def _button(self, part: Chapter) -> HeardTool:
        language, look = self._session.language, self._session.look
        button = HeardTool()
        button.setObjectName("thumbnail")
        button.setCheckable(True)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        button.setText(language.number(part.page + 1))
        width, high = self._leaves.sizes[part.page]
        button.setIconSize(QSize(round(width * look.px(PICTURE) / high), look.px(PICTURE)))
        words = language.gettext("{part}, page {n}").format(part=part.title, n=language.number(part.page + 1))
        button.setAccessibleName(words)
        button.setToolTip(words)
        button.clicked.connect(lambda: self.chose.emit(part.page))
        return button

    def _scale(self, page: int) -> float:
        """All are equally high, whether upright or across."""
        return self._session.look.px(PICTURE) / self._leaves.sizes[page][1] * self.devicePixelRatioF()

    def _key(self, page: int) -> Key:
        return page, round(self._leaves.sizes[page][0] * self._scale(page))

    def _arrived(self) -> None:
        for page, button in self.buttons.items():
            image = self._drawn.picture(self._key(page))
            if image is not None:
                button.setIcon(QIcon(QPixmap.fromImage(_framed(image, self._session.look.colour("border")))))
        self.draw()


def _framed(image: QImage, colour: str) -> QImage:
    """With a hairline, so that white paper is told from a white ground."""
    painter = QPainter(image)
    painter.setPen(QColor(colour))
    painter.drawRect(image.rect().adjusted(0, 0, -1, -1))
    painter.end()
    return image
