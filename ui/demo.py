"""What `make run` does: the program on the documented cases, or the same work without a window."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

import resources
from casefiles.docket import Docket
from casefiles.exchange.demonstration import demonstration, notice
from casefiles.languages import Language, language, later
from ui.terminal.answers import answer
from ui.terminal.displays import has_display
from ui.terminal.main import ended, speak_utf8, spoken_language
from ui.terminal.progress import Progress

if TYPE_CHECKING:
    from db.workspace import Workspace

# Public, and shown wherever the demonstration is: it guards nothing but published reports.
PASSPHRASE: Final = "demonstration"  # noqa: S105 - no secret
OUT: Final = resources.FOLDER.parent / "out"

# The cases whose dossiers are written, the one that the pictures show first.
MAIN_CASES: Final = (
    "utepova-aigul",
    "bokayev-max",
    "gerasimov-aleksandr",
    "anafiyayev-zhasulan",
    "nurmaganov-askar",
)
DOSSIER_LANGUAGES: Final = ("en", "ru")
WINDOW_LANGUAGES: Final = ("en", "ru", "kk")
WINDOW_THEMES: Final = ("light", "dark")


def run(spoken: Language, environment: Mapping[str, str] = os.environ, out: Path = OUT) -> int:
    """Open the program on the demonstration; where there is no display, do its work into `out`."""
    folder = out / "demonstration"
    if has_display(environment):
        with filled(folder, spoken):
            pass
        _print(spoken.say("The demonstration workspace is in {folder}.", folder=folder))
        _print(spoken.say("Its passphrase is: {passphrase}", passphrase=PASSPHRASE))
        from ui.app import start

        return start(folder, PASSPHRASE, demo=True)
    _print(spoken.say("There is no display, so the program does its work without a window."))
    now = current_minute()
    with filled(folder, spoken) as workspace:
        with workspace.reading() as reader:
            dockets = list(reader.dockets())
        write_checks(dockets, out, spoken, now)
        write_dossiers(dockets, out / "dossiers", spoken, now)
        take_pictures(workspace, out / "pictures", spoken)
    _print("")
    _print(notice(spoken))
    _print("")
    _print(spoken.say("What was made is in {out}:", out=out))
    for path, what in (
        ("demonstration", spoken.say("the workspace; its passphrase is: {p}", p=PASSPHRASE)),
        ("checks.txt", spoken.say("where each time limit stands; checks.json for programs")),
        ("dossiers", spoken.say("dossiers to the Human Rights Committee")),
        ("pictures", spoken.say("every window, in three languages, light and dark")),
    ):
        _print(f"  {path:<15} {what}")
    return 0


def _print(line: str) -> None:
    answer([f"{line}\n"])


def current_minute() -> datetime:
    """The minute it is, in UTC."""
    return datetime.now(UTC).replace(second=0, microsecond=0)


def filled(folder: Path, spoken: Language) -> Workspace:
    """The demonstration workspace, opened; made where it is missing, and given what it lacks."""
    from casefiles.cases import Case
    from db.workspace import Workspace

    now = current_minute()
    if folder.is_dir() and any(folder.iterdir()):
        workspace = Workspace.open(folder, PASSPHRASE)
    else:
        workspace = Workspace.create(folder, PASSPHRASE, now=now, by="")
    with workspace.reading() as reader:
        there = {case.ref for case in reader.all(Case)}
    missing = [docket for docket in demonstration() if docket.case.ref not in there]
    if missing:
        with (
            workspace.transaction(later("Take in the documented cases"), by="", now=now) as store,
            Progress(spoken.say("Saving the cases")) as progress,
        ):
            for number, docket in enumerate(missing, start=1):
                store.save_all(docket.records())
                progress(number, len(missing))
    return workspace


def write_checks(dockets: list[Docket], out: Path, spoken: Language, now: datetime) -> None:
    """Write where every limit stands, and print it for the cases that any limit touches."""
    from casefiles.limits.loading import load_law
    from ui.terminal.assessments import written_json
    from ui.terminal.looking import Look
    from ui.terminal.paper import write_text
    from ui.terminal.piles import pile_of
    from ui.terminal.sheet import written_text

    look = Look(now, load_law(), spoken, everything=False, explain=False)
    pile = pile_of(dockets, whole=True)
    write_text(out / "checks.json", written_json(pile.refs, look.lines(pile), now))
    explained = replace(look, explain=True)
    write_text(out / "checks.txt", written_text(explained.sections(pile), now, spoken))
    touched = [found for found in look.sections(pile) if found.counts]
    write_text(None, written_text(touched, now, spoken))


def write_dossiers(dockets: list[Docket], folder: Path, spoken: Language, now: datetime) -> None:
    """Write the dossiers of the main cases."""
    from casefiles.dossiers.composing import compose
    from casefiles.dossiers.pdf.printing import print_pdf
    from casefiles.limits.assessment import assess
    from casefiles.limits.loading import load_law
    from ui.terminal.paper import write_bytes

    folder.mkdir(parents=True, exist_ok=True)
    of_ref = {docket.case.ref: docket for docket in dockets}
    wanted = [(ref, code) for ref in MAIN_CASES for code in DOSSIER_LANGUAGES]
    with Progress(spoken.say("Printing the dossiers")) as progress:
        for number, (ref, code) in enumerate(wanted, start=1):
            docket = of_ref[ref]
            found = assess(docket, now, load_law())
            dossier = compose(docket, found, body="hrc", language=language(code), now=now)
            write_bytes(folder / f"{ref}-hrc-{code}.pdf", print_pdf(dossier))
            progress(number, len(wanted))


def take_pictures(workspace: Workspace, folder: Path, spoken: Language) -> None:
    """Take a picture of every window in every language and theme."""
    # Before Qt is loaded, which looks for a display once. Named and empty is not named.
    if not os.environ.get("QT_QPA_PLATFORM"):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtCore import QtMsgType, qInstallMessageHandler

    from ui.screenshots import take

    def pass_on(_kind: QtMsgType, _place: object, message: str) -> None:
        # Said of every window with a least size; in a picture nothing is wrong with it.
        if "propagateSizeHints" not in message:
            sys.stderr.write(f"{message}\n")

    before = qInstallMessageHandler(pass_on)
    looks = [(code, theme) for code in WINDOW_LANGUAGES for theme in WINDOW_THEMES]
    with Progress(spoken.say("Taking pictures of the windows")) as progress:
        for number, (code, theme) in enumerate(looks, start=1):
            take(
                folder,
                workspace,
                language=code,
                theme=theme,
                case=MAIN_CASES[0],
                passphrase=PASSPHRASE,
            )
            progress(number, len(looks))
    qInstallMessageHandler(before)


if __name__ == "__main__":
    speak_utf8()
    in_words = spoken_language(os.environ)
    sys.exit(ended(lambda: run(in_words), in_words))
