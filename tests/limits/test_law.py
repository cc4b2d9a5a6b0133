"""The law that ships: every rule proved, none missing, no hole in it, no pack refused."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

import resources
from casefiles.errors import BadRulePack
from casefiles.languages import CODES, language
from casefiles.limits.amendments import amended
from casefiles.limits.assessment import assess
from casefiles.limits.calendars import WEEKENDS
from casefiles.limits.coverage import holes
from casefiles.limits.loading import law_on_file, load_law, read_law, take_up
from casefiles.limits.packs import PackTable
from casefiles.limits.proving import prove
from casefiles.limits.schema import PUBLISHED, path_of, published
from casefiles.limits.standings import plain
from casefiles.limits.terms import terms
from casefiles.limits.words import Form
from casefiles.moments import read_moment
from casefiles.safeguard_questions import checklist
from casefiles.vocabulary import words
from tests.limits.scenes import DETAINED, NOW, docket, person, sentence, spell

LAW = load_law()
RULES = {rule.id: rule for rule in LAW.rules}
PROVED = [(rule.id, n) for rule in LAW.rules for n in range(len(rule.examples))]


@pytest.mark.parametrize(("rule", "number"), PROVED)
def test_every_worked_example_of_every_rule_comes_out(rule: str, number: int) -> None:
    proof = prove(RULES[rule], LAW)[number]
    assert proof.holds, (proof.example.name, proof.found.standing, plain(proof.found.why))


def test_every_reason_and_step_can_be_said_in_every_language() -> None:
    for rule in LAW.rules:
        for proof in prove(rule, LAW):
            for code in CODES:
                said = [plain(proof.found.why, language(code))]
                said += [plain(step, language(code)) for step in proof.found.steps]
                assert all(sentence.strip() for sentence in said), rule.id


def test_every_rule_has_a_title_in_three_languages_and_says_what_it_means() -> None:
    for rule in LAW.rules:
        assert set(rule.titles) == set(CODES), rule.id
        assert rule.means["en"], rule.id
        assert rule.means["ru"], rule.id


def test_every_version_has_a_citation_and_what_is_not_text_says_so() -> None:
    for rule in LAW.rules:
        for version in rule.versions:
            assert version.citation, rule.id
            assert version.confidence in ("text", "secondary", "unverified"), rule.id
            if version.confidence == "unverified":
                assert version.doubt, rule.id


def test_a_rule_that_can_fail_says_what_to_file() -> None:
    spared = (Form.INFORMATION, Form.COMPUTATION)
    missing = {
        rule.id
        for rule in LAW.rules
        if rule.form not in spared and rule.filing is None and not rule.spent
    }
    # Of the badge no law was found that could be cited.
    assert missing == {"detention.badge"}


def test_no_rule_and_no_family_has_a_gap_or_an_overlap_that_nobody_declared() -> None:
    assert holes(LAW) == ()


@pytest.mark.parametrize("name", PUBLISHED)
def test_the_published_shape_of_a_file_is_not_stale(name: str) -> None:
    assert path_of(name).read_text(encoding="utf-8") == published(name), (
        "run: python -m casefiles.limits.schema"
    )


def test_the_law_of_a_day_knows_both_texts_while_it_is_undecided_which_is_law() -> None:
    def family(day: str) -> set[str]:
        return {
            rule.id.rpartition(".")[2]
            for rule, _ in LAW.in_force_on(date.fromisoformat(day))
            if rule.family == "detention.max-before-court"
        }

    assert family("2017-12-31") == {"old-72"}
    assert family("2018-01-10") == {"old-72", "adult", "minor", "exception72"}
    assert family("2018-01-16") == {"adult", "minor", "exception72"}
    assert family("2014-12-31") == set()


def test_a_question_that_a_rule_asks_is_on_the_checklist_and_has_a_name() -> None:
    names = words()["safeguard"]
    for rule in LAW.rules:
        for safeguard, _, _ in rule.answers:
            assert safeguard in names, (rule.id, safeguard)
    assert {question.id for question in checklist()} <= set(names)
    for question in checklist():
        for rule_id in question.rules:
            if rule_id in RULES:
                asked = {safeguard for safeguard, _, _ in RULES[rule_id].answers}
                asked |= {
                    one
                    for condition in (
                        *RULES[rule_id].touches,
                        *RULES[rule_id].never,
                        *RULES[rule_id].longer_when,
                        *(one.when for one in RULES[rule_id].contested),
                    )
                    for one in (*condition.answered, *condition.unanswered)
                }
                base = RULES.get(RULES[rule_id].base)
                if base is not None:
                    asked |= {one for touch in base.touches for one in touch.answered}
                assert question.id in asked, (question.id, rule_id)


HEAD = """
format = "rulepack/1"
subject = "own"
titles = { en = "Own", ru = "Своё", kk = "Өз" }
"""
RULE = """
[[rule]]
id = "own.rule"
form = "limit"
titles = { en = "A", ru = "Б", kk = "В" }
means = { en = "A", ru = "Б" }
starts = [{ first_of = ["actual-detention"] }]
stops = ["release"]
"""
VERSION = """
[[rule.version]]
since = 2015-01-01
period = "PT3H"
citation = "CPC 1"
confidence = "text"
"""
EXAMPLES = """
[[rule.example]]
name = "a"
standing = "kept"
[[rule.example]]
name = "b"
standing = "kept"
[[rule.example]]
name = "c"
standing = "kept"
"""
WHOLE = HEAD + RULE + VERSION + EXAMPLES


def own(folder: Path, text: str) -> Path:
    law = resources.find("rulepacks", "law.toml").read_text(encoding="utf-8")
    head, _, packs = law.partition("packs = [")
    following = packs[packs.index("]") + 1 :]
    (folder / "law.toml").write_text(f'{head}packs = ["own"]{following}', "utf-8")
    (folder / "own.toml").write_text(text, encoding="utf-8")
    return folder


RESTORED = {"en": "restore", "ru": "восстанов", "kk": "қалпына келтір"}


def test_the_motion_to_restore_a_missed_term_is_a_next_step_of_every_term_of_ours() -> None:
    ours = [
        rule
        for rule in LAW.rules
        if rule.whose == "ours" and rule.form is Form.LIMIT and rule.filing is not None
    ]
    under_the_code = [rule for rule in ours if rule.versions[-1].citation.startswith("CPC")]
    assert len(under_the_code) > 5
    for rule in under_the_code:
        steps = [rule.filing.paper, rule.filing.refused or {}]  # type: ignore[union-attr]
        for code, word in RESTORED.items():
            assert any(word in step.get(code, "") for step in steps), (rule.id, code)


def test_a_pack_of_ones_own_is_read(tmp_path: Path) -> None:
    law = read_law(own(tmp_path, WHOLE), WEEKENDS)
    assert law.rule("own.rule").titles["kk"] == "В"


@pytest.mark.parametrize(
    ("text", "rule", "field"),
    [
        (WHOLE.replace('"PT3H"', '"3 hours"'), "own.rule", "version.0.period"),
        (WHOLE.replace('"release"', '"relase"'), "own.rule", "stops.0"),
        (HEAD + WHOLE[len(HEAD) :].replace("kk = ", "kz = "), "own.rule", "titles.kk"),
        (WHOLE.replace("stops", "stopps"), "own.rule", "stopps"),
        (WHOLE.replace('confidence = "text"', 'confidence = "sure"'), "own.rule", "confidence"),
        (WHOLE.replace("since = 2015-01-01", "since = 2015-02-30"), "", "cannot be read"),
        (WHOLE.replace('subject = "own"', ""), "", "subject"),
        (WHOLE.replace('id = "own.rule"', ""), "“1”", "id"),
        (HEAD + RULE + VERSION, "own.rule", "example"),
        (WHOLE.replace('starts = [{ first_of = ["actual-detention"] }]', ""), "own.rule", "starts"),
        (WHOLE.replace('form = "limit"', 'form = "backwards"'), "own.rule", "base"),
        (WHOLE.replace('form = "limit"', 'form = "information"'), "own.rule", "declared"),
        (WHOLE.replace('period = "PT3H"', ""), "own.rule", "version.0.period"),
        (WHOLE.replace('"PT3H"', '"P3M"'), "own.rule", "version.0.counting"),
        # Days have a beginning and an end of their own, unless it is said that they have not.
        (WHOLE.replace('"PT3H"', '"P3D"'), "own.rule", "version.0.counting"),
        (WHOLE.replace('"PT3H"', '"PT3H"\nlonger = "P5D"'), "own.rule", "version.0.counting"),
        (
            WHOLE.replace('"PT3H"', '"PT3H"\ncounting = ["calendar"]'),
            "own.rule",
            "version.0.counting",
        ),
        (
            WHOLE.replace('"PT3H"', '"P3D"\ncounting = ["continuous", "calendar"]'),
            "own.rule",
            "version.0.counting",
        ),
        (WHOLE + RULE.replace("limit", "limit") + VERSION + EXAMPLES, "own.rule", "Two rules"),
        (
            WHOLE.replace('form = "limit"', 'form = "backwards"\nbase = "no.such"'),
            "own.rule",
            "no.such",
        ),
    ],
)
def test_a_bad_pack_is_refused_by_file_rule_and_field(
    tmp_path: Path, text: str, rule: str, field: str
) -> None:
    with pytest.raises(BadRulePack) as refused:
        read_law(own(tmp_path, text), WEEKENDS)
    assert rule in str(refused.value)
    assert field in str(refused.value)


def test_a_rule_of_information_needs_no_example_and_a_shape_no_law(tmp_path: Path) -> None:
    told = RULE.replace('"limit"', '"information"').replace(
        'stops = ["release"]', 'declared = { en = "A", ru = "Б" }'
    )
    law = read_law(own(tmp_path, HEAD + told + VERSION), WEEKENDS)
    assert law.rules[0].declared == {"en": "A", "ru": "Б"}
    assert PackTable.model_json_schema()["title"] == "PackTable"


SECOND = VERSION.replace("2015-01-01", "2020-01-01")


def test_a_family_that_loses_its_last_text_has_a_hole_that_may_be_a_repeal(tmp_path: Path) -> None:
    in_family = RULE.replace("form =", 'family = "own.family"\nform =')
    first = in_family + VERSION + "until = 2020-01-01\n" + EXAMPLES
    second = in_family.replace("own.rule", "own.other") + SECOND + "until = 2021-01-01\n" + EXAMPLES
    law = read_law(own(tmp_path, HEAD + first + second), WEEKENDS)
    (hole,) = holes(law)
    assert (hole.rule.id, hole.number, hole.family) == ("own.other", 0, "own.family")
    assert (hole.after, hole.before) == (date(2021, 1, 1), None)


def test_an_example_that_does_not_come_out_does_not_hold() -> None:
    rule = RULES["detention.protocol-3h"]
    good = rule.examples[0]
    wrong = (
        replace(good, standing="breached"),
        replace(good, deadline="2022-01-06T12:11"),
        replace(RULES["detention.badge"].examples[0], deadline="2022-01-06T12:11"),
    )
    proofs = prove(replace(rule, examples=(good, *wrong[:2])), LAW)
    assert [proof.holds for proof in proofs] == [True, False, False]
    assert not prove(replace(RULES["detention.badge"], examples=wrong[2:]), LAW)[0].holds


@pytest.fixture
def files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The files of the law, to be edited; and the law in use as it was, afterwards."""
    for folder in ("rulepacks", "calendars"):
        shutil.copytree(resources.find(folder), tmp_path / folder)
    monkeypatch.setattr(resources, "FOLDER", tmp_path)
    take_up(law_on_file())
    yield tmp_path
    take_up(LAW)


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_the_law_in_use_stays_until_another_is_taken_up(files: Path) -> None:
    in_use = load_law()
    edit(files / "rulepacks" / "detention.toml", "2018-01-15", "2018-01-16")
    corrected = law_on_file()
    assert load_law() is in_use
    take_up(corrected)
    assert load_law() is corrected
    (files / "rulepacks" / "detention.toml").write_text("a = b", encoding="utf-8")
    with pytest.raises(BadRulePack, match=r"detention\.toml cannot be read: line 1"):
        law_on_file()

    assert load_law() is corrected


