"""What the page finds again when the window is built anew in another language or look. In memory only."""

from dataclasses import dataclass, field

from PySide6.QtGui import QClipboard, QGuiApplication

from roadmap_app.domain.ballot import Place
from roadmap_app.ui.pages.score.bar import DESK
from roadmap_app.ui.pages.score.drafts import Drafts
from roadmap_app.ui.session import Kept, Session
from roadmap_app.workspace.sitting import Sieve


@dataclass(slots=True, kw_only=True)
class KeptScore(Kept):
    """`seat` is the code of the seat that works on round `round`, empty once the curtain falls; `place` what its next
    key would answer; `proposed` whom the curtain asks to sit down in round `drawn`, and `covered` whether a seat has
    got up in it; `carried` all that a seat put on the clipboard or took from there. `folded` where the meanings of the
    ratings are folded away under the table."""

    drafts: Drafts = field(default_factory=Drafts)
    seat: str = ""
    round: int = 0
    place: Place | None = None
    view: str = DESK
    sieve: Sieve = field(default_factory=Sieve)
    proposed: str = ""
    drawn: int = 0
    covered: bool = False
    carried: set[str] = field(default_factory=set[str])
    folded: bool = False

    def draw(self, round_: int) -> None:
        """The curtain is closed in that round: in another than before it proposes nobody and has covered nothing."""
        if self.drawn != round_:
            self.drawn, self.proposed, self.covered = round_, "", False

    def leave(self) -> None:
        """The seat gets up; only what it wrote and did not answer yet waits for it. The clipboard is emptied of its
        answers and reasons, and left alone if it holds something else by now."""
        clipboard = QGuiApplication.clipboard()
        modes = [QClipboard.Mode.Clipboard]
        if clipboard.supportsSelection():
            modes.append(QClipboard.Mode.Selection)
        for mode in modes:
            if clipboard.text(mode) in self.carried:
                clipboard.clear(mode)
        self.carried.clear()
        self.seat, self.round, self.place, self.view, self.sieve = "", 0, None, DESK, Sieve()

    def close(self, session: Session) -> None:
        """Of an unrevealed ballot nothing stays on the clipboard."""
        if session.document.snapshot.workspace.blind:
            self.leave()
