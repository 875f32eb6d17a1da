"""What the panel said: the board, one element's result, and its decision."""

from roadmap_app.ui.pages.consensus.page import ConsensusPage

__all__ = ["ConsensusPage"]
