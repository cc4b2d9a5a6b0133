"""Law that is well written and cannot be: refused by file, rule and field, in one sentence."""

from __future__ import annotations

from pathlib import Path

import pytest

from casefiles.errors import BadRulePack
from casefiles.languages import language
from casefiles.limits.calendars import WEEKENDS
from casefiles.limits.loading import read_law
from casefiles.limits.mistakes import unreadable
from tests.limits.test_law import EXAMPLES, HEAD, RULE, SECOND, VERSION, WHOLE, own

# How the libraries that read the files speak, and no lawyer does.
OF_LIBRARIES = ("alue error", "Input should", "should match", "should have", "Errno", "Expected")
BACKWARDS = RULE.replace('"limit"', '"backwards"\nbase = "own.third"')
THIRD = BACKWARDS.replace("own.rule", "own.other").replace("own.third", "own.rule")
FAMILY = BACKWARDS.replace("own.third", "own.family").replace("form", 'family = "own.family"\nform')
STRETCH = "since = { first = 2018-01-01, last = 2018-01-15 }"
IN_FAMILY = RULE.replace("form", 'family = "own.family"\nform')


def family(first: str, second: str, more: str = "") -> str:
    """Two rules of a family, the first with more fields, by the texts of their versions."""
    one, other = IN_FAMILY.replace("[[rule]]", f"[[rule]]\n{more}"), IN_FAMILY
    return (
        HEAD + one + first + EXAMPLES + other.replace("own.rule", "own.other") + second + EXAMPLES
    )


def refusal(folder: Path, text: str) -> BadRulePack:
    with pytest.raises(BadRulePack) as refused:
        read_law(own(folder, text), WEEKENDS)
    return refused.value


def with_example(line: str) -> str:
    return WHOLE.replace('name = "b"', f'name = "b"\n{line}')


def with_field(line: str) -> str:
    return WHOLE.replace("[[rule.version]]", f"{line}\n[[rule.version]]")


def with_version(line: str) -> str:
    return WHOLE.replace("since = 2015-01-01", line)


