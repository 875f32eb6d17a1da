"""Pages of a PDF as pictures."""

from concurrent.futures import ThreadPoolExecutor

from roadmap_app.exchange import pdf
from roadmap_app.exchange.pdf_pages import PagePicture, extract, leaves, pictures
from tests.exchange.conftest import ReportIn

PAGES = 12


def test_pages_are_drawn_while_the_file_is_read_elsewhere(report_in: ReportIn) -> None:
    content = pdf.content(report_in("en"))

    def draw() -> list[PagePicture]:
        return list(pictures(content, [(page, 0.5) for page in range(PAGES)]))

    alone, found = draw(), leaves(content)
    with ThreadPoolExecutor(max_workers=1) as worker:
        drawing = [worker.submit(draw) for _ in range(6)]
        while not all(drawn.done() for drawn in drawing):
            assert leaves(content) == found
            assert leaves(extract(content, [3, 4])).sizes == found.sizes[3:5]
    assert all(drawn.result() == alone for drawn in drawing)
