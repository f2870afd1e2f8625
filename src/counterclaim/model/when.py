"""When: an interval, never a lone date."""

from __future__ import annotations

from dataclasses import dataclass

TO_THE_DAY = ("minute", "hour", "part_of_day", "day")
PRECISIONS = (*TO_THE_DAY, "week", "month", "year")


@dataclass(frozen=True, slots=True)
class When:
    """Bound a time.

    `earliest` and `latest` are ISO 8601 dates or local date-times, both inclusive; `precision` is one of
    PRECISIONS; `basis` says how it is known: stated (the words give it), relative (worked out from the
    publication time or another date), published (only the day of the report is known); `clock` is the
    local time "18:30" as given; `utc` the same instant in UTC where the zone is known.
    """

    earliest: str
    latest: str
    precision: str = "day"
    basis: str = "stated"
    clock: str | None = None
    utc: str | None = None

    @property
    def days(self) -> tuple[str, str]:
        """Return the first and the last day, as ISO dates."""
        return self.earliest[:10], self.latest[:10]

    @property
    def tells_day(self) -> bool:
        """Tell whether it is as fine as a day."""
        return self.precision in TO_THE_DAY
