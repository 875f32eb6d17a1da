"""Pages that the worker has drawn, as many as there is memory for."""

from collections.abc import Callable, Collection, Iterable, Mapping
from concurrent.futures import Future

from PySide6.QtGui import QImage

from roadmap_app.domain.progress import Progress
from roadmap_app.exchange.pdf_pages import PagePicture, pictures
from roadmap_app.ui.session import Session

MOST_BYTES = 64 * 1024 * 1024
"""What is in sight is kept even where it is more."""

Key = tuple[int, int]
"""A page, and how wide it is in pixels of the screen."""


class Drawn:
    """`arrived` is called when pages have come; it asks for what is wanted by then."""

    def __init__(self, session: Session, arrived: Callable[[], None]) -> None:
        self._session, self._arrived = session, arrived
        self._content = b""
        self._images: dict[Key, QImage] = {}
        self._drawing = False
        self.words: dict[int, str] = {}

    def __len__(self) -> int:
        return len(self._images)

    def of(self, content: bytes) -> None:
        """From now on these bytes."""
        self._content = content
        self._images.clear()
        self.words.clear()

    def picture(self, key: Key) -> QImage | None:
        return self._images.get(key)

    def want(self, scales: Mapping[Key, float]) -> None:
        """Have drawn what is not yet; one request at a time, so that leafing fast does not wait for pages that are gone
        again. Scales are in pixels of the screen for a point of the page."""
        missing = {key: scale for key, scale in scales.items() if key not in self._images}
        if not missing or self._drawing:
            return
        content = self._content

        def work(progress: Progress) -> list[PagePicture]:
            return list(
                pictures(content, [(page, scale) for (page, _width), scale in missing.items()], progress=progress)
            )

        self._drawing = True
        words = self._session.language.gettext("Drawing the page…")
        self._session.tasks.run(
            words, work, lambda done: self._take(content, missing, scales, done), stopped=self._stopped
        )

    def _take(
        self, content: bytes, asked: Iterable[Key], shown: Collection[Key], done: "Future[list[PagePicture]]"
    ) -> None:
        self._drawing = False
        if content is self._content:
            for key, each in zip(asked, done.result(), strict=True):
                image = QImage(each.pixels, each.width, each.height, each.stride, QImage.Format.Format_RGB32)
                self._images[key] = image.copy()
                self.words[each.page] = each.words
            self._forget(shown)
        self._arrived()

    def _forget(self, shown: Collection[Key]) -> None:
        """The oldest first, and none of those in sight."""
        held = sum(image.sizeInBytes() for image in self._images.values())
        for key in [key for key in self._images if key not in shown]:
            if held <= MOST_BYTES:
                return
            held -= self._images.pop(key).sizeInBytes()

    def _stopped(self) -> None:
        self._drawing = False
