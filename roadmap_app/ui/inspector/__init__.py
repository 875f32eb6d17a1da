"""The inspector: one element as a fact sheet."""

from roadmap_app.ui.inspector.fact_sheet import FactSheet

__all__ = ["FactSheet"]