@pytest.mark.parametrize(
    ("text", "field", "told"),
    [
        # A rule that counts from itself, alone or by way of another, or of its family.
        (WHOLE.replace("form =", 'base = "own.rule"\nform ='), "base", "leads back to this very"),
        (
            HEAD
            + BACKWARDS.replace("own.third", "own.other")
            + VERSION
            + EXAMPLES
            + THIRD
            + VERSION
            + EXAMPLES,
            "base",
            "from “own.other” the count leads back to this very rule",
        ),
        (HEAD + FAMILY + VERSION + EXAMPLES, "base", "leads back"),
        (with_field('base = "no.such"'), "base", "no pack has the rule “no.such”"),
        (with_field('floor = "no.such"'), "floor", "no pack has the rule “no.such”"),
        (with_field('parts = "no.such"'), "version.0.rest", "say how much runs"),
        (
            WHOLE.replace("[[rule.version]]", 'parts = "no.such"\n[[rule.version]]').replace(
                "citation =", 'rest = "PT1H"\ncitation ='
            ),
            "parts",
            "no pack has the rule “no.such”",
        ),
        # Days in the wrong order.
        (
            with_version("since = { first = 2018-01-15, last = 2018-01-01 }"),
            "version.0.since",
            "the first day, 2018-01-15, comes after the last, 2018-01-01",
        ),
        (
            with_field("touches = [{ since = { first = 2018-01-15, last = 2018-01-01 } }]"),
            "touches.0.since",
            "comes after the last",
        ),
        (with_version("since = 2015-01-01\nuntil = 2014-01-01"), "version.0.until", "it begins"),
        (with_version("since = 2015-01-01\nuntil = 2015-01-01"), "version.0.until", "it begins"),
        (with_version(f"{STRETCH}\nuntil = 2018-01-15"), "version.0.until", "it begins"),
        (HEAD + RULE + SECOND + VERSION + EXAMPLES, "version.1.since", "put the older first"),
        (HEAD + RULE + VERSION + VERSION + EXAMPLES, "version.1.since", "on 2015-01-01 too"),
        (
            HEAD
            + RULE
            + VERSION.replace("since = 2015-01-01", STRETCH)
            + VERSION.replace("2015-01-01", "2018-01-10")
            + EXAMPLES,
            "version.1.since",
            "it begins on 2018-01-10",
        ),
        (with_version('since = "2018"'), "version.0.since", "“2018” is not a day"),
        (with_version("since = { first = 2018-01-01 }"), "version.0.since.last", "it is missing"),
        # Lengths of time.
        (WHOLE.replace('"PT3H"', '"P2DT3H"'), "version.0.period", "mixes hours with days"),
        (WHOLE.replace('"PT3H"', '"P1MT3H"'), "version.0.period", "mixes hours with days"),
        (WHOLE.replace('"PT3H"', '"PT9999999H"'), "version.0.period", "a hundred years"),
        (WHOLE.replace('"PT3H"', '"P99999D"'), "version.0.period", "a hundred years"),
        (WHOLE.replace('"PT3H"', '"P101Y"'), "version.0.period", "a hundred years"),
        (WHOLE.replace('"PT3H"', '"PT3H"\ncounting = []'), "version.0.counting", "how it is"),
        (with_field("shorter_when = [{ named = true }]"), "version.0.shorter.0", "it is missing"),
        (WHOLE.replace('"PT3H"', '"PT3H"\nshorter = ["PT2H"]'), "0.shorter.0", "no such field"),
        (WHOLE.replace('"PT3H"', '"P3M"\nlonger = "P1M"'), "0.longer", "no longer than “period”"),
        (WHOLE.replace('"PT3H"', '"PT3H"\nlonger = "PT3H"'), "0.longer", "no longer than “period”"),
        (
            WHOLE.replace('"PT3H"', '"P31D"\nlonger = "P1M"\ncounting = ["calendar"]'),
            "0.longer",
            "no longer than “period”",
        ),
        (
            WHOLE.replace('"PT3H"', '"P9M"\nlonger = "P18M"\notherwise = "P8M"'),
            "version.0.otherwise",
            "shorter than “period”",
        ),
        (WHOLE.replace('"PT3H"', '"PT3H"\nper_day = "PT2H"'), "0.per_day", "shorter than “period”"),
        (WHOLE.replace('"PT3H"', '"PT3H"\nleast = "PT3H"'), "0.least", "no shorter than “period”"),
        (
            with_field('shorter_when = [{ named = true }]\nparts = "own.rule"').replace(
                '"PT3H"', '"P13Y"\nrest = "P3Y"\nshorter = ["P13Y"]'
            ),
            "version.0.shorter.0",
            "no shorter than “period”",
        ),
        (
            WHOLE.replace('"PT3H"', '"P13Y"\nrest = "P13Y"'),
            "version.0.rest",
            "no shorter than “period”",
        ),
        # A family of one, or of two texts that are law for the same people at one time.
        (
            family(VERSION + "until = 2020-01-01\n", SECOND).replace("own.family", "own.famly", 1),
            "family",
            "no other rule is of the family “own.famly”: the nearest is “own.family”",
        ),
        (WHOLE.replace("form =", 'family = "mine"\nform ='), "family", "leave the field out"),
        (family(VERSION, SECOND), "version.0.until", "“own.other” of the same family is law"),
        (family(SECOND, VERSION), "version.0.until", "from 2020-01-01 on “own.other”"),
        (
            family(VERSION + "until = 2020-01-02\n", SECOND),
            "version.0.until",
            "write until when",
        ),
        # Days on which no text is law, or two are, and nobody says why.
        (
            HEAD + RULE + VERSION + "until = 2019-01-01\n" + SECOND + EXAMPLES,
            "version.0.gap",
            "from 2019-01-01 to 2020-01-01 no text is law",
        ),
        (
            HEAD + RULE + VERSION + "until = 2021-01-01\n" + SECOND + EXAMPLES,
            "version.0.until",
            "the next text begins on 2020-01-01, before this one ends on 2021-01-01",
        ),
        (
            family(VERSION + "until = 2018-01-01\n", SECOND),
            "version.0.gap",
            "from 2018-01-01 to 2020-01-01 no text of the family “own.family” is law",
        ),
        # What says nothing, or takes back what it says.
        (WHOLE.replace('"limit"', '"before"'), "before", "before which it is due"),
        (WHOLE.replace('"limit"', '"bar"'), "acts", "name the act that is barred"),
        (WHOLE.replace('"limit"', '"duty"'), "answers", "name the question"),
        (with_field("never = [{}]"), "never.0", "it fits everyone"),
        (
            with_field('touches = [{ sex = "f" }, { age = "adult", named = true }]').replace(
                "touches", 'never = [{ age = "adult" }]\ntouches'
            ),
            "touches.1",
            "“never” leaves out whomever it fits",
        ),
        # What is empty.
        (WHOLE.replace('kk = "В"', 'kk = ""'), "titles.kk", "it is empty"),
        (WHOLE.replace('ru = "Б", kk', 'ru = " ", kk'), "titles.ru", "it is empty"),
        (WHOLE.replace('{ en = "A", ru = "Б" }', '{ en = "", ru = "Б" }'), "means.en", "is empty"),
        (WHOLE.replace('"CPC 1"', '" "'), "version.0.citation", "it is empty"),
        # Names that nothing has.
        (with_field('touches = [{ charged = ["XX"] }]'), "touches.0.charged.0", "no article"),
        (with_field('touches = [{ charged = ["YK 99"] }]'), "charged.0", "one of CC, CPC, KoAP"),
        (with_field('touches = [{ charged = ["CC x"] }]'), "charged.0", "such as CC 272"),
        (with_field('touches = [{ answered = ["phone-cal"] }]'), "answered.0", "is “phone-call”"),
        (with_field('imposed = ["imprisonmen"]'), "imposed.0", "nearest is “imprisonment”"),
        (with_field('answers = { phone-cal = { yes = "kept", no = "done" } }'), "", "phone-call"),
        (WHOLE.replace("own.rule", "Own rule"), "id", "“Own rule” is no name of a rule"),
        # Examples that no calendar and no file could hold.
        (with_example('events = ["release 2022-02-30"]'), "example.1.events.0", "there was"),
        (with_example('events = ["releas 2022-02-03"]'), "example.1.events.0", "“release”"),
        (with_example('events = ["qqq 2022-02-03"]'), "example.1.events.0", "rulepack.json"),
        (with_example('events = ["release"]'), "example.1.events.0", "write its kind and its time"),
        (with_example('events = ["release null x"]'), "example.1.events.0", "“x” is no time"),
        (with_example('born = "1980-15-01"'), "example.1.born", "“1980-15-01” is no time"),
        (with_example('as_of = "2022-02-30T00:00"'), "example.1.as_of", "not one moment"),
        (with_example('deadline = "2022/2023"'), "example.1.deadline", "not one moment"),
        (with_example('charges = ["CC"]'), "example.1.charges.0", "is no charge"),
        (with_example('charges = ["XX 1"]'), "example.1.charges.0", "no article"),
        (with_example('charges = ["CC 99 very-grave"]'), "example.1.charges.0", "is no charge"),
        (with_example('sentences = ["prison P1Y"]'), "example.1.sentences.0", "“prison”"),
        (with_example('sentences = ["arrest"]'), "example.1.sentences.0", "is no punishment"),
        (with_example('sentences = ["arrest long"]'), "example.1.sentences.0", "PT3H, P10D"),
        (with_example('sentences = ["arrest P1D soon"]'), "example.1.sentences.0", "“soon”"),
        (with_example('answers = ["badge-shown"]'), "example.1.answers.0", "is no answer"),
        (with_example('answers = ["badge-shown si"]'), "example.1.answers.0", "one of “no”"),
        # What stands where something else must.
        (with_field("touches = [5]"), "touches.0", "“5” stands here, and fields"),
        (with_field("regimes = 5"), "regimes", "“5” is not a list"),
        (with_field("touches = [{ younger = 1.5 }]"), "touches.0.younger", "not a whole"),
        (with_field("touches = [{ older = { x = 3 } }]"), "touches.0.older", "“f”, “m”"),
        (HEAD + RULE + "version = []\n" + EXAMPLES, "version", "write one at least"),
        (with_field(f'touches = "{"long " * 40}"'), "touches", "…” is not a list"),
    ],
)
def test_wrong_law_is_refused_by_file_rule_and_field_in_one_sentence(
    tmp_path: Path, text: str, field: str, told: str
) -> None:
    refused = refusal(tmp_path, text)
    said = str(refused)

    assert "own.toml" in said
    assert "rule “" in said
    assert field in said.partition("field “")[2].partition("”")[0]
    assert told in said
    assert said.endswith(".")
    assert not said.endswith("..")
    assert not any(word in said for word in OF_LIBRARIES)
    problem = said.partition("”: ")[2]
    assert problem
    for code in ("ru", "kk"):
        assert problem not in refused.sentence(language(code))


