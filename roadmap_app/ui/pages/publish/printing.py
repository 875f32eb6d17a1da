"""The report on paper: the same pages, drawn as finely as the printer prints, up to a limit."""

from pathlib import Path

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QImage, QPageLayout, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from roadmap_app.domain.errors import FileProblem
from roadmap_app.domain.progress import Cancelled, Progress
from roadmap_app.exchange.pdf_pages import POINTS_PER_INCH, Leaves, extract, pictures
from roadmap_app.exchange.publishing import publish_made

MOST_DOTS = 300
"""To an inch; finer is not seen on paper, and a page would take four times the memory."""


def chosen_printer(parent: QWidget, title: str, pages: int) -> QPrinter | None:
    """As the person sets it in the system's own dialog; None where it is closed."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setCreator("")
    printer.setDocName(title)
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle(title)
    dialog.setMinMax(1, pages)
    dialog.setFromTo(1, pages)
    return printer if dialog.exec() == QDialog.DialogCode.Accepted else None


def file_of(printer: QPrinter) -> Path | None:
    """The PDF that the person has chosen in place of a printer; None where paper is wanted."""
    named = printer.outputFileName()
    return Path(named) if named and printer.outputFormat() is QPrinter.OutputFormat.PdfFormat else None


def write_pages(content: bytes, found: Leaves, printer: QPrinter, target: Path, workspace: Path) -> int:
    """The pages that were asked for as they are in the report, not drawn again; how many they are. The file is there
    as a whole, or it is as it was."""
    numbers = _asked_for(found, printer)
    publish_made(extract(content, numbers), target, workspace=workspace)
    return len(numbers)


def print_pages(content: bytes, found: Leaves, printer: QPrinter, progress: Progress) -> int:
    """For the worker; how many pages were sent. Each is turned as it lies in the report and fills its paper."""
    numbers = _asked_for(found, printer)
    dots = min(printer.resolution(), MOST_DOTS)
    _turn(printer, found.sizes[numbers[0]])
    painter = QPainter()
    if not painter.begin(printer):
        raise FileProblem("not_printed")
    try:
        wanted = [(number, dots / POINTS_PER_INCH) for number in numbers]
        for at, page in enumerate(pictures(content, wanted, progress=progress)):
            if at:
                _turn(printer, found.sizes[page.page])
                printer.newPage()
            image = QImage(page.pixels, page.width, page.height, page.stride, QImage.Format.Format_RGB32)
            painter.drawImage(_place(printer, image), image)
    except Cancelled:
        printer.abort()
        raise
    finally:
        painter.end()
    return len(numbers)


def _asked_for(found: Leaves, printer: QPrinter) -> range:
    first, last = printer.fromPage() or 1, printer.toPage() or len(found.sizes)
    return range(first - 1, min(last, len(found.sizes)))


def _turn(printer: QPrinter, size: tuple[float, float]) -> None:
    upright = size[0] <= size[1]
    printer.setPageOrientation(QPageLayout.Orientation.Portrait if upright else QPageLayout.Orientation.Landscape)


def _place(printer: QPrinter, image: QImage) -> QRectF:
    """As large as the printable area takes it, in its middle."""
    room = printer.pageRect(QPrinter.Unit.DevicePixel)
    size = QSizeF(image.size()).scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
    return QRectF((room.width() - size.width()) / 2, (room.height() - size.height()) / 2, size.width(), size.height())
