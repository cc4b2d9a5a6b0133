"""The plan of a dossier: what one body asks for, as data that a lawyer can read and correct.

The plans are TOML under `resources/outlines`. Every rule in them carries its citation and how far
it was checked.
"""

from __future__ import annotations

from datetime import date
from fnmatch import fnmatchcase
from functools import cache
from typing import Annotated, Literal, Self

import tomli
from pydantic import AfterValidator, BaseModel, ConfigDict, ValidationError, model_validator

import resources
from casefiles.errors import BadRulePack, RefusedInput
from casefiles.languages import CODES, later
from casefiles.moments import ALMATY, Moment, read_moment

PARTS = (
    "summary",
    "parties",
    "facts",
    "limits",
    "remedies",
    "admissibility",
    "claims",
    "sought",
    "annexes",
    "author",
)

Confidence = Literal["text", "secondary", "unverified", "analysis"]
# What punished somebody: a criminal case, or one on an administrative offence.
Proceedings = Literal["criminal", "administrative"]


def _in_every_language(titles: dict[str, str]) -> dict[str, str]:
    if set(titles) != set(CODES) or not all(titles.values()):
        raise ValueError("needs en, ru and kk")
    return titles


Titles = Annotated[dict[str, str], AfterValidator(_in_every_language)]


