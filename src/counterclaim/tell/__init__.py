"""Tell: findings become a brief that an editor can print; a line cannot exist without claims."""

from .brief import tell
from .names import Names, read_names

__all__ = ["Names", "read_names", "tell"]
