"""Fields for numbers. What is typed counts once the field is left or Enter pressed, a press on an arrow at once."""

from collections.abc import Callable

from PySide6.QtCore import QLocale, QSignalBlocker, Signal
from PySide6.QtGui import QValidator
from PySide6.QtWidgets import QDoubleSpinBox, QSpinBox

from roadmap_app.i18n import Language
from roadmap_app.ui.fields.undone import TakenBack, Undone
from roadmap_app.ui.fields.unscrolled import Unscrolled
from roadmap_app.ui.look import Look

NO_NUMBER = "—"
_TYPEABLE = 9_999_999
"""More than any number is, so that one that is too large can be told to be."""


class WholeField(Undone, Unscrolled, QSpinBox):
    def __init__(self, look: Look, least: int, most: int, *, step: int = 1, unit: str = "") -> None:
        super().__init__()
        _set_up(self, look, unit)
        self.setRange(least, most)
        self.setSingleStep(step)

    @property
    def dirty(self) -> bool:
        return self.cleanText() != self.textFromValue(self.value())

    def show_value(self, value: int) -> None:
        """Without a word."""
        with QSignalBlocker(self):
            self.setValue(value)


class NumberField(TakenBack, WholeField):
    """A number from `least` to `most`, or none where it is `optional`, which stands as a dash. One that is beyond can
    be typed: `told` emits what `fault` says of it, and it stays, unrecorded. `recorded` has the number or None."""

    recorded = Signal(object)
    told = Signal(str)

    def __init__(
        self, look: Look, least: int, most: int, fault: Callable[[int], str], *, optional: bool = True
    ) -> None:
        super().__init__(look, -_TYPEABLE, _TYPEABLE)
        self._least, self._most, self._fault, self._optional = least, most, fault, optional
        self._kept = None if optional else least
        self.setSpecialValueText(NO_NUMBER if optional else "")
        self._show(self._kept)
        self.lineEdit().textEdited.connect(self._judge)
        self.valueChanged.connect(self._take)

    @property
    def number(self) -> int | None:
        return self._number(self.value())

    @property
    def typed(self) -> str:
        return self.text()

    @property
    def dirty(self) -> bool:
        """Also while it is being typed."""
        return self._number(self.valueFromText(self.text())) != self._kept

    def show_value(self, value: int | None) -> None:
        """What was typed and is not recorded stays."""
        if not self.dirty:
            self._show(value)
        self._kept = value

    def write(self, typed: str) -> None:
        """As if the person had typed it."""
        self.setValue(self.valueFromText(typed))

    def record(self) -> None:
        self.interpretText()
        self._take()

    def take_back(self) -> None:
        self._show(self._kept)
        self.told.emit("")

    def stepBy(self, steps: int) -> None:
        """From none to nought, and from the least to none."""
        self.interpretText()
        wanted = steps - 1 if self.number is None else min(self.number + steps, self._most)
        below = self._value(None) if self._optional else self._least
        self.setValue(wanted if wanted >= self._least and (self.number is not None or steps > 0) else below)
        self.selectAll()

    def validate(self, input: str, pos: int) -> tuple[QValidator.State, str, int]:  # noqa: A002 as Qt names it
        """Digits may be typed wherever the caret stands beside the dash; nothing typed is none."""
        digits = input.replace(NO_NUMBER, "").strip()
        if not digits:
            return QValidator.State.Acceptable if self._optional else QValidator.State.Intermediate, input, pos
        return super().validate(digits, min(pos, len(digits)))

    def valueFromText(self, text: str) -> int:
        digits = text.replace(NO_NUMBER, "").strip()
        return super().valueFromText(digits) if digits else self.minimum()

    def _number(self, value: int) -> int | None:
        return None if self._optional and value == self.minimum() else value

    def _value(self, number: int | None) -> int:
        return self.minimum() if number is None else number

    def _show(self, number: int | None) -> None:
        super().show_value(self._value(number))

    def _judge(self, text: str) -> None:
        """Of what is being typed."""
        whole = self.validate(text, len(text))[0] is QValidator.State.Acceptable
        number = self._number(self.valueFromText(text)) if whole else None
        self.told.emit("" if number is None else self._fault(number))

    def _take(self) -> None:
        number = self.number
        fault = "" if number is None else self._fault(number)
        self.told.emit(fault)
        if self.dirty and not fault:
            self.recorded.emit(number)


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
        unit: str,
    ) -> None:
        super().__init__()
        _set_up(self, look, unit)
        self.setLocale(QLocale(language.code))
        self.setDecimals(decimals)
        self.setRange(least, most)
        self.setSingleStep(step)

    @property
    def dirty(self) -> bool:
        return self.cleanText() != self.textFromValue(self.value())

    def show_value(self, value: float) -> None:
        """Without a word."""
        with QSignalBlocker(self):
            self.setValue(value)


def _set_up(box: QSpinBox | QDoubleSpinBox, look: Look, unit: str) -> None:
    box.lineEdit().setTextMargins(look.px(8) + 2, 0, 0, 0)  # as in a line of text, where Qt leaves 2 px
    box.setKeyboardTracking(False)
    box.setSuffix(unit)