class _Plan(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class WordLimit(_Plan):
    """The most words that the account of the facts may have."""

    most: int
    citation: Titles
    confidence: Confidence


class Filed(_Plan):
    """Which limits may stand in the filing: subjects of rule packs, and patterns of rule ids.

    A rule that `breached_only` names is shown only where it was breached.
    """

    subjects: tuple[str, ...]
    breached_only: tuple[str, ...] = ()

    def shows(self, rule: str, subject: str, *, breached: bool) -> bool:
        """Whether a limit breached, or else one kept, may stand in the filing."""
        if subject not in self.subjects:
            return False
        return breached or not _fits(rule, self.breached_only)


class AdmissibilityRule(_Plan):
    """One condition of admissibility. `key` names the test; `protocol` the article of the Protocol.

    `since` is the first day whose facts the body may look at, in Kazakhstan's own time.
    """

    key: str
    title: Titles
    issue: Titles
    protocol: str = ""
    citation: Titles
    confidence: Confidence
    since: date | None = None
    months_after_exhaustion: int | None = None
    months_after_procedure: int | None = None

    @property
    def from_day(self) -> Moment:
        """The first day as a moment. Raises ValueError for a rule that names none."""
        if self.since is None:
            raise ValueError(self.key)
        return read_moment(self.since.isoformat(), ALMATY)


class Article(_Plan):
    """An article that a claim may rest on. One that `accompanies` others is never claimed alone."""

    number: str
    title: Titles
    issue: Titles
    needs: Titles
    accompanies: tuple[str, ...] = ()


class Ground(_Plan):
    """What on file raises which articles: any one of its lists suffices.

    `rules` are patterns of rule ids whose limit was breached; `safeguards` maps a question to the
    answers that count; `remedies` maps a kind of remedy to the outcomes that count; `charges` are
    written "CC 405". `categories` limits the ground to cases of these kinds. `alleged` is said in
    place of `reason` where all that raises the ground is an answer against which the file speaks.
    """

    key: str
    articles: tuple[str, ...]
    reason: Titles
    confidence: Confidence
    rules: tuple[str, ...] = ()
    safeguards: dict[str, tuple[str, ...]] = {}
    allegations: tuple[str, ...] = ()
    events: tuple[str, ...] = ()
    measures: tuple[str, ...] = ()
    sentences: tuple[str, ...] = ()
    charges: tuple[str, ...] = ()
    remedies: dict[str, tuple[str, ...]] = {}
    categories: tuple[str, ...] = ()
    needs_allegation: bool = False
    alleged: Titles | None = None

    @model_validator(mode="after")
    def _answers_may_be_in_dispute(self) -> Self:
        if self.safeguards and self.alleged is None:
            raise ValueError("a ground with safeguards needs the words for answers in dispute")
        return self

    def takes(self, rule: str) -> bool:
        """Whether a breach of the rule is this ground's."""
        return _fits(rule, self.rules)


class Ask(_Plan):
    """What the author is asked where a claim turns on something that the file does not tell.

    Asked of each record of its kinds, charges written "CC 405"; or of each of its `remedies` to
    whoever is named by one, with `acting` only to those tried by somebody who acts for a victim;
    one without any kinds is asked of the case. Not where one of the articles of `unless` is claimed
    for the same person, nor outside `categories` where it names some, nor in `not_categories`.
    """

    key: str
    text: Titles
    events: tuple[str, ...] = ()
    allegations: tuple[str, ...] = ()
    charges: tuple[str, ...] = ()
    measures: tuple[str, ...] = ()
    sentences: tuple[str, ...] = ()
    remedies: dict[str, tuple[str, ...]] = {}
    acting: bool = False
    categories: tuple[str, ...] = ()
    not_categories: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()

    @property
    def of_case(self) -> bool:
        """Whether it is asked of the case and of no record."""
        named = (self.events, self.allegations, self.charges, self.measures, self.sentences)
        return not any(named)


class Sought(_Plan):
    """One thing asked of the State, where one of `articles` is claimed (none: always).

    `one` is the text where a single article is claimed, if it differs. `after` says which
    proceedings must have punished a victim.
    """

    key: str
    text: Titles
    one: Titles | None = None
    articles: tuple[str, ...] = ()
    after: Proceedings | None = None
    needs_ban: bool = False


class FormQuestion(_Plan):
    """A question of the form to which no record of the file can hold the answer."""

    key: str
    text: Titles
    confidence: Confidence


class Outline(_Plan):
    """The plan of a dossier for one body.

    `called` are other names by which files name the body, `others` those of other bodies by their
    keys, `of_whom` what stands beside a name to say whose body it is.
    """

    body: str
    called: tuple[str, ...] = ()
    others: dict[str, tuple[str, ...]] = {}
    of_whom: tuple[str, ...] = ()
    languages: tuple[str, ...]
    state: Titles
    against: Titles
    title: Titles
    addressee: Titles
    basis: Titles
    words: WordLimit
    filed: Filed
    parts: dict[str, Titles]
    cover: dict[str, Titles]
    admissibility: tuple[AdmissibilityRule, ...]
    articles: tuple[Article, ...]
    grounds: tuple[Ground, ...]
    asks: tuple[Ask, ...] = ()
    sought: tuple[Sought, ...]
    form: tuple[FormQuestion, ...]

    def article(self, number: str) -> Article:
        """The article of a number. Raises KeyError for one that the plan does not describe."""
        for article in self.articles:
            if article.number == number:
                return article
        raise KeyError(number)


@cache
def load_outline(body: str) -> Outline:
    """The plan for a body (`hrc`). Raises RefusedInput where there is none, BadRulePack if bad."""
    path = resources.find("outlines", f"{body}.toml")
    if not body.isidentifier() or not path.is_file():
        known = ", ".join(sorted(plan.stem for plan in path.parent.glob("*.toml")))
        raise RefusedInput(
            later("There is no outline for “{body}”. There is one for: {known}."),
            body=body,
            known=known,
        )
    return read_outline(path.read_text(encoding="utf-8"), path.name)


def read_outline(written: str, name: str) -> Outline:
    """Check the text of a plan; `name` is the file the complaint names. Raises BadRulePack."""
    try:
        outline = Outline.model_validate(_tuples(tomli.loads(written)))
    except tomli.TOMLDecodeError as error:
        raise BadRulePack(
            later("{file} is not TOML: {problem}."), file=name, problem=str(error)
        ) from error
    except ValidationError as error:
        first = error.errors()[0]
        raise BadRulePack(
            later("{file}, {field}: {problem}."),
            file=name,
            field=" › ".join(str(step) for step in first["loc"]),
            problem=first["msg"],
        ) from error
    described = {article.number for article in outline.articles}
    named = {number for ground in outline.grounds for number in ground.articles}
    named |= {number for wish in outline.sought for number in wish.articles}
    named |= {number for ask in outline.asks for number in ask.unless}
    for missing in sorted(named - described):
        raise BadRulePack(
            later("{file}: article {article} is claimed but not described under [[articles]]."),
            file=name,
            article=missing,
        )
    for part in PARTS:
        if part not in outline.parts:
            raise BadRulePack(later("{file}: part “{part}” has no title."), file=name, part=part)
    return outline


def _fits(rule: str, patterns: tuple[str, ...]) -> bool:
    return any(fnmatchcase(rule, pattern) for pattern in patterns)


def _tuples(value: object) -> object:
    """Lists as tuples, so that a plan once read cannot change behind anyone's back."""
    if isinstance(value, list):
        return tuple(_tuples(item) for item in value)
    if isinstance(value, dict):
        return {key: _tuples(item) for key, item in value.items()}
    return value
