"""The style sheet of this page, from the tokens."""

from roadmap_app.ui.look import Look


def style_sheet(look: Look) -> str:
    colour = look.colour
    return f"""
#desk, #deskInside, #review, #reviewInside {{ background: {colour("page")}; }}
#curtain, #curtainInside {{ background: {colour("window")}; }}
#curtain QScrollBar {{ background: {colour("window")}; }}
#curtainFoot {{ background: {colour("window")}; border-top: 1px solid {colour("border")}; }}
#deskTop {{ border-bottom: 1px solid {colour("borderSubtle")}; }}
#deskDivider {{ background: {colour("borderSubtle")}; }}
#manner {{ background: transparent; border-color: transparent; font-weight: 500; }}
#manner:hover {{ background: {colour("hover")}; }}
#manner:checked {{ background: {colour("accentSoft")}; color: {colour("onAccentSoft")};
  border-color: {colour("accent")}; }}
#cellBar, #cellBarInside {{ background: {colour("page")}; }}
#cellBar {{ border-top: 1px solid {colour("border")}; }}
#pastePanel {{ background: {colour("page")}; border-top: 1px solid {colour("border")}; }}
#matrixTable QHeaderView::section {{ padding: 0; }}
#matrixTable QHeaderView::section:checked {{ color: {colour("text")}; background: {colour("selected")}; }}
#reviewList::item {{ padding: 0; border-radius: 0; }}
#handInBar {{ background: {colour("accentSoft")}; border-top: 1px solid {colour("borderSubtle")}; }}
"""
