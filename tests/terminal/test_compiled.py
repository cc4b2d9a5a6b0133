"""The compiled modules say what their sources say, and stand back as soon as these are changed."""

from __future__ import annotations

import importlib
import importlib.util
import json
import pkgutil
import subprocess
import sys
from pathlib import Path

import pytest

import casefiles
import db
import ui.terminal
from tests.house.tree import ROOT
from tests.terminal.calls import process
from ui.terminal import compiled
from ui.terminal.compiled import ENDING, MODULES, STAMP, SWITCH, Compiled, digest, fits, take_up


def can_compile() -> bool:
    spec = importlib.util.spec_from_file_location("script", ROOT / ".ci/compile.py")
    assert spec is not None
    assert spec.loader is not None
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)
    return bool(script.can_compile())


compiler = pytest.mark.skipif(not can_compile(), reason="this machine has no C compiler")


def in_a_process_of_its_own(script: str) -> str:
    begin = "from ui.terminal.compiled import take_up; take_up();"
    done = subprocess.run(
        [sys.executable, "-c", begin + script], check=True, capture_output=True, text=True, cwd=ROOT
    )
    return done.stdout.strip()


@compiler
def test_set_up_compiled_the_sources_as_they_stand() -> None:
    assert fits(compiled.place()), "run: make setup, and see .venv/compiling.log"
    where = in_a_process_of_its_own("import casefiles.limits.judging as one; print(one.__file__)")
    assert where.endswith(ENDING)


@compiler
def test_compiled_or_not_the_answer_is_the_same(tmp_path: Path) -> None:
    files = [json.loads(file.read_bytes()) for file in (ROOT / "resources/demo").glob("*.json")]
    cases = [case for file in files for case in file.get("cases", ())]
    whole = tmp_path / "whole.json"
    whole.write_text(json.dumps({"format": "casefiles/1", "cases": cases}), encoding="utf-8")
    words = ("check", "--file", whole, "--as-of", "2026-01-01T00:00", "--format", "json")

    quick = process(*words, "--all", "--explain", cwd=ROOT)
    plain = process(*words, "--all", "--explain", cwd=ROOT, **{SWITCH: "1"})

    assert len(cases) == 108
    assert quick.returncode == plain.returncode == 0, quick.stderr
    assert quick.stdout == plain.stdout


@compiler
def test_compiled_the_law_proves_its_own_examples() -> None:
    script = """
from casefiles.limits.loading import load_law
from casefiles.limits.proving import prove
law = load_law()
proofs = [(rule, proof) for rule in law.rules for proof in prove(rule, law)]
print(len(proofs), *[(rule.id, proof) for rule, proof in proofs if not proof.holds])
"""
    proved = in_a_process_of_its_own(script)
    assert int(proved) > 600


def test_no_class_that_stays_a_source_is_made_of_a_compiled_one() -> None:
    # Python refuses to make such an object, and does so only when one is wanted.
    for package in (casefiles, db, ui.terminal):
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            if not module.name.endswith("__main__") and ".migrations." not in module.name:
                importlib.import_module(module.name)
    half_compiled = {
        f"{kind.__module__}.{kind.__name__} of {above.__module__}.{above.__name__}"
        for name, module in sys.modules.items()
        if name.startswith(("casefiles.", "db.", "ui."))
        for kind in vars(module).values()
        if isinstance(kind, type) and kind.__module__ not in MODULES
        for above in kind.__mro__
        if above.__module__ in MODULES
    }
    assert half_compiled == set()


def test_every_module_that_is_compiled_is_there() -> None:
    assert [name for name in MODULES if not compiled.source_of(name).is_file()] == []
    assert len(set(MODULES)) == len(MODULES)


def test_a_changed_source_is_run_and_not_what_was_compiled_of_it(tmp_path: Path) -> None:
    (tmp_path / STAMP).write_text(digest(), encoding="utf-8")
    found = Compiled(tmp_path).find_spec("casefiles.limits.judging", None)
    assert found is not None
    assert found.origin == str(tmp_path / "casefiles/limits" / f"judging{ENDING}")
    assert Compiled(tmp_path).find_spec("casefiles.limits.rules", None) is None

    (tmp_path / STAMP).write_text(digest()[:-1] + "x", encoding="utf-8")
    assert Compiled(tmp_path).find_spec("casefiles.limits.judging", None) is None


def test_a_line_changed_anywhere_is_another_digest(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for folder in ("casefiles/limits", "ui/terminal"):
        (tmp_path / folder).mkdir(parents=True)
    monkeypatch.setattr(compiled, "ROOT", tmp_path)
    digests = [digest()]
    for path, text in (
        ("casefiles/a.py", "1"),
        ("casefiles/a.py", "2"),
        ("casefiles/limits/b.py", "1"),
        ("ui/terminal/c.py", "1"),
    ):
        (tmp_path / path).write_text(text, encoding="utf-8")
        digests.append(digest())
    assert len(set(digests)) == len(digests)


def test_nothing_is_taken_up_where_a_source_is_at_work_already(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    before = list(sys.meta_path)
    assert "casefiles.moments" in sys.modules
    take_up({})
    assert sys.meta_path == before

    monkeypatch.setattr(sys, "modules", {})
    take_up({SWITCH: "1"})
    assert sys.meta_path == before
    take_up({})
    assert isinstance(sys.meta_path.pop(0), Compiled)
    assert sys.meta_path == before
