"""The choice of one of a page's views, each a key away."""

from collections.abc import Iterator, Mapping

from roadmap_app.ui.controls.key_cap import key_tip
from roadmap_app.ui.controls.segmented import Segmented
from roadmap_app.ui.look import Look

VIEW_KEY = "Alt+{at}"
"""Of the view that stands there in the control, from 1."""


class ViewChoice(Segmented):
    """Its tips tell the keys; the page offers them (`offers`)."""

    def __init__(self, look: Look, words: Mapping[str, str], chosen: str) -> None:
        super().__init__(look, words, chosen)
        for view, named, key in self.offers():
            self.segments[view].setToolTip(key_tip(named, key))

    def offers(self) -> Iterator[tuple[str, str, str]]:
        """Each view with its words and its key."""
        for at, (view, segment) in enumerate(self.segments.items(), start=1):
            yield view, segment.text(), VIEW_KEY.format(at=at)
