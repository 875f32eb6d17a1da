"""What stands around an element, given to another one as well."""

from dataclasses import replace

from roadmap_app.domain.element import Dependency, Service, Source
from roadmap_app.workspace.unit import Unit


def copy_parts(unit: Unit, of: str, to: str) -> None:
    """`to` gets the sources of `of`, its dependencies in both directions, and its services in both; no answers."""
    read = unit.read
    for source in read.all(Source, element=of):
        unit.put(replace(source, element=to))
    for edge in read.all(Dependency, dependent=of):
        unit.put(replace(edge, dependent=to))
    for edge in read.all(Dependency, support=of):
        unit.put(replace(edge, support=to))
    for service in read.all(Service, element=of):
        unit.put(replace(service, element=to))
    for service in read.all(Service, served=of):
        unit.put(replace(service, served=to))
