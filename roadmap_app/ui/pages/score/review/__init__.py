"""Looking through one's own ballot before it goes in."""

from roadmap_app.ui.pages.score.review.view import ReviewView

__all__ = ["ReviewView"]
