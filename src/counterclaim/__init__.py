"""Counterclaim lays every side's claims about an incident side by side, each traced to its words."""

from __future__ import annotations

from importlib import import_module
from typing import Any

__version__ = "0.1.0"

# Public names and where they live. They are imported on first use, so that `import counterclaim` stays fast.
_HOMES = {
    "Engine": "app.engine", "Config": "app.engine",
    "Report": "model.report", "Origin": "model.report", "Span": "model.span", "Actor": "model.actor",
    "Place": "model.place", "When": "model.when", "Claim": "model.claim", "Figure": "model.claim",
    "Act": "model.claim", "Voice": "model.claim", "Evidence": "model.claim", "Rejection": "model.claim",
    "Judgement": "model.judgement", "Incident": "model.incident", "Finding": "model.finding",
    "Question": "model.finding", "Position": "model.finding", "Dossier": "model.brief", "Brief": "model.brief",
    "CounterclaimError": "errors",
}  # fmt: skip
__all__ = ["__version__", *sorted(_HOMES)]  # noqa: PLE0604  (the names are the table's keys)


def __getattr__(name: str) -> Any:
    if name in _HOMES:
        return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
