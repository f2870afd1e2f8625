"""Measure speed, memory and start of the language model: ``python -m training.language.speed [OTHER ...]``.

Other models, such as a ``cnn`` that was trained into ``build``, are measured beside it.

Each model runs in a process of its own, in turn and in several rounds, so that
other work on the machine falls on all of them; the best round counts.
"""

from __future__ import annotations

import argparse
import csv
import json
import resource
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from training.language.card import write_model_card

LENGTH = 900  # words in an article
ARTICLES = 20
ROUNDS = 3


def articles(reports: Path) -> Iterator[str]:
    """Yield articles of the wanted length, made of whole reports parted by blank lines."""
    with reports.open(encoding="latin-1", newline="") as stream:
        texts = [row["article_content"] for row in csv.DictReader(stream)]
    own: list[str] = []
    for text in texts:
        own.append(text)
        if sum(len(part.split()) for part in own) >= LENGTH:
            yield "\n\n".join(own)
            own = []


def measure(folder: Path, texts: list[str]) -> dict[str, float]:
    """Parse all texts once in this process; words do not count white space."""
    from training.language.__main__ import load_parser

    parse = load_parser(folder)
    parse(texts[0])
    spent, words = time.process_time(), 0
    for text in texts:
        words += sum(not token.is_space for token in parse(text))
    spent = time.process_time() - spent
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {"words a second": words / spent, "peak MB": peak}


def start(folder: Path, text: str) -> float:
    """Return the seconds from the start of Python to the first parsed report."""
    program = (
        "import sys; from pathlib import Path; from counterclaim.app.assembly import parser_in; "
        "parser_in(Path(sys.argv[1]), '')(sys.argv[2], [])"
    )
    began = time.monotonic()
    subprocess.run([sys.executable, "-c", program, str(folder), text], check=True)
    return time.monotonic() - began


def compare(folders: list[Path], reports: Path) -> dict[str, dict[str, float]]:
    """Measure all models in turn and keep the best of each number."""
    best: dict[str, dict[str, float]] = {}
    first = next(articles(reports))
    for _ in range(ROUNDS):
        for folder in folders:
            program = [sys.executable, "-m", "training.language.speed", "--one", str(folder), "--reports", str(reports)]
            found = json.loads(subprocess.run(program, check=True, capture_output=True, text=True).stdout)
            found["start s"] = start(folder, first)
            own = best.setdefault(folder.name, found)
            own["words a second"] = max(own["words a second"], found["words a second"])
            own["peak MB"] = max(own["peak MB"], found["peak MB"])
            own["start s"] = min(own["start s"], found["start s"])
    return best


def main() -> None:
    """Read the command line, measure, and write ``speed.json`` and the model card."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--reports", type=Path, default=Path("../shared/data/reports/fa_kes/FA-KES-Dataset.csv"))
    parser.add_argument("--target", type=Path, default=Path("src/counterclaim/data/language"))
    parser.add_argument("others", type=Path, nargs="*", help="folders of other models, to compare with")
    parser.add_argument("--one", type=Path, help="measure one model in this process and print its numbers")
    arguments = parser.parse_args()
    if arguments.one:
        texts = [text for text, _ in zip(articles(arguments.reports), range(ARTICLES), strict=False)]
        print(json.dumps(measure(arguments.one, texts)))
        return
    folders = [folder for folder in sorted(arguments.target.iterdir()) if folder.is_dir()]
    found = compare([*folders, *arguments.others], arguments.reports)
    (arguments.target / "speed.json").write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")
    write_model_card(arguments.target)
    print(json.dumps(found, indent=1))


if __name__ == "__main__":
    main()
