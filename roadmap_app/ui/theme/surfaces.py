"""Grounds, labels and the small plates on them."""

from roadmap_app.ui.look import Look

_INKS = (
    "text",
    "text2",
    "text3",
    "textDisabled",
    "link",
    "accent",
    "onAccentSoft",
    "onToast",
    "ok",
    "warn",
    "danger",
    "info",
)
_OUTCOMES = ("abolish", "transitional", "retain", "no_consensus", "insufficient", "hidden")


def surfaces(look: Look) -> str:
    return "\n".join((_grounds(look), _labels(look), _plates(look)))


def _grounds(look: Look) -> str:
    colour, px = look.colour, look.px
    return f"""
QMainWindow, QDialog {{ background: {colour("page")}; }}
QScrollArea, QScrollArea > QWidget > QWidget {{ background: {colour("page")}; border: none; }}
#firstPage, #firstPageInside {{ background: {colour("window")}; }}
QToolTip {{ color: {colour("onToast")}; background: {colour("toastBg")}; border: none; padding: {px(4)}px {px(8)}px; }}
QSplitter::handle {{ background: {colour("border")}; }}
#section {{ border: none; border-top: 1px solid {colour("borderSubtle")}; background: transparent; }}
#firstSection {{ border: none; background: transparent; }}
#hairline {{ background: {colour("borderSubtle")}; border: none; max-height: 1px; min-height: 1px; }}
#sunken {{ background: {colour("sunken")}; }}
"""


def _labels(look: Look) -> str:
    """Qt reads a label, a message or a tool tip that looks like HTML as such; a text from a file is none."""
    plain = "QLabel { background: transparent; } QLabel, QToolTip { qproperty-textFormat: PlainText; }"
    types = [
        f'QLabel[type="{name}"] {{ font-size: {style.size}px; font-weight: {style.weight}; }}'
        for name in look.tokens.values["type"]
        for style in (look.type(name),)
    ]
    inks = [f'QLabel[ink="{ink}"] {{ color: {look.colour(ink)}; }}' for ink in _INKS]
    outcomes = [
        f'QLabel[ink="outcome.{name}"] {{ color: {look.colour(f"outcome.{name}.text")}; }}' for name in _OUTCOMES
    ]
    return "\n".join((plain, *types, *inks, *outcomes))


def _plates(look: Look) -> str:
    """Tags, badges and key caps."""
    colour, px = look.colour, look.px
    caption = look.type("caption").size
    outcomes = [
        f'#badge[ink="outcome.{name}"] {{ background: {look.colour(f"outcome.{name}.soft")}; }}' for name in _OUTCOMES
    ]
    return "\n".join(
        (
            f"""
#plate {{ background: {colour("accentSoft")}; border-radius: {px(6)}px; }}
#tag {{ background: {colour("hover")}; border-radius: {px(4)}px; padding: {px(2)}px {px(8)}px;
  font-size: {caption}px; }}
#conflict {{ background: transparent; border: none; border-bottom: 1px solid {colour("borderSubtle")};
  border-left: {px(3)}px solid transparent; }}
#conflict[chosen="true"] {{ background: {colour("selected")}; border-left-color: {colour("accent")}; }}
#conflictPlate {{ background: {colour("window")}; border-radius: {px(4)}px; padding: {px(2)}px {px(7)}px;
  font-size: {caption}px; font-weight: 500; color: {colour("text2")}; }}
#conflict[chosen="true"] #conflictPlate {{ background: {colour("page")}; }}
#badge {{ border-radius: {px(4)}px; padding: {px(2)}px {px(6)}px; font-size: {caption}px; font-weight: 500; }}
#badge[ink="ok"] {{ background: {colour("okSoft")}; color: {colour("ok")}; }}
#badge[ink="warn"] {{ background: {colour("warnSoft")}; color: {colour("warn")}; }}
#keyCap {{ color: {colour("text2")}; background: {colour("raised")}; border: 1px solid {colour("border")};
  border-bottom-width: 2px; border-radius: {px(4)}px; padding: 0 {px(5)}px; font-size: {caption}px; font-weight: 500;
  min-height: {px(17)}px; min-width: {px(8)}px; }}
#mannerBar[pinned="true"] {{ border-top: 1px solid {colour("borderSubtle")}; }}
#hintBar {{ background: {colour("sunken")}; border-top: 1px solid {colour("borderSubtle")}; }}
""",
            *outcomes,
        )
    )
