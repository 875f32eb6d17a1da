"""Scoring many elements at once: rows are elements, columns the judgement and the criteria."""

from roadmap_app.ui.pages.score.matrix.view import Matrix

__all__ = ["Matrix"]
