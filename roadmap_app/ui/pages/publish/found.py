"""One finding of the privacy check."""

from dataclasses import dataclass, field

from roadmap_app.domain.findings import Wording


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """`fine` where there is nothing to look at; `elements` are those that it is about, `wording` the texts on them that
    it is about, and `page` the one on which each of them is shown."""

    title: str
    text: str
    fine: bool = True
    elements: tuple[str, ...] = ()
    wording: Wording = field(default_factory=Wording)
    page: str = "consensus"
