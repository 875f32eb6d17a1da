"""The style sheet of this page, from the tokens."""

from roadmap_app.ui.session import Look


def style_sheet(look: Look) -> str:
    colour = look.colour
    return f"""
#desk, #deskInside {{ background: {colour("page")}; }}
#curtain, #curtainInside {{ background: {colour("window")}; }}
#deskTop {{ border-bottom: 1px solid {colour("borderSubtle")}; }}
#deskDivider {{ background: {colour("borderSubtle")}; }}
#manner {{ background: transparent; border-color: transparent; font-weight: 500; }}
#manner:hover {{ background: {colour("hover")}; }}
#manner:checked {{ background: {colour("accentSoft")}; color: {colour("onAccentSoft")};
  border-color: {colour("accent")}; }}
#handInBar {{ background: {colour("accentSoft")}; border-top: 1px solid {colour("borderSubtle")}; }}
"""
