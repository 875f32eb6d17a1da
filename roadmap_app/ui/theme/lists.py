"""Tables, lists, menus and the bars that scroll them."""

from roadmap_app.ui.look import Look


def lists(look: Look) -> str:
    return "\n".join((_tables(look), _menus(look), _scroll_bars(look)))


def _tables(look: Look) -> str:
    colour, px = look.colour, look.px
    head = look.type("captionStrong")
    return f"""
QTableView, QTreeView, QListView {{ background: {colour("page")}; border: none; outline: none;
  gridline-color: {colour("borderSubtle")}; selection-background-color: {colour("selected")};
  selection-color: {colour("text")}; }}
QListView::item {{ padding: {px(4)}px {px(8)}px; border-radius: {px(4)}px; }}
QListView::item:hover {{ background: {colour("hover")}; }}
QListView::item:selected {{ background: {colour("selected")}; color: {colour("text")}; }}
QHeaderView {{ background: {colour("sunken")}; border: none; }}
QHeaderView::section {{ background: {colour("sunken")}; color: {colour("text2")}; border: none;
  border-bottom: 1px solid {colour("borderSubtle")}; padding: {px(4)}px {px(8)}px; min-height: {px(24)}px;
  font-size: {head.size}px; font-weight: {head.weight}; }}
QHeaderView::section:hover {{ background: {colour("hover")}; }}
#headerCap {{ background: {colour("sunken")}; border-bottom: 1px solid {colour("borderSubtle")}; }}
QTableCornerButton::section {{ background: {colour("sunken")}; border: none;
  border-bottom: 1px solid {colour("borderSubtle")}; }}
"""


def _menus(look: Look) -> str:
    colour, px = look.colour, look.px
    return f"""
QMenu {{ background: {colour("overlay")}; color: {colour("text")}; border: 1px solid {colour("border")};
  padding: {px(4)}px; font-size: {look.type("body").size}px; }}
QMenu::item {{ padding: {px(5)}px {px(24)}px {px(5)}px {px(28)}px; border-radius: {px(4)}px; }}
QMenu::item:selected {{ background: {colour("selected")}; }}
QMenu::item:disabled {{ color: {colour("textDisabled")}; }}
QMenu::separator {{ height: 1px; background: {colour("borderSubtle")}; margin: {px(4)}px {px(8)}px; }}
QMenu::indicator {{ left: {px(6)}px; }}
QMenu::icon {{ left: {px(6)}px; }}
#chipList {{ background: {colour("overlay")}; border: none; }}
"""


def _scroll_bars(look: Look) -> str:
    """A plain handle without arrows; the keyboard and the wheel do what they did."""
    colour, px = look.colour, look.px
    return f"""
QScrollBar, QAbstractScrollArea::corner {{ background: transparent; border: none; }}
QScrollBar:vertical {{ width: {px(12)}px; }}
QScrollBar:horizontal {{ height: {px(12)}px; }}
QScrollBar::handle {{ background: {colour("border")}; border: {px(3)}px solid transparent; border-radius: {px(6)}px; }}
QScrollBar::handle:vertical {{ min-height: {px(32)}px; width: {px(6)}px; margin: {px(2)}px {px(3)}px; border: none;
  border-radius: {px(3)}px; }}
QScrollBar::handle:horizontal {{ min-width: {px(32)}px; margin: {px(3)}px {px(2)}px; border: none;
  border-radius: {px(3)}px; }}
QScrollBar::handle:hover {{ background: {colour("borderStrong")}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
"""
