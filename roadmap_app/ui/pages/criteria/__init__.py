"""Criteria: what an element is rated on, and how much each counts."""

from roadmap_app.ui.pages.criteria.page import CriteriaPage

__all__ = ["CriteriaPage"]
