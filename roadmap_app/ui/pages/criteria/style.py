"""The style sheet of this page, from the tokens."""

from roadmap_app.ui.look import Look


def style_sheet(look: Look) -> str:
    colour, px = look.colour, look.px
    return f"""
#deckCard {{ background: {colour("raised")}; border: 1px solid {colour("border")}; border-radius: {px(6)}px;
  text-align: left; padding: 0; }}
#deckCard:hover {{ background: {colour("hover")}; }}
#deckCard:focus {{ border: 2px solid {colour("focus")}; }}
#deckCard[lifted="true"] {{ background: {colour("accentSoft")}; border: 1px solid {colour("accent")}; }}
#blankCards {{ background: transparent; border: 1px dashed {colour("borderStrong")}; border-radius: {px(6)}px;
  color: {colour("text2")}; font-weight: 400; font-size: {look.type("small").size}px; text-align: left;
  padding: 0 {px(10)}px; min-height: 0; }}
#blankCards:focus {{ border: 2px solid {colour("focus")}; padding: 0 {px(9)}px; }}
#marker {{ background: transparent; border: none; padding: 0; min-height: 0; min-width: 0; }}
#legendBar, #draftBar {{ background: {colour("page")}; border-top: 1px solid {colour("borderSubtle")}; }}
#draftBar {{ background: {colour("accentSoft")}; }}
#sheetFoot {{ border: none; border-top: 1px solid {colour("borderSubtle")}; background: transparent; }}
"""
