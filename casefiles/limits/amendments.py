"""What differs between the law in use and the law as its files stand now."""

from __future__ import annotations

from dataclasses import fields

from casefiles.limits.calendars import rest_days_file
from casefiles.limits.rules import Law, Rule
from casefiles.limits.versions import Version


def amended(in_use: Law, on_file: Law) -> tuple[str, ...]:
    """What was changed: ids of rules that are new, gone or different, and names of other files.

    In the order of the files; nothing where they say the same.
    """
    before = {rule.id: _said(rule) for rule in in_use.rules}
    now = {rule.id: _said(rule) for rule in on_file.rules}
    changed = [rule for rule, said in now.items() if before.get(rule) != said]
    changed += [rule for rule in before if rule not in now]
    if in_use.rest != on_file.rest:
        changed.append(rest_days_file().name)
    if _said(in_use) != _said(on_file):
        changed.append("law.toml")
    return tuple(changed)


def _said(record: Law | Rule | Version) -> dict[str, object]:
    """What a record says, field by field: two readings of one text are two records."""
    said = {
        field.name: getattr(record, field.name)
        for field in fields(record)
        # A rule is compared on its own, and its place says nothing.
        if field.name not in ("rules", "rest", "place")
    }
    if isinstance(record, Rule):
        said["versions"] = [_said(version) for version in record.versions]
    return said