def test_the_figures_of_the_law_stand_in_its_file(files: Path) -> None:
    # A man of nineteen, questioned from eight to nine in the evening, sentenced to a year.
    year = sentence("restriction-of-freedom", "P1Y", starts=read_moment("2022-03-01"))
    file = docket(
        DETAINED,
        "interrogation 2022-01-06T20:00 2022-01-06T21:00",
        persons=(person(born="2002-12-01"),),
        spells=(spell(),),
        sentences=(year,),
    )
    night, minor = "minor.interrogation-limits", "detention.max-before-court.minor"

    def told() -> tuple[str, str, str | None]:
        law = load_law()
        found = {one.rule: one for one in assess(file, NOW, law, everything=True)}
        (term,) = [one for one in terms(file, list(found.values()), law) if one.kind == year.kind]
        return found[night].standing, found[minor].standing, term.reckoned.written

    assert told() == ("not-applicable", "not-applicable", "2023-02-28/2023-03-01")
    edit(files / "rulepacks" / "law.toml", "of_age = 18", "of_age = 21")
    edit(files / "rulepacks" / "law.toml", "begins = 22", "begins = 20")
    edit(files / "rulepacks" / "law.toml", '["custody", "matching"]', '["matching"]')
    take_up(law_on_file())
    assert told() == ("unknown", "overdue", "2023-03-01")


@pytest.mark.parametrize(
    ("file", "old", "new", "changed"),
    [
        ("rulepacks/detention.toml", "", "", ()),
        (
            "rulepacks/torture.toml",
            'prosecutors alone"',
            'judges"',
            ("torture.prosecutor-investigates",),
        ),
        (
            "rulepacks/torture.toml",
            "2023-01-01",
            "2023-02-01",
            ("torture.prosecutor-investigates",),
        ),
        ("rulepacks/law.toml", "2026-06-12", "2026-06-13", ("law.toml",)),
        ("rulepacks/law.toml", '"house-arrest", "bail"]', '"house-arrest"]', ("law.toml",)),
        ("calendars/kazakhstan.toml", "2025-12-31", "2026-12-31", ("kazakhstan.toml",)),
        (
            "rulepacks/torture.toml",
            'id = "torture.prosecutor-investigates"',
            'id = "torture.investigated"',
            ("torture.investigated", "torture.prosecutor-investigates"),
        ),
    ],
)
def test_what_was_changed_in_the_files_is_named(
    files: Path, file: str, old: str, new: str, changed: tuple[str, ...]
) -> None:
    edit(files / file, old, new)

    assert amended(load_law(), law_on_file()) == changed
