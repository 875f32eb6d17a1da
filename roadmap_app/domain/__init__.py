"""What things are: frozen dataclasses, enumerations and rules. Standard library only."""
