"""The front object: a configuration becomes the objects that do the work; no logic of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from ..adapters.readers.sources import read_sources
from ..adapters.resources import read_data
from ..adapters.runners.pool import PoolRunner
from ..adapters.runners.serial import SerialRunner
from ..errors import UsageError
from ..link.link import link
from ..link.words import read_common
from ..model.brief import Dossier
from ..model.claim import Claim, Rejection
from ..model.finding import Finding
from ..model.incident import Incident
from ..model.judgement import Judgement
from ..model.report import Report
from ..ports import Manner, Runner
from ..settle.foes import read_groups
from ..settle.settle import settle
from ..tell import read_names, tell
from . import rules
from .assembly import JUDGES, SCANS, SHIPPED_JUDGE, ask_judge, head_lexicon
from .intake import Intake, Read, complete, take_in
from .read_one import read_one


@dataclass(frozen=True, slots=True)
class Config:
    """Choose how to read, settle and run.

    `rule` names what is entered where claims differ; `as_of` is an ISO day or instant: what was put forward
    later is left out of the answers; `jobs` is the number of processes that read; `model` a folder with
    another spaCy pipeline (UD labels) than the one that ships; `columns` and `profile` say how sources are
    opened, as ports.Manner explains; `extractor` names one that proposes figures beside the rules. `scan` says
    which sentences are parsed, with what these need around them: `claims` those with a word that can head a claim,
    `violence` those with a word of violence, `off` all. `judge` says who reads from its words what one report makes of
    two numbers: `encoder` the one that ships, `off` nobody.
    """

    rule: str = "ucdp"
    as_of: str | None = None
    jobs: int = 1
    model: str | None = None
    columns: tuple[tuple[str, str], ...] = ()
    profile: str = "thorough"
    extractor: str | None = None
    scan: str = "claims"
    judge: str = "encoder"


DEFAULT = Config()


class Engine:
    """Read reports, link and settle their claims, and tell what came of it."""

    def __init__(self, config: Config = DEFAULT) -> None:
        self.config = config
        if config.scan not in SCANS:
            raise UsageError(f"scan {config.scan!r}: there are {', '.join(SCANS)}")
        if config.judge not in JUDGES:
            raise UsageError(f"judge {config.judge!r}: there are {', '.join(JUDGES)}")
        self._rules = rules.checked(config.rule)
        self._runner: Runner = SerialRunner() if config.jobs == 1 else PoolRunner(config.jobs)

    def open(self, *sources: str, standard_input: Callable[[], bytes] = bytes) -> Intake:
        """Open files, folders, archives and `-`; reports come back in the order of their ids."""
        manner = Manner(self.config.columns, self.config.profile)
        intake = take_in(read_sources(sources, standard_input, manner))
        return intake._replace(reports=complete(intake.reports, head_lexicon()))

    def read(self, reports: Iterable[Report]) -> Iterator[Read]:
        """Read reports into claims, in the order of their ids."""
        one = partial(read_one, self.config.model, self.config.extractor, self.config.scan)
        return self._runner.map(one, take_in(reports).reports)

    def link(
        self, reports: Sequence[Report], claims: Sequence[Claim], judgements: Sequence[Judgement] = ()
    ) -> tuple[tuple[Incident, ...], tuple[Judgement, ...]]:
        """Gather claims into incidents; people's `judgements` overrule the machine's own, which come back."""
        common = read_common(read_data("actors/names.tsv"), read_data("lexicon/common_words.tsv"))
        return link(reports, claims, judgements, common)

    def settle(
        self, reports: Sequence[Report], claims: Sequence[Claim], incidents: Sequence[Incident]
    ) -> tuple[Finding, ...]:
        """Answer the questions of the incidents under the configured rule."""
        armed = read_groups(read_data("actors/groups.tsv"))
        judge = ask_judge if self.config.judge == SHIPPED_JUDGE else None
        return settle(reports, claims, incidents, self.config.rule, self.config.as_of, self._rules, armed, judge)

    def dossier(self, reports: Iterable[Report], rejections: Iterable[Rejection] = ()) -> Dossier:
        """Do everything for a set of reports; `rejections` are what was set aside before."""
        return self.gather(self.read(reports), rejections)

    def gather(self, done: Iterable[Read], rejections: Iterable[Rejection] = ()) -> Dossier:
        """Link, settle and tell what was read."""
        read = tuple(done)
        reports = tuple(one.report for one in read)
        claims = tuple(claim for one in read for claim in one.claims)
        refused = tuple(rejection for one in read for rejection in one.rejections)
        incidents, judgements = self.link(reports, claims)
        findings = self.settle(reports, claims, incidents)
        briefs = tell(reports, claims, incidents, findings, read_names(read_data("actors/names.tsv")))
        return Dossier(reports, claims, incidents, findings, briefs, (*rejections, *refused), judgements)