@pytest.mark.parametrize(
    ("old", "new", "field", "told"),
    [
        ('ended_by = ["release",', 'ended_by = ["releas",', "ended_by.0", "nearest is “release”"),
        ("taken_by =", "take_by =", "taken_by", "it is missing"),
        ("shown_within =", 'struck_by = ["bail"]\nshown_within =', "struck_by", "no such field"),
        ('parted_by = ["release", "death"]', "parted_by = []", "parted_by", "one at least"),
        ('let_out_by = ["release",', "let_out_by = [5,", "let_out_by.0", "“5” is none"),
        ('gives_way = ["administrative"]', 'gives_way = ["tax"]', "gives_way.0", "one of “admin"),
        ('gives_way = ["administrative"]', "gives_way = 5", "gives_way", "is not a list"),
        ('certificate = "delivery-', 'certificate = "custody-', "certificate", "nearest is"),
        ("\nremand = [", "\nremandd = [", "held_under.remandd", "nearest is “remand”"),
        ("actual-detention = [", "detention = [", "freed_maybe.detention", "nearest is"),
    ],
)
def test_a_wrong_word_on_custody_is_refused_by_file_and_field(
    tmp_path: Path, old: str, new: str, field: str, told: str
) -> None:
    said = with_law(tmp_path, old, new)

    assert f"law.toml is not law: field “custody.{field}”: " in said
    assert told in said
    assert not any(word in said for word in OF_LIBRARIES)


