"""What elements exist for."""

from roadmap_app.domain.element import Element, Service
from roadmap_app.domain.errors import Refused
from roadmap_app.domain.graph import find_circle
from roadmap_app.workspace.change import Step
from roadmap_app.workspace.command import Command
from roadmap_app.workspace.unit import Unit


def add(service: Service) -> Command:
    """`element` exists for `served`; a link that would close a circle is refused with the circle."""

    def apply(unit: Unit) -> None:
        for code in (service.element, service.served):
            if unit.read.get(Element, code) is None:
                raise Refused("no_such_element", element=code)
        circle = find_circle((each.element, each.served) for each in (*unit.read.all(Service), service))
        if circle:
            raise Refused("dependency_cycle", chain=" → ".join(circle))
        unit.put(service)

    return Command(step=Step(code="add_service", parameters={"element": service.element}), apply=apply)


def remove(*, element: str, served: str) -> Command:
    return Command(
        step=Step(code="remove_service", parameters={"element": element}),
        apply=lambda unit: unit.remove(Service, element, served),
    )
