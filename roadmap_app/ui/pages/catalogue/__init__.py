"""The catalogue: every element of the Union State, found, filtered and looked at."""

from roadmap_app.ui.pages.catalogue.page import CataloguePage

__all__ = ["CataloguePage"]
