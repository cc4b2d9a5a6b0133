"""Every rule over ten thousand detainees, and one case while somebody types."""

from __future__ import annotations

import subprocess
import sys
from datetime import timedelta

from casefiles.docket import Docket
from casefiles.limits.assessment import assess
from casefiles.limits.loading import load_law
from casefiles.moments import moment_at, read_instant
from tests.benchmarks.conftest import Bench
from tests.limits.scenes import NOW, docket, event, person, spell

BEGIN = read_instant("2022-01-06T09:10")
KINDS = (
    *("actual-detention", "delivery", "detention-protocol", "prosecutor-notified"),
    *("medical-examination", "relatives-notified", "interrogation", "remand-motion-to-judge"),
    *("remand-decision", "release"),
)


def detainees(count: int) -> Docket:
    """So many detainees of one case, with ten events each."""
    people, spells, events = [], [], []
    for number in range(1, count + 1):
        who, stay = f"p{number}", f"d{number}"
        people.append(person(who))
        spells.append(spell(stay, who))
        for place, kind in enumerate(KINDS):
            at = BEGIN + timedelta(hours=5 * place, minutes=number % 600)
            line = f"{kind} {moment_at(at).written}"
            events.append(event(line, f"e{10 * number + place}", who=who, within=stay))
    return docket(*events, persons=tuple(people), spells=tuple(spells))


def test_all_rules_over_ten_thousand_detainees(bench: Bench) -> None:
    law = load_law()
    whole, half = detainees(10_000), detainees(5_000)
    assess(detainees(10), NOW, law)
    quick, slow = bench.side_by_side(
        lambda: assess(half, NOW, law), lambda: assess(whole, NOW, law), times=3
    )
    bench.note("all rules for a detainee of ten events", slow / 10_000 * 1e6, 500, "µs")
    bench.note("ten thousand detainees against five thousand", slow / quick, 2.5)


def test_ten_thousand_detainees_fit_into_memory(bench: Bench) -> None:
    script = (
        "import re; from pathlib import Path; import tests.benchmarks.as_installed;"
        "from tests.benchmarks.test_limits_speed import *;"
        "kept = assess(detainees(10_000), NOW, load_law());"
        # What getrusage tells begins with the memory of the process that started this one.
        "print(re.search(r'VmHWM:\\s+(\\d+) kB', Path('/proc/self/status').read_text())[1])"
    )
    answer = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, check=True, text=True
    )
    bench.note("memory of ten thousand detainees", int(answer.stdout) / 1024, 300, "MB")


def test_one_case_is_checked_while_one_types(bench: Bench) -> None:
    law, one = load_law(), detainees(1)
    seconds = bench.best(lambda: assess(one, NOW, law), times=50)
    bench.note("one case checked", seconds * 1e3, 5, "ms")