def with_law(folder: Path, old: str, new: str) -> str:
    """Why the law is refused with one line of its own file changed."""
    path = own(folder, WHOLE) / "law.toml"
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), encoding="utf-8")
    with pytest.raises(BadRulePack) as refused:
        read_law(folder, WEEKENDS)
    return str(refused.value)


@pytest.mark.parametrize(
    ("old", "new", "field", "told"),
    [
        ("of_age = 18", "", "of_age", "it is missing"),
        ("of_age = 18", "of_age = 0", "of_age", "“0” is no age of a living person"),
        ("of_age = 18", "of_age = 121", "of_age", "“121” is no age of a living person"),
        ("of_age = 18", 'of_age = "young"', "of_age", "“young” is not a whole number"),
        ("begins = 22", "begins = 24", "night.begins", "“24” is no hour of the evening"),
        ("ends = 6", "ends = -1", "night.ends", "“-1” is no hour of the morning"),
        ("ends = 6", "ends = 6.5", "night.ends", "“6.5” is not a whole number"),
        ("begins = 22", "begins = 6", "night.begins", "“6” is no hour of the evening"),
        ("begins = 22", "begun = 22", "night.begins", "it is missing"),
        ('d = ["custody", "matching"]', "d = []", "terms_counted", "write one at least"),
        ('d = ["custody", "m', 'd = ["keeping", "m', "terms_counted.0", "one of “calendar”"),
        ('["house-arrest"]\nstarts', '["house-arest"]\nstarts', "course.4.kinds.0", "house-arrest"),
        ('d = ["custody", "m', 'd = ["next-hour", "m', "terms_counted.0", "counts hours"),
    ],
)
def test_a_wrong_figure_of_the_law_is_refused_by_file_and_field(
    tmp_path: Path, old: str, new: str, field: str, told: str
) -> None:
    said = with_law(tmp_path, old, new)

    assert f"law.toml is not law: field “{field}”: " in said
    assert told in said
    assert not any(word in said for word in OF_LIBRARIES)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (with_version("since = 2015-02-30"), "line 15, column 9 names a day or hour"),
        (with_field('form = "limit"'), "gives a field that was given before"),
        (WHOLE.replace("starts =", "starts"), "a sign = too many or too few"),
        (WHOLE.replace('subject = "own"', "subject = 5"), "“5” is not a text"),
        (HEAD + "rule = 5", "field “rule”: “5” is not a list"),
        (HEAD + "rule = [5]", "field “rule.0”: “5” stands here"),
    ],
)
def test_a_file_that_is_no_toml_or_no_pack_is_refused_in_words(
    tmp_path: Path, text: str, told: str
) -> None:
    said = str(refusal(tmp_path, text))

    assert told in said
    assert not any(word in said for word in OF_LIBRARIES)


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (PermissionError(13, "Permission denied"), "does not let it be opened"),
        (ValueError("x"), "it is not written as TOML is"),
    ],
)
def test_a_file_that_cannot_be_opened_is_told_without_the_words_of_the_computer(
    error: Exception, told: str
) -> None:
    said = str(unreadable(error))

    assert told in said
    assert "denied" not in said


