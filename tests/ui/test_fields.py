"""Fields of forms, each by itself."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from roadmap_app.presentation.tokens import Tokens
from roadmap_app.ui.fields.number import NumberField
from roadmap_app.ui.look import Look


def test_a_number_that_is_being_typed_is_neither_lost_to_what_comes_in_nor_kept_by_escape(qt_app: QApplication) -> None:
    del qt_app
    field = NumberField(Look(tokens=Tokens.shipped()), 0, 100, lambda _number: "")
    recorded = list[object]()
    field.recorded.connect(recorded.append)
    field.show()
    field.setFocus()
    field.show_value(3)
    field.selectAll()
    QTest.keyClicks(field, "42")
    assert field.dirty
    field.show_value(7)  # as after a change elsewhere
    assert field.text() == "42"
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert (field.text(), recorded) == ("7", [])
    field.selectAll()
    QTest.keyClicks(field, "42")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert recorded == [42]
    field.close()
