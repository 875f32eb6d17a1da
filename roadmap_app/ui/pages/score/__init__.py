"""Scoring: one seat, one element at a time."""

from roadmap_app.ui.pages.score.page import ScorePage

__all__ = ["ScorePage"]