def test_a_rule_of_a_chain_without_a_circle_is_read(tmp_path: Path) -> None:
    chain = RULE.replace("own.rule", "own.third") + VERSION + EXAMPLES
    text = HEAD + BACKWARDS + VERSION + EXAMPLES + THIRD + VERSION + EXAMPLES + chain

    assert read_law(own(tmp_path, text), WEEKENDS).rule("own.other").base == "own.rule"


@pytest.mark.parametrize(
    "text",
    [
        # One text after another, one for another law, one for some people.
        family(VERSION + "until = 2020-01-01\n", SECOND),
        family(VERSION, SECOND, 'regimes = ["criminal"]').replace(
            'id = "own.other"', 'id = "own.other"\nregimes = ["administrative"]'
        ),
        family(VERSION, VERSION, 'touches = [{ sex = "f" }]').replace(
            'id = "own.other"', 'id = "own.other"\nnever = [{ sex = "f" }]'
        ),
        # A gap of which it is said why it is one, and a repeal.
        HEAD + RULE + VERSION + 'until = 2019-01-01\ngap = "said"\n' + SECOND + EXAMPLES,
        family(VERSION + 'until = 2018-01-01\ngap = "said"\n', SECOND),
        family(VERSION + "until = 2020-01-01\n", SECOND + "until = 2024-01-01\n"),
        # The days in which one text followed the other are not known.
        family(
            VERSION + "until = { first = 2020-01-01, last = 2020-01-15 }\n",
            SECOND.replace("2020-01-01", "{ first = 2020-01-01, last = 2020-01-15 }"),
        ),
        # Whether a month is longer than thirty days depends on the month.
        WHOLE.replace('"PT3H"', '"P30D"\nlonger = "P1M"\ncounting = ["calendar"]'),
        with_field('never = [{ age = "adult", perhaps = true }]\ntouches = [{ age = "adult" }]'),
        with_field(
            'never = [{ charged = ["CC 99"] }]\n'
            'touches = [{ charged = ["CC 99"], charged_within = "P1D" }]'
        ),
    ],
)
def test_fields_that_go_together_are_read(tmp_path: Path, text: str) -> None:
    assert read_law(own(tmp_path, text), WEEKENDS).rules
