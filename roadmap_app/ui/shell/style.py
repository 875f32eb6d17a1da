"""The style sheet of the frame, beside the one that dresses every control (ui/theme)."""

from roadmap_app.ui.look import Look


def style_sheet(look: Look) -> str:
    colour, px = look.colour, look.px
    return f"""
#topBar, #statusBar, #rail, #railInside {{ background: {colour("window")}; }}
#topBar {{ border-bottom: 1px solid {colour("border")}; }}
#rail {{ border-right: 1px solid {colour("border")}; }}
#statusBar {{ border-top: 1px solid {colour("border")}; }}
#statusBar QLabel {{ color: {colour("text3")}; font-size: {px(12)}px; }}
#inspectorColumn {{ background: {colour("page")}; }}
#inspectorBar {{ background: transparent; border: none; border-bottom: 1px solid {colour("borderSubtle")}; }}
#divider {{ background: {colour("border")}; }}
Lines QHeaderView::section:first, #catalogueTable QHeaderView::section:first {{ padding-left: {px(24)}px; }}
PhaseTree QHeaderView::section:last {{ padding-right: {px(24)}px; }}
#sampleTag {{ border: 1px solid {colour("borderStrong")}; border-radius: {px(4)}px;
  padding: {px(1)}px {px(5)}px; font-size: {px(10)}px; }}
#step {{ background: transparent; border: none; border-radius: {px(6)}px; text-align: left; }}
#step:hover {{ background: {colour("hover")}; }}
#step:checked {{ background: {colour("accentSoft")}; }}
#step:focus {{ border: 2px solid {colour("focus")}; }}
#edge {{ background: transparent; border-left: 1px solid {colour("border")}; }}
#edge:hover {{ background: {colour("border")}; }}
#edge:focus {{ background: {colour("focus")}; border-left-color: {colour("focus")}; }}
#opening {{ background: {colour("page")}; }}
#toast {{ background: {colour("toastBg")}; border-radius: {px(6)}px; }}
#toastLink {{ background: transparent; border: none; color: {colour("toastLink")}; font-weight: 500; }}
#palette {{ background: {colour("overlay")}; border: 1px solid {colour("border")}; border-radius: {px(6)}px;
  padding: {px(4)}px; }}
"""
