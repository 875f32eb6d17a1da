"""Where a person types or ticks: inputs, boxes, radio buttons, spin boxes, sliders."""

from roadmap_app import shipped
from roadmap_app.ui.look import Look


def fields(look: Look) -> str:
    return "\n".join((_inputs(look), _combined(look), _ticks(look), _sliders(look)))


def image(look: Look, name: str) -> str:
    """A sign that a style sheet can only take from a file, in the colours of the theme."""
    return shipped("resources", "theme", look.theme, f"{name}.svg").as_posix()


def _inputs(look: Look) -> str:
    colour, px = look.colour, look.px
    return f"""
QLineEdit, QTextEdit, QPlainTextEdit, QSpinBox, QDoubleSpinBox, QComboBox, QDateEdit {{
  color: {colour("text")}; background: {colour("raised")}; border: 1px solid {colour("borderStrong")};
  border-radius: {px(6)}px; padding: {px(5)}px {px(9)}px; min-height: {px(20)}px;
  selection-background-color: {colour("accent")}; selection-color: {colour("onAccent")}; }}
QSpinBox, QDoubleSpinBox {{ max-height: {px(20)}px; }}
QLineEdit:focus, QTextEdit:focus, QPlainTextEdit:focus, QSpinBox:focus, QDoubleSpinBox:focus, QComboBox:focus,
QDateEdit:focus {{ border: 2px solid {colour("focus")}; padding: {px(5) - 1}px {px(9) - 1}px; }}
QLineEdit:disabled, QTextEdit:disabled, QPlainTextEdit:disabled, QSpinBox:disabled, QDoubleSpinBox:disabled,
QComboBox:disabled {{ color: {colour("textDisabled")}; background: {colour("window")};
  border-color: {colour("border")}; }}
QLineEdit > QToolButton {{ background: transparent; border: none; padding: 0; min-height: 0; }}
QLineEdit#search {{ border-color: {colour("border")}; padding-left: {px(31)}px; }}
QLineEdit#search:focus {{ border-color: {colour("focus")}; padding-left: {px(31) - 1}px; }}
"""


def _combined(look: Look) -> str:
    colour, px = look.colour, look.px
    return f"""
QComboBox {{ combobox-popup: 0; }}
QComboBox::drop-down {{ border: none; width: {px(24)}px; }}
QComboBox::down-arrow {{ image: url({image(look, "chevron-down")}); width: {px(14)}px; height: {px(14)}px; }}
QComboBox QAbstractItemView, #found {{ background: {colour("overlay")}; border: 1px solid {colour("border")};
  outline: none; padding: {px(4)}px; }}
#found {{ padding: 0; }}
QComboBox QAbstractItemView::item, #found::item {{ min-height: {px(20)}px; padding: {px(4)}px {px(8)}px;
  border-radius: {px(4)}px; }}
QComboBox QAbstractItemView::item:selected, #found::item:selected {{ background: {colour("selected")};
  color: {colour("text")}; }}
QSpinBox::up-button, QSpinBox::down-button, QDoubleSpinBox::up-button, QDoubleSpinBox::down-button {{
  border: none; background: transparent; width: {px(20)}px; }}
QSpinBox::up-arrow, QDoubleSpinBox::up-arrow {{ image: url({image(look, "chevron-up")});
  width: {px(12)}px; height: {px(12)}px; }}
QSpinBox::down-arrow, QDoubleSpinBox::down-arrow {{ image: url({image(look, "chevron-down")});
  width: {px(12)}px; height: {px(12)}px; }}
"""


def _ticks(look: Look) -> str:
    """Flush with what stands above them; with the keyboard a ring stands around them (controls/focus_ring.py)."""
    colour, px = look.colour, look.px
    side = px(16) - 2
    dot = px(16) - 2 * px(5)
    lists = "QListView::indicator, QTreeView::indicator, QTableView::indicator, QMenu::indicator:non-exclusive"
    checked = ", ".join(f"{name}:checked" for name in lists.split(", "))
    return f"""
QCheckBox, QRadioButton {{ spacing: {px(10)}px; padding: {px(6)}px 0; border: none; }}
QCheckBox::indicator, {lists} {{ width: {side}px; height: {side}px; border: 1px solid {colour("borderStrong")};
  border-radius: {px(4)}px; background: {colour("raised")}; }}
QCheckBox::indicator:checked, {checked} {{ background: {colour("accent")}; border-color: {colour("accent")};
  image: url({image(look, "check")}); }}
QCheckBox::indicator:indeterminate {{ background: {colour("accent")}; border-color: {colour("accent")};
  image: url({image(look, "minus")}); }}
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled {{ border-color: {colour("border")}; }}
QCheckBox::indicator:checked:disabled {{ background: {colour("text3")}; border-color: {colour("text3")}; }}
QRadioButton::indicator {{ width: {side}px; height: {side}px; border: 1px solid {colour("borderStrong")};
  border-radius: {px(8)}px; background: {colour("raised")}; }}
QRadioButton::indicator:checked {{ width: {dot}px; height: {dot}px; border: {px(5)}px solid {colour("accent")}; }}
"""


def _sliders(look: Look) -> str:
    colour, px = look.colour, look.px
    return f"""
QSlider::groove:horizontal {{ height: {px(6)}px; background: {colour("pressed")}; border-radius: {px(3)}px; }}
QSlider::sub-page:horizontal {{ background: {colour("chartBarSoft")}; border-radius: {px(3)}px; }}
QSlider::handle:horizontal {{ width: {px(14)}px; margin: -{px(5)}px 0; background: {colour("accent")};
  border: 1px solid {colour("accent")}; border-radius: {px(14) // 2 + 1}px; }}
QSlider::handle:horizontal:focus {{ border: 2px solid {colour("focus")}; background: {colour("raised")}; }}
QProgressBar {{ border: none; background: {colour("pressed")}; border-radius: {px(3)}px; max-height: {px(6)}px;
  min-height: {px(6)}px; }}
QProgressBar::chunk {{ background: {colour("accent")}; border-radius: {px(3)}px; }}
"""
