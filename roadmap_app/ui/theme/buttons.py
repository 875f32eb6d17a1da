"""Buttons, and everything else that is pressed. A control is told apart by its object name."""

from roadmap_app.ui.look import Look


def buttons(look: Look) -> str:
    return "\n".join((_plain(look), _primary(look), _quiet(look), _segments(look), _chips(look)))


def _plain(look: Look) -> str:
    colour, px = look.colour, look.px
    body = look.type("bodyStrong")
    return f"""
QPushButton, QToolButton {{ font-size: {body.size}px; font-weight: {body.weight}; color: {colour("text")};
  background: {colour("raised")}; border: 1px solid {colour("border")}; border-radius: {px(6)}px;
  padding: {px(5)}px {px(11)}px; min-height: {px(20)}px; }}
QPushButton:hover, QToolButton:hover {{ background: {colour("hover")}; }}
QPushButton:pressed, QToolButton:pressed {{ background: {colour("pressed")}; }}
QPushButton:focus, QToolButton:focus {{ border: 2px solid {colour("focus")}; padding: {px(5) - 1}px {px(11) - 1}px; }}
QPushButton:disabled, QToolButton:disabled {{ color: {colour("textDisabled")}; background: {colour("window")};
  border-color: {colour("borderSubtle")}; }}
QPushButton[small="true"], QToolButton[small="true"] {{ font-size: {look.type("smallStrong").size}px;
  padding: {px(3)}px {px(8)}px; min-height: {px(16)}px; }}
QPushButton[small="true"]:focus, QToolButton[small="true"]:focus {{ padding: {px(3) - 1}px {px(8) - 1}px; }}
QPushButton[large="true"] {{ padding: {px(9)}px {px(15)}px; }}
QPushButton[large="true"]:focus {{ padding: {px(9) - 1}px {px(15) - 1}px; }}
QPushButton::menu-indicator, QToolButton::menu-indicator {{ image: none; width: 0; }}
"""


def _primary(look: Look) -> str:
    """With the keyboard it looks no different; a ring stands around it (controls/focus_ring.py)."""
    colour, px = look.colour, look.px
    return f"""
QPushButton#primary {{ color: {colour("onAccent")}; background: {colour("accent")}; border-color: {colour("accent")}; }}
QPushButton#primary:hover {{ background: {colour("accentHover")}; }}
QPushButton#primary:pressed {{ background: {colour("accentPressed")}; }}
QPushButton#primary:focus {{ border: 1px solid {colour("accent")}; padding: {px(5)}px {px(11)}px; }}
QPushButton#primary[small="true"]:focus {{ padding: {px(3)}px {px(8)}px; }}
QPushButton#primary[large="true"]:focus {{ padding: {px(9)}px {px(15)}px; }}
QPushButton#primary:disabled {{ color: {colour("textDisabled")}; background: {colour("hover")};
  border-color: {colour("borderSubtle")}; }}
"""


def _quiet(look: Look) -> str:
    """Without a border until they are pointed at: tools of the bar, links, rows that lead somewhere."""
    colour, px = look.colour, look.px
    tools = "#quiet, #menu, #undo, #redo, #back, #tool"
    return f"""
{_each(tools, "")} {{ background: transparent; border: 1px solid transparent; }}
{_each(tools, ":hover")} {{ background: {colour("hover")}; }}
{_each(tools, ":pressed")} {{ background: {colour("pressed")}; }}
{_each(tools, ":focus")} {{ border: 2px solid {colour("focus")}; }}
#menu, #undo, #redo, #tool {{ padding: 0; }}
#link {{ color: {colour("link")}; background: transparent; border: 1px solid transparent; text-align: left;
  padding: {px(1)}px {px(2)}px; min-height: {px(16)}px; font-weight: 400; font-size: {look.type("small").size}px; }}
#link:hover {{ text-decoration: underline; }}
#link:focus {{ border: 2px solid {colour("focus")}; padding: {px(1) - 1}px {px(2) - 1}px; }}
#elementLink, #rowButton {{ background: transparent; border: 1px solid transparent; border-radius: {px(4)}px;
  text-align: left; padding: 0; }}
#elementLink:hover, #rowButton:hover {{ background: {colour("hover")}; }}
#elementLink:focus, #rowButton:focus {{ border: 2px solid {colour("focus")}; }}
#graphNode {{ background: transparent; border: 1px solid transparent; border-radius: {px(4)}px; padding: 0;
  min-height: 0; }}
#graphNode:hover {{ border-color: {colour("borderStrong")}; }}
#graphNode:focus {{ border: 2px solid {colour("focus")}; padding: 0; }}
#card {{ background: {colour("raised")}; border: 1px solid {colour("border")}; border-radius: {px(8)}px;
  text-align: left; }}
#card:hover {{ background: {colour("hover")}; }}
#card:focus {{ border: 2px solid {colour("focus")}; }}
"""


def _each(names: str, state: str) -> str:
    return ", ".join(f"{name}{state}" for name in names.split(", "))


def _segments(look: Look) -> str:
    colour, px = look.colour, look.px
    return f"""
#segmented {{ background: {colour("window")}; border: 1px solid {colour("border")}; border-radius: {px(6)}px; }}
#segment {{ color: {colour("text2")}; background: transparent; border: 1px solid transparent;
  border-radius: {px(4)}px; padding: {px(3)}px {px(11)}px; font-size: {look.type("smallStrong").size}px; }}
#segment[small="true"] {{ padding-top: {px(2)}px; padding-bottom: {px(2)}px; }}
#segment:hover {{ background: {colour("hover")}; }}
#segment:checked {{ color: {colour("text")}; background: {colour("raised")}; border-color: {colour("border")}; }}
#segment:focus {{ border: 2px solid {colour("focus")}; padding: {px(3) - 1}px {px(11) - 1}px; }}
#segment:disabled {{ color: {colour("textDisabled")}; }}
"""


def _chips(look: Look) -> str:
    colour, px = look.colour, look.px
    small = look.type("small")
    return f"""
#chip {{ color: {colour("text")}; background: {colour("raised")}; border: 1px solid {colour("border")};
  border-radius: {px(12) - 1}px; padding: {px(3)}px {px(23)}px {px(3)}px {px(7)}px; min-height: {px(16)}px;
  max-height: {px(16)}px; font-size: {small.size}px; font-weight: 400; }}
#chip:hover {{ background: {colour("hover")}; }}
#chip:focus {{ border: 2px solid {colour("focus")};
  padding: {px(3) - 1}px {px(23) - 1}px {px(3) - 1}px {px(7) - 1}px; }}
#chip[on="true"] {{ color: {colour("onAccentSoft")}; background: {colour("accentSoft")};
  border-color: {colour("accentSoft")}; font-weight: 500; }}
#chip[on="true"]:focus {{ border-color: {colour("focus")}; }}
#switchChip {{ color: {colour("text")}; background: {colour("raised")}; border: 1px solid {colour("border")};
  border-radius: {px(12) - 1}px; padding: {px(3)}px {px(10)}px; min-height: {px(16)}px; max-height: {px(16)}px;
  font-size: {small.size}px; font-weight: 400; }}
#switchChip:hover {{ background: {colour("hover")}; }}
#switchChip:checked {{ color: {colour("onAccentSoft")}; background: {colour("accentSoft")};
  border-color: {colour("accent")}; font-weight: 500; }}
#switchChip:focus {{ border: 2px solid {colour("focus")}; padding: {px(3) - 1}px {px(10) - 1}px; }}
"""
