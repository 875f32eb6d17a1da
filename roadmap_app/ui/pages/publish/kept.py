"""What the page finds again when the window is built anew in another language or look. In memory only: whoever opens
the workspace next publishes all of it, unless they choose otherwise themselves."""

from dataclasses import dataclass

from roadmap_app.domain.report import EVERY_PART, Part
from roadmap_app.ui.session import Kept, Session


@dataclass(slots=True, kw_only=True)
class KeptPublish(Kept):
    """`language` is that of the files."""

    language: str
    parts: frozenset[Part] = EVERY_PART

    @classmethod
    def of(cls, session: Session) -> "KeptPublish":
        """In the language of the workspace, unless another was chosen."""
        return session.kept_of(cls, lambda: cls(language=str(session.document.snapshot.workspace.language)))
