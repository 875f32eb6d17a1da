"""Publish: the two files that others read."""

from roadmap_app.ui.pages.publish.page import PublishPage

__all__ = ["PublishPage"]
