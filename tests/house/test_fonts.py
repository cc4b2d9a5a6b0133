"""The shipped fonts print every letter that a Kazakh file can hold, on a machine without fonts."""

from pathlib import Path

import pytest
from PySide6.QtGui import QRawFont

import resources

KAZAKH = "ӘәҒғҚқҢңӨөҰұҮүҺһІі"
RUSSIAN = "".join(map(chr, range(ord("А"), ord("я") + 1))) + "Ёё"
PUNCTUATION = "№§₸«»„“”‘’–—…•°\u00a0\u202f\u2011"
SIGNS = "✓✕☐☑→≤≥◷"
STYLES = ["Regular", "Bold", "Italic", "BoldItalic"]
NOTO = [f"Noto{family}-{style}.ttf" for family in ("Sans", "Serif") for style in STYLES]


def font(name: str) -> QRawFont:
    """A shipped font, read from its file and not from the system."""
    return QRawFont(str(resources.find("fonts", name)), 12)


def missing_from(face: QRawFont, letters: str) -> str:
    """Letters that the font would show as a box."""
    return "".join(letter for letter in letters if not face.supportsCharacter(ord(letter)))


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("name", NOTO)
def test_noto_holds_every_letter_of_kazakh_and_russian(name: str) -> None:
    assert missing_from(font(name), KAZAKH + RUSSIAN + PUNCTUATION) == ""


@pytest.mark.usefixtures("qapp")
def test_dejavu_holds_the_signs_that_noto_lacks() -> None:
    assert missing_from(font("DejaVuSans.ttf"), SIGNS + KAZAKH + RUSSIAN) == ""
    assert missing_from(font("NotoSans-Regular.ttf"), SIGNS) == SIGNS


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("name", [*NOTO, "DejaVuSans.ttf"])
def test_every_font_is_static_and_may_be_embedded(name: str) -> None:
    face = font(name)
    # fsType stands at byte 8 of OS/2; 0 lets a document carry the font.
    may_embed = bytes(face.fontTable("OS/2").data())[8:10] == b"\0\0"

    assert face.isValid()
    assert not face.fontTable("glyf").isEmpty(), "reportlab embeds TrueType outlines only"
    assert face.fontTable("fvar").isEmpty(), "a variable font prints in one weight"
    assert may_embed


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("family", ["Sans", "Serif"])
def test_the_four_styles_are_what_their_names_say(family: str) -> None:
    faces = [font(f"Noto{family}-{style}.ttf") for style in STYLES]

    assert {face.familyName() for face in faces} == {f"Noto {family}"}
    assert [face.weight() for face in faces] == [400, 700, 400, 700]
    assert ["Italic" in face.styleName() for face in faces] == [False, False, True, True]


def test_each_family_comes_with_its_licence_and_nothing_else_lies_there() -> None:
    shipped = {path.name for path in Path(resources.find("fonts")).iterdir()}

    assert shipped == {*NOTO, "DejaVuSans.ttf", "Noto-OFL.txt", "DejaVu-LICENSE.txt"}
    assert "SIL OPEN FONT LICENSE" in resources.find("fonts", "Noto-OFL.txt").read_text("utf-8")
    assert "Arev Fonts" in resources.find("fonts", "DejaVu-LICENSE.txt").read_text("utf-8")
