"""The style sheet of this page and of its inspector, from the tokens."""

from roadmap_app.ui.look import Look


def style_sheet(look: Look) -> str:
    colour, px = look.colour, look.px
    return f"""
#preview, #previewHead, #sheets, #sheets > QWidget > QWidget, #thumbnails, #thumbnails > QWidget > QWidget {{
  background: {colour("sunken")}; }}
#preview {{ border: none; border-left: 1px solid {colour("borderSubtle")}; }}
#preview EmptyState QScrollArea, #preview EmptyState QScrollArea > QWidget > QWidget {{ background: transparent; }}
#thumbnail {{ background: transparent; border: 1px solid transparent; border-radius: {px(4)}px; padding: {px(3)}px;
  color: {colour("text3")}; font-size: {px(11)}px; font-weight: 400; }}
#thumbnail:hover {{ background: {colour("hover")}; }}
#thumbnail:checked {{ background: {colour("accentSoft")}; color: {colour("onAccentSoft")}; font-weight: 500; }}
#thumbnail:focus {{ border: 2px solid {colour("focus")}; padding: {px(3) - 1}px; }}
#olderPages {{ background: {colour("warnSoft")}; border: none; }}
#publishHead {{ border: none; border-bottom: 1px solid {colour("borderSubtle")}; }}
#checkBadge {{ background: {colour("warnSoft")}; border-radius: {px(4)}px; }}
"""
