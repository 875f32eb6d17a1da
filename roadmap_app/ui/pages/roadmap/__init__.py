"""Roadmap: when each element stops and ends, and what contradicts what."""

from roadmap_app.ui.pages.roadmap.page import RoadmapPage

__all__ = ["RoadmapPage"]
