"""A large button: an icon, a title, what it does, and its key."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout

from roadmap_app.ui.controls.key_cap import key_cap
from roadmap_app.ui.controls.row_button import RowButton
from roadmap_app.ui.controls.text import label
from roadmap_app.ui.look import Look
from roadmap_app.ui.paint.icons import pixmap


class Card(RowButton):
    def __init__(self, title: str, about: str, key: str, sign: str, look: Look, *, tag: str = "") -> None:
        super().__init__()
        self.setObjectName("card")
        self.setAccessibleName(title)
        self.setAccessibleDescription(about)
        px = look.px
        plate = QLabel()
        plate.setObjectName("plate")
        plate.setPixmap(pixmap(look, sign, colour="onAccentSoft", size=20, ratio=self.devicePixelRatioF()))
        plate.setAlignment(Qt.AlignmentFlag.AlignCenter)
        plate.setFixedSize(px(40), px(40))
        head = QHBoxLayout()
        head.setSpacing(px(8))
        head.addWidget(label(title, type="section"))
        if tag:
            tagged = label(tag, type="captionStrong", ink="text2")
            tagged.setObjectName("sampleTag")
            head.addWidget(tagged, 0, Qt.AlignmentFlag.AlignVCenter)
        head.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(px(2))
        words.addLayout(head)
        words.addWidget(label(about, type="body", ink="text2", wrap=True))
        self.face.setContentsMargins(px(20), px(16), px(20), px(16))
        self.face.setSpacing(px(16))
        self.face.addWidget(plate, 0, Qt.AlignmentFlag.AlignVCenter)
        self.face.addLayout(words, 1)
        self.face.addWidget(key_cap(key), 0, Qt.AlignmentFlag.AlignVCenter)
        self.seal()
