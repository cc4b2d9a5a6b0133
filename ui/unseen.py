"""Letters that nobody sees: they come along with what is copied, and mean nothing."""

import re
from typing import Final

# Marks of direction and of width that come along with what is copied from a message.
UNSEEN: Final = re.compile(r"[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
