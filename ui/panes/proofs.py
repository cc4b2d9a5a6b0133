"""The proof of a rule: its worked examples, worked out by the files as they stand now."""

from __future__ import annotations

from typing import NamedTuple

from casefiles.errors import BadRulePack
from casefiles.languages import later
from casefiles.limits.amendments import amended
from casefiles.limits.examples import facts_of_example, failures
from casefiles.limits.proving import Proof, prove
from casefiles.limits.rules import Law, Rule
from casefiles.limits.standings import plain
from casefiles.vocabulary import label
from ui.looks import Look
from ui.widgets.paper import Paper


class Proven(NamedTuple):
    """A rule as its file has it now, its proofs, and what the files say otherwise than in use."""

    rule: Rule
    proofs: tuple[Proof, ...]
    amended: tuple[str, ...]


def prove_on_file(rule: str, in_use: Law) -> Proven:
    """Read the files anew and prove a rule by them; the law in use stays as it is.

    Raises BadRulePack where they are refused, or have the rule no more. For a worker's thread.
    """
    from casefiles.limits.loading import law_on_file

    law = law_on_file()
    if rule not in law.by_id:
        raise BadRulePack(later("No file has the rule “{rule}” any more."), rule=rule)
    found = law.by_id[rule]
    return Proven(found, prove(found, law), amended(in_use, law))


def show_proof(page: Paper, proven: Proven, look: Look) -> None:
    """What came out: on the whole, what did not, and example by example."""
    language, all_of_them = look.language, len(proven.proofs)
    failing = [proof for proof in proven.proofs if not proof.holds]
    if failing:
        page.card(
            [
                look.say_count(
                    "{count} of {all} worked examples does not come out as its file says.",
                    "{count} of {all} worked examples do not come out as their file says.",
                    len(failing),
                    all=all_of_them,
                ),
                *(said for one in failing for said in failures(proven.rule, one, language)),
            ],
            tone="wrong",
        )
    else:
        page.paragraph(
            look.say_count(
                "{count} worked example was worked out anew, and it comes out as its file says.",
                "{count} worked examples were worked out anew, and all come out as their file "
                "says.",
                all_of_them,
            )
        )
    if proven.amended:
        page.card(
            [
                look.say(
                    "The files were changed since the program read them: {changed}. This proof is "
                    "of what they say now. Limits are reckoned by what they said then, until the "
                    "law is read anew.",
                    changed=", ".join(proven.amended),
                )
            ],
            tone="caution",
        )
    for number, proof in enumerate(proven.proofs, 1):
        _show_example(page, proven.rule, number, proof, look)


def _show_example(page: Paper, rule: Rule, number: int, proof: Proof, look: Look) -> None:
    language, example, found = look.language, proof.example, proof.found
    page.signed(
        found.standing,
        look.theme,
        look.say("Example {number}: “{name}”", number=number, name=example.called(language)),
        look.say(
            "Expected: {expected}. Found: {found}.",
            expected=label("standing", example.standing, language),
            found=label("standing", found.standing, language),
        ),
    )
    page.paragraph(" ".join(facts_of_example(rule, example, language)), tone="quiet")
    page.paragraph(plain(found.why, language), tone="quiet")
