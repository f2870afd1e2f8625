"""The project about itself: what may stand in its files, what its documents promise, and what its locks pin."""

from __future__ import annotations

import ast
import functools
import os
import re
import shlex
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

import counterclaim

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "src" / "counterclaim"
MODULES = sorted(PACKAGE.rglob("*.py"))
DOCUMENTS = ("README.md", "CONTRIBUTING.md")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))

MOST_LINES = 300
LONG_MODULES: dict[str, str] = {}  # path below src/counterclaim -> why it is one idea all the same

HALF_A_SECOND = 0.5
HEAVY = {"onnxruntime", "spacy", "thinc", "torch"}  # loaded when a report is read, never before

# Put together from parts, so that this file does not find itself.
REGISTRIES = ("pypi" + ".org", "python" + "hosted", "deb" + ".debian", "registry" + ".npmjs")
MACHINE_PATH = re.compile(rb"(?:file://|(?<![\w.~/-]))/(?:" + b"|".join((b"work", b"root")) + rb")(?![\w-])")


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@functools.cache
def project_files() -> tuple[Path, ...]:
    """Return what git tracks or would; without git, everything outside the places that are made here."""
    if (ROOT / ".git").exists() and shutil.which("git"):
        trust = f"safe.directory={ROOT}"  # the checkout may belong to another user
        command = ["git", "-c", trust, "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
        listed = subprocess.check_output(command, cwd=ROOT, text=True)
        return tuple(path for name in listed.split("\0") if name and (path := ROOT / name).is_file())
    made = re.compile(r"(\.venv|\.git|\.\w+_cache|\.hypothesis|build|dist|test-results)/|.*__pycache__/")
    return tuple(path for path in sorted(ROOT.rglob("*")) if path.is_file() and not made.match(name_of(path)))


@functools.cache
def text_files() -> dict[Path, bytes]:
    contents = {path: path.read_bytes() for path in project_files()}
    return {path: content for path, content in contents.items() if b"\0" not in content}


def nodes(path: Path) -> Iterator[ast.AST]:
    return ast.walk(ast.parse(path.read_bytes(), filename=str(path)))


# What may stand in a file


def test_files_are_found():
    assert {ROOT / "pyproject.toml", ROOT / "x", Path(__file__).resolve()} <= set(text_files())


@pytest.mark.parametrize("registry", REGISTRIES)
def test_no_file_names_a_package_registry(registry):
    assert [name_of(path) for path, content in text_files().items() if registry.encode() in content.lower()] == []


def test_no_file_names_a_path_of_one_machine():
    found = {name_of(path): MACHINE_PATH.findall(content) for path, content in text_files().items()}
    assert {name: paths for name, paths in found.items() if paths} == {}


@pytest.mark.parametrize("text", ["see {}/main", "cd {}", "'{}'", "file://{}/x", "HOME={}"])
@pytest.mark.parametrize("folder", ["/".join(("", "work")), "/".join(("", "root"))])
def test_a_path_of_one_machine_is_recognised(text, folder):
    assert MACHINE_PATH.search(text.format(folder).encode())


@pytest.mark.parametrize(
    "text", ["../shared/work/x", "example.org/root/a", "a /workflow", "//work it out", "~/work", "frame/work"]
)
def test_other_paths_are_left_alone(text):
    assert not MACHINE_PATH.search(text.encode())


# Architecture


def test_imports_go_down_only():
    linter = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run([linter, "--no-logo"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_modules_stay_short():
    long = [path for path in MODULES if path.read_bytes().count(b"\n") >= MOST_LINES]
    too_long = {path.relative_to(PACKAGE).as_posix() for path in long}
    assert too_long == set(LONG_MODULES), "split it, or give the reason; take back a reason that no longer holds"
    assert all(LONG_MODULES.values())


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_no_import_is_for_type_checkers_alone(path):
    names = {node.id for node in nodes(path) if isinstance(node, ast.Name)}
    attributes = {node.attr for node in nodes(path) if isinstance(node, ast.Attribute)}
    assert "TYPE_CHECKING" not in names | attributes


@pytest.mark.parametrize("path", [path for path in MODULES if PACKAGE / "app" not in path.parents], ids=name_of)
def test_only_the_application_prints(path):
    calls = [node for node in nodes(path) if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)]
    assert [call.lineno for call in calls if call.func.id == "print"] == []


START = """
import contextlib, io, sys, time
start = time.process_time()
with contextlib.redirect_stdout(io.StringIO()), contextlib.suppress(SystemExit):
    {}
print(time.process_time() - start, *sys.modules)
"""
ASK_FOR_HELP = "sys.argv = ['counterclaim', '--help']; from counterclaim.app.cli import main; main()"


@pytest.mark.parametrize("action", ["import counterclaim", ASK_FOR_HELP], ids=["import", "help"])
def test_a_start_is_cheap(action):
    program = [sys.executable, "-c", START.format(action)]
    runs = [subprocess.check_output(program, text=True).split() for _ in range(3)]
    assert set(runs[0][1:]) & HEAVY == set()
    assert min(float(run[0]) for run in runs) < HALF_A_SECOND


# What the documents promise


def commands(document: str) -> Iterator[list[str]]:
    """Yield the commands of ours in a document's fenced blocks and code spans, as words."""
    text = (ROOT / document).read_text(encoding="utf-8")
    blocks = re.findall(r"^```[^\n]*\n(.*?)^```", text, flags=re.DOTALL | re.MULTILINE)
    spans = re.findall(r"(?<!`)`([^`\n]+)`(?!`)", text)
    for line in "\n".join([*blocks, *spans]).replace("\\\n", " ").splitlines():
        for part in re.split(r"\|\|?|&&|;", line.strip().removeprefix("$ ")):
            if re.match(r"(\./x|counterclaim)( |$)", part.strip()):
                yield shlex.split(part, comments=True)


@functools.cache
def usage(*command: str) -> str:
    """Return the help text of a command of ours; fails where there is no such command."""
    if command[0] == "./x":
        return subprocess.check_output(["./x", "help"], cwd=ROOT, text=True)
    program = "import sys; from counterclaim.app.cli import main; sys.argv[0] = 'counterclaim'; sys.exit(main())"
    run = [sys.executable, "-c", program, *command[1:], "--help"]
    plain = os.environ | {"COLUMNS": "200", "NO_COLOR": "1", "TERM": "dumb"}
    return subprocess.run(run, env=plain, check=True, capture_output=True, text=True).stdout


@pytest.mark.parametrize("document", DOCUMENTS)
def test_documented_commands_exist(document):
    for words in commands(document):
        if words[0] == "./x":
            assert len(words) == 1 or re.search(rf"^\./x {re.escape(words[1])}\b", usage("./x"), re.MULTILINE), words
            continue
        named = [word for word in words[1:2] if not word.startswith("-")]
        options = [word.split("=")[0] for word in words[1:] if re.match(r"--?[a-z]", word)]
        assert [option for option in options if option not in usage("counterclaim", *named)] == [], words


def test_readme_shows_both_commands():
    assert {("./x", "demo"), ("./x", "test")} <= {tuple(words[:2]) for words in commands("README.md")}


def test_x_knows_its_commands():
    wrong = subprocess.run(["./x", "fly"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert wrong.returncode == 2
    assert wrong.stderr == usage("./x")


def test_ci_runs_the_same_command():
    assert (ROOT / ".ci" / "run").read_text(encoding="utf-8").rstrip().endswith("\nexec ./x test")
    assert os.access(ROOT / ".ci" / "run", os.X_OK)


def test_the_citation_has_the_version():
    assert f"\nversion: {counterclaim.__version__}\n" in (ROOT / "CITATION.cff").read_text(encoding="utf-8")


# What the locks pin

PIN = re.compile(r"([a-z0-9-]+)==([^\s;]+)( ; [^\\]+?)?((?: +--hash=sha256:[0-9a-f]{64})+)")
BUILD = PROJECT["build-system"]["requires"]
CORE = [*PROJECT["project"]["dependencies"], *BUILD]
EXTRAS = ("html", "warc", "pdf", "export", "dev")  # what ./x test installs besides; CONTRIBUTING.md makes it so
EXTRA = [one for name in EXTRAS for one in PROJECT["project"]["optional-dependencies"][name]]
LOCKS = {"demo": CORE, "test": [*CORE, *EXTRA]}


def pins(name: str) -> list[str]:
    text = (ROOT / "requirements" / f"{name}.lock").read_text(encoding="utf-8")
    return [line for line in text.replace("\\\n", "").splitlines() if not line.lstrip().startswith("#")]


@pytest.mark.parametrize("name", LOCKS)
def test_every_pin_has_its_hashes_and_no_address(name):
    assert [line for line in pins(name) if not PIN.fullmatch(line)] == []


@pytest.mark.parametrize("name", LOCKS)
def test_locks_meet_the_requirements(name):
    locked = {match[1]: match[2] for match in map(PIN.match, pins(name)) if match}
    for requirement in map(Requirement, LOCKS[name]):
        assert locked.get(canonicalize_name(requirement.name), "") in requirement.specifier, requirement


def test_locks_agree():
    demo, test = ({match.group(1, 2, 4) for match in map(PIN.match, pins(name)) if match} for name in ("demo", "test"))
    assert demo <= test  # markers may differ: the tools need some libraries on more systems


def test_the_build_group_is_what_the_build_needs():
    assert PROJECT["dependency-groups"]["build"] == BUILD
