"""Fields for numbers. What is typed counts once the field is left or Enter pressed, a press on an arrow at once."""

from PySide6.QtCore import QLocale, QSignalBlocker, Signal
from PySide6.QtGui import QValidator
from PySide6.QtWidgets import QDoubleSpinBox, QSpinBox

from roadmap_app.i18n import Language
from roadmap_app.ui.fields.undone import Undone
from roadmap_app.ui.fields.unscrolled import Unscrolled
from roadmap_app.ui.session import Look

NO_NUMBER = "—"


class WholeField(Undone, Unscrolled, QSpinBox):
    def __init__(self, look: Look, least: int, most: int, *, step: int = 1, unit: str = "") -> None:
        super().__init__()
        self.lineEdit().setTextMargins(look.px(8), 0, 0, 0)
        self.setKeyboardTracking(False)
        self.setRange(least, most)
        self.setSingleStep(step)
        self.setSuffix(unit)

    @property
    def dirty(self) -> bool:
        return self.cleanText() != self.textFromValue(self.value())

    def show_value(self, value: int) -> None:
        """Without a word."""
        with QSignalBlocker(self):
            self.setValue(value)


class NumberField(WholeField):
    """A number from 0, or none, which stands as a dash. Emits `recorded` with the number or None."""

    recorded = Signal(object)

    def __init__(self, look: Look, most: int) -> None:
        super().__init__(look, -1, most)
        self.setSpecialValueText(NO_NUMBER)
        self.valueChanged.connect(self._record)

    def show_value(self, value: int | None) -> None:
        super().show_value(-1 if value is None else value)

    def validate(self, input: str, pos: int) -> tuple[QValidator.State, str, int]:  # noqa: A002 as Qt names it
        """Digits may be typed wherever the caret stands beside the dash."""
        digits = input.replace(NO_NUMBER, "")
        return super().validate(digits, min(pos, len(digits))) if digits else super().validate(input, pos)

    def valueFromText(self, text: str) -> int:
        return super().valueFromText(text.replace(NO_NUMBER, "") or text)

    def _record(self, value: int) -> None:
        self.recorded.emit(None if value < 0 else value)


class DecimalField(Undone, Unscrolled, QDoubleSpinBox):
    """Written as the language writes its numbers."""

    def __init__(
        self,
        language: Language,
        look: Look,
        least: float,
        most: float,
        *,
        step: float,
        decimals: int,
        unit: str = "",
    ) -> None:
        super().__init__()
        self.lineEdit().setTextMargins(look.px(8), 0, 0, 0)
        self.setKeyboardTracking(False)
        self.setLocale(QLocale(language.code))
        self.setDecimals(decimals)
        self.setRange(least, most)
        self.setSingleStep(step)
        self.setSuffix(unit)

    @property
    def dirty(self) -> bool:
        return self.cleanText() != self.textFromValue(self.value())

    def show_value(self, value: float) -> None:
        """Without a word."""
        with QSignalBlocker(self):
            self.setValue(value)
