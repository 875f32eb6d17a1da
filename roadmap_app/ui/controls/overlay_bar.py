"""The bar of a scrolled column, over the free edge beside what is scrolled: lines go across, and nothing moves aside
when the bar comes."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QAbstractSlider, QScrollArea, QScrollBar


class OverlayBar(QScrollBar):
    """Shows and moves what the area's own bar, which is never shown, stands for."""

    def __init__(self, area: QScrollArea) -> None:
        super().__init__(Qt.Orientation.Vertical, area)
        self._area, own = area, area.verticalScrollBar()
        area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        own.rangeChanged.connect(self.setRange)
        own.valueChanged.connect(self.setValue)
        self.valueChanged.connect(own.setValue)
        area.installEventFilter(self)
        self.setRange(own.minimum(), own.maximum())
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def sliderChange(self, change: QAbstractSlider.SliderChange) -> None:
        super().sliderChange(change)
        if change is QAbstractSlider.SliderChange.SliderRangeChange:
            self.setVisible(self.maximum() > self.minimum())

    def _place(self) -> None:
        area, width = self._area, self.sizeHint().width()
        self.setPageStep(area.height())
        self.setSingleStep(area.verticalScrollBar().singleStep())
        self.setGeometry(area.width() - width, 0, width, area.height())
        self.raise_()
