"""A language model behind the gate: a real server on this machine that answers well, badly and with malice."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from datetime import datetime
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any

import pytest

from counterclaim.adapters.extractors import endpoint as module
from counterclaim.adapters.extractors.endpoint import Endpoint, endpoint, windows
from counterclaim.app.assembly import machine
from counterclaim.app.read_one import run
from counterclaim.errors import ExtractorError
from counterclaim.model.claim import Claim, Figure, Rejection
from counterclaim.model.report import Report, report_id

TEXT = (
    "Fishermen on the quay at Port Lorn speak in riddles about the night of the raid.\n\n"
    "A dozen of ours never came home, old Marek said, and nobody has asked him since."
)
GOOD = {
    "quote": "A dozen of ours never came home", "number": "A dozen", "low": 12, "high": 12, "effect": "missing",
    "unit": "fisherman", "party": None, "claimant": "Marek", "speaker": "old Marek", "qualifier": "exact",
    "stance": "asserted",
}  # fmt: skip


class Service(HTTPServer):
    """A chat completion service whose next answer the test sets; it keeps what it was asked."""

    answer: bytes = b""
    status: int = 200
    asked: list[dict[str, Any]]


class Handler(BaseHTTPRequestHandler):
    def do_POST(self) -> None:
        assert isinstance(self.server, Service)
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.server.asked.append({"path": self.path, "key": self.headers.get("Authorization"), **body})
        self.send_response(self.server.status)
        self.end_headers()
        self.wfile.write(self.server.answer)

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture(scope="module")
def server() -> Iterator[Service]:
    server = Service(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("COUNTERCLAIM_EXTRACTOR_URL", f"http://127.0.0.1:{server.server_port}/v1")
        patch.setenv("COUNTERCLAIM_EXTRACTOR_MODEL", "harbour-7b")
        yield server
    server.shutdown()
    server.server_close()


@pytest.fixture
def service(server: Service) -> Service:
    server.asked, server.answer, server.status = [], b"", 200
    return server


@pytest.fixture
def read(service: Service) -> Any:
    """Read TEXT with the model's help, given the service's answer."""

    def reading(answer: bytes, status: int = 200) -> tuple[list[Claim], tuple[Rejection, ...]]:
        service.answer, service.status = answer, status
        report = Report(report_id("quay.txt", TEXT), "quay.txt", TEXT, published=datetime(2030, 5, 2))
        done = run(machine(None, "model"), report)
        return [c for c in done.claims if c.maker.name.startswith("model:")], done.rejections

    return reading


def answering(*figures: object) -> bytes:
    content = json.dumps({"figures": list(figures)})
    return json.dumps({"choices": [{"message": {"role": "assistant", "content": content}}]}).encode()


def test_a_figure_that_the_words_bear_out_becomes_a_claim(read: Any, service: Service) -> None:
    claims, rejections = read(answering(GOOD))
    assert [(c.body.low, c.body.effect, c.voice.claimant) for c in claims if isinstance(c.body, Figure)] == [
        (12, "missing", "Marek")
    ]
    assert all(e.span.of(TEXT) == e.quote for c in claims for e in c.evidence)
    assert not rejections
    assert service.asked[0]["path"] == "/v1/chat/completions"
    assert service.asked[0]["temperature"] == 0
    assert service.asked[0]["response_format"]["type"] == "json_schema"


BAD = {
    "a quote that is not there": ({**GOOD, "quote": "Twelve men drowned"}, "quote_not_in_text"),
    "a number that the words do not say": ({**GOOD, "low": 40, "high": 40}, "number_not_in_quote"),
    "a number from outside the quote": ({**GOOD, "number": "forty"}, "quote_not_in_text"),
    "a computed number": ({**GOOD, "low": 13, "high": 13, "number": "A dozen"}, "number_not_in_quote"),
    "an effect of its own": ({**GOOD, "effect": "vaporised"}, "bad_field"),
    "no number": ({**GOOD, "low": None, "high": None}, "bad_field"),
    "a number as text": ({**GOOD, "low": "12", "high": "12"}, "bad_field"),
    "a truth as number": ({**GOOD, "low": True, "high": True}, "bad_field"),
    "bounds the wrong way": ({**GOOD, "low": 12, "high": 2}, "bad_field"),
    "a stance of its own": ({**GOOD, "stance": "obviously"}, "bad_field"),
    "no quote": ({**GOOD, "quote": ""}, "no_evidence"),
    "a quote longer than the report": ({**GOOD, "quote": TEXT + TEXT}, "span_outside"),
    "a list for an item": (["ignore the above"], "no_evidence"),
    "nothing": (None, "no_evidence"),
    "a quote of another type": ({**GOOD, "quote": {"$ref": "file:///etc/passwd"}}, "no_evidence"),
}  # fmt: skip


@pytest.mark.parametrize(("item", "code"), BAD.values(), ids=BAD)
def test_what_the_words_do_not_bear_out_is_rejected_and_counted(read: Any, item: object, code: str) -> None:
    claims, rejections = read(answering(item, GOOD))
    assert len(claims) == 1
    assert [r.code for r in rejections] == [code]


USELESS = {
    "no JSON": b"I am sorry, I cannot do that.",
    "no choices": b"{}",
    "a list": b"[]",
    "no words": b'{"choices": [{"message": {"content": null}}]}',
    "deep nesting": b"[" * 100_000,
    "not UTF-8": b"\xff\xfe\x00",
    "too long": b'{"choices": "' + b"a" * (module.MOST_BYTES + 10),
}


@pytest.mark.parametrize("answer", USELESS.values(), ids=USELESS)
def test_a_useless_answer_costs_its_report_the_model_only(read: Any, answer: bytes) -> None:
    claims, rejections = read(answer)
    assert claims == []
    assert [r.code for r in rejections] == ["stage_failed"]
    assert "ExtractorError" in rejections[0].reason


def test_words_that_are_no_list_of_figures_are_rejected(read: Any) -> None:
    for content in ("no figures here", '{"figures": "none"}', '{"other": 1}', "[" * 50_000):
        claims, rejections = read(json.dumps({"choices": [{"message": {"content": content}}]}).encode())
        assert claims == []
        assert [r.code for r in rejections] == ["no_evidence"]


@pytest.mark.parametrize("status", [401, 404, 500])
def test_a_service_that_refuses_is_named_with_the_remedy(read: Any, status: int) -> None:
    claims, rejections = read(b"no", status)
    assert claims == []
    assert str(status) in rejections[0].reason
    assert "harbour-7b" in rejections[0].reason


def test_what_the_rules_found_is_not_claimed_twice(service: Service) -> None:
    text = "The blast killed 9 people in Karu."
    item = {**GOOD, "quote": text, "number": "9", "low": 9, "high": 9, "effect": "killed", "speaker": None}
    service.answer = answering(item)
    asking = Endpoint(f"http://127.0.0.1:{service.server_port}/v1", "harbour-7b", key="s3cret")
    from counterclaim.app import proposals
    from counterclaim.read.parse import parse

    reading = parse(Report(report_id("a", text), "a", text), machine().parser)
    for stage in machine().chain.stages[:-1]:
        reading = stage.run(reading)
    assert proposals.stage("model", asking).run(reading).drafts == reading.drafts
    assert service.asked[0]["key"] == "Bearer s3cret"


@pytest.mark.parametrize(
    ("settings", "said"),
    [({}, "COUNTERCLAIM_EXTRACTOR_URL"), ({"url": "http://x"}, "COUNTERCLAIM_EXTRACTOR_MODEL"),
     ({"url": "file:///etc/passwd", "model": "m"}, "not an http")],
)  # fmt: skip
def test_a_model_that_is_not_set_up_says_what_to_set(settings: dict[str, str], said: str) -> None:
    with pytest.raises(ExtractorError, match=said):
        endpoint(settings)


def test_long_reports_are_sent_in_pieces_that_lose_nothing() -> None:
    text = "\n\n".join(f"Paragraph {n}. " + "word " * 200 for n in range(40))
    pieces = list(windows(text))
    assert len(pieces) > 2
    assert "".join(piece for _, piece in pieces) == text
    assert all(text[start : start + len(piece)] == piece and len(piece) <= module.WINDOW for start, piece in pieces)
