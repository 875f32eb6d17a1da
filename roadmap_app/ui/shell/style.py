"""The style sheet of the frame and of labels, from the tokens."""

from roadmap_app.ui.session import Look

_INKS = ("text", "text2", "text3", "onAccentSoft", "onToast", "ok", "warn", "danger", "link", "accent")
_OUTCOMES = ("abolish", "transitional", "retain", "noconsensus", "insufficient")


def style_sheet(look: Look) -> str:
    """For the whole window."""
    return "\n".join((_labels(look), _frame(look)))


def _labels(look: Look) -> str:
    types = [
        f'QLabel[type="{name}"] {{ font-size: {style.size}px; font-weight: {style.weight}; }}'
        for name in look.tokens.values["type"]
        for style in (look.type(name),)
    ]
    inks = [f'QLabel[ink="{ink}"] {{ color: {look.colour(ink)}; }}' for ink in _INKS]
    outcomes = [
        f'QLabel[ink="outcome.{name}"] {{ color: {look.colour(f"outcome.{name}.text")}; }}' for name in _OUTCOMES
    ]
    return "\n".join((*types, *inks, *outcomes))


def _frame(look: Look) -> str:
    colour, px = look.colour, look.px
    return f"""
#topBar, #statusBar, #rail, #railInside {{ background: {colour("window")}; }}
#topBar {{ border-bottom: 1px solid {colour("border")}; }}
#rail {{ border-right: 1px solid {colour("border")}; }}
#statusBar {{ border-top: 1px solid {colour("border")}; }}
#statusBar QLabel {{ color: {colour("text3")}; font-size: {px(12)}px; }}
#inspectorColumn {{ background: {colour("page")}; border-left: 1px solid {colour("border")}; }}
#divider {{ background: {colour("border")}; }}
#sampleTag {{ border: 1px solid {colour("borderStrong")}; border-radius: {px(4)}px;
  padding: {px(1)}px {px(5)}px; font-size: {px(10)}px; }}
#step {{ background: transparent; border: none; border-radius: {px(6)}px; text-align: left; }}
#step:hover {{ background: {colour("hover")}; }}
#step:checked {{ background: {colour("accentSoft")}; }}
#step:focus {{ border: 2px solid {colour("focus")}; }}
#toast {{ background: {colour("toastBg")}; border-radius: {px(6)}px; }}
#toastLink {{ background: transparent; border: none; color: {colour("toastLink")}; font-weight: 500; }}
#finder {{ background: {colour("overlay")}; border: 1px solid {colour("border")}; border-radius: {px(6)}px;
  padding: {px(4)}px; }}
"""
