"""Text in columns: nothing is lost, nothing runs over, and the short way is the long one."""

from __future__ import annotations

import textwrap

from hypothesis import example, given
from hypothesis import strategies as st

from ui.terminal.columns import COLUMNS, wrapped

TEXTS = st.text(alphabet="aбқ \t\n\r\v\f\u00a0\u2028-—.", max_size=200)


@given(text=TEXTS, indent=st.integers(0, 8), hang=st.integers(0, 3))
@example(text="", indent=0, hang=0)
@example(text=" a", indent=2, hang=0)
@example(text="a ", indent=2, hang=0)
@example(text="a" * 78, indent=2, hang=0)
@example(text="a" * 79, indent=2, hang=0)
def test_a_line_that_fits_is_set_as_any_other(text: str, indent: int, hang: int) -> None:
    long_way = textwrap.wrap(
        text,
        COLUMNS,
        initial_indent=" " * indent,
        subsequent_indent=" " * (indent + hang),
        break_on_hyphens=False,
    )

    assert list(wrapped(text, indent, hang)) == long_way
