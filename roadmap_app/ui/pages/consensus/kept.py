"""What the page finds again when the window is built anew in another language or look. In memory only."""

from dataclasses import dataclass

from roadmap_app.ui.pages.consensus.round_place import Question
from roadmap_app.ui.pages.consensus.views import BOARD
from roadmap_app.ui.session import Kept


@dataclass(slots=True, kw_only=True)
class KeptConsensus(Kept):
    """The view that was last chosen, the code of the element that was shown alone, and the question that was asked
    about the round."""

    view: str = BOARD
    shown: str = ""
    question: Question | None = None
