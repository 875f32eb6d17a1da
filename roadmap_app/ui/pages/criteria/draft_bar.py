"""A line over the legend, where the inspector is out of sight: something is tried and not applied."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton

from roadmap_app.presentation.sentences.draft import effect_words
from roadmap_app.ui.controls.text import label
from roadmap_app.ui.session import Session
from roadmap_app.workspace.assessing.effect import Effect


class DraftBar(QFrame):
    def __init__(self, session: Session) -> None:
        super().__init__()
        self.setObjectName("draftBar")
        _, px = session.language.gettext, session.look.px
        self._language = session.language
        self.words = label("", type="small", ink="onAccentSoft", wrap=True)
        self.look = QPushButton(_("What if"))
        self.look.setProperty("small", True)
        self.look.clicked.connect(session.inspect)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(24), px(8), px(24), px(8))
        row.setSpacing(px(12))
        row.addWidget(self.words, 1)
        row.addWidget(self.look)
        self.hide()

    def tell(self, effect: Effect | None) -> None:
        _ = self._language.gettext
        words = _("Not applied yet.")
        if effect is not None:
            words += f" {self._language.number(len(effect.moves))} {effect_words(effect.total, self._language)}."
        self.words.setText(words)
