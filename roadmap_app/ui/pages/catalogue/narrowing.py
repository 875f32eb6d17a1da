"""Which elements pass the search and the chips. A set of rows is one long whole number, so that seven thousand of them
are narrowed in no time: one byte a row, 1 where it belongs to the set."""

from collections.abc import Mapping, Sequence

from roadmap_app.ui.pages.catalogue.rows import Facet, Row, Standing

Rows = int
"""A set of rows."""


def rows_of(belongs: Sequence[bool]) -> Rows:
    return int.from_bytes(bytes(belongs), "little")


class Narrowing:
    """What each value of each facet lets through, worked out once for all rows."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self._count = len(rows)
        self._sets = {facet: self._of(facet, rows) for facet in Facet}
        self._listed = self._any(Facet.STANDING, frozenset(each for each in Standing if each.listed))

    def passing(self, found: Rows, chosen: Mapping[Facet, frozenset[str]], *, but: Facet | None = None) -> Rows:
        """Of the rows found those that every facet lets through; `but` leaves one facet out of account. A facet of
        which nothing is chosen lets everything through, and retired elements only where they are asked for."""
        for facet, values in chosen.items():
            if facet is not but and values:
                found &= self._any(facet, values)
        return found if but is Facet.STANDING or chosen.get(Facet.STANDING) else found & self._listed

    def count(self, facet: Facet, value: str, among: Rows) -> int:
        return (self._sets[facet].get(value, 0) & among).bit_count()

    def values(self, facet: Facet) -> tuple[str, ...]:
        """All that the facet tells apart, in the order of the catalogue."""
        return tuple(value for value in self._sets[facet] if value)

    def flags(self, among: Rows) -> bytes:
        """One byte for each row, 1 where it is among them."""
        return among.to_bytes(self._count, "little")

    def standing(self, chosen: frozenset[str]) -> int:
        """How many stand so in the catalogue; with nothing chosen, retired ones are left out."""
        return (self._any(Facet.STANDING, chosen) if chosen else self._listed).bit_count()

    def _any(self, facet: Facet, values: frozenset[str]) -> Rows:
        together = 0
        for value in values:
            together |= self._sets[facet].get(value, 0)
        return together

    def _of(self, facet: Facet, rows: Sequence[Row]) -> dict[str, Rows]:
        found: dict[str, bytearray] = {}
        for row in rows:
            value = row.value(facet)
            if value not in found:
                found[value] = bytearray(self._count)
            found[value][row.at] = 1
        return {value: int.from_bytes(flags, "little") for value, flags in found.items()}
