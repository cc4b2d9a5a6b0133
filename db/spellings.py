"""One spelling for the many of a name, so that “Бокаев”, “Bokayev” and “Bokaev” find each other.

A word is brought to a skeleton in plain Latin letters: Kazakh and Russian letters as their usual
transliteration, and transliterations of different schools as one. The skeleton is for finding alone
and is never shown. It errs on the side of finding too much.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final

# Letters that are drawn alike in both alphabets: in a word with Cyrillic letters they are Cyrillic.
LOOKALIKES: Final = str.maketrans("aeopcyxkmthbi", "аеорсухкмтнві")

RUSSIAN: Final = (
    "а:a б:b в:v г:g д:d е:e ё:e ж:zh з:z и:i й:i к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f х:kh "
    "ц:ts ч:ch ш:sh щ:shch ъ: ы:i ь: э:e ю:u я:a"
)
KAZAKH: Final = "ә:a ғ:g қ:k ң:n ө:o ұ:u ү:u һ:kh і:i"
NEIGHBOURS: Final = "ї:i є:e ґ:g ў:u ӣ:i ҳ:kh ҷ:ch ı:i ə:a q:k w:v j:zh x:ks ß:ss ø:o ł:l"
LATIN: Final = str.maketrans(
    dict(pair.split(":") for pair in f"{RUSSIAN} {KAZAKH} {NEIGHBOURS}".split())
)

# Between letters they belong to the word (O’Brien, ob’ekt, a mark of stress) and say nothing more.
INSIDE: Final = re.compile(r"[’'ʼʹ`´‘\u00ad\u0300-\u036f\u200b-\u200d\u2060]")
WORD: Final = re.compile(r"\w+")
CYRILLIC: Final = re.compile(r"[а-џѐ-ԯ]")

SOUNDS: Final = (
    (re.compile(r"gh"), "g"),
    (re.compile(r"(?<![scztpk])h"), "kh"),
    # Ye, ya, yu, ie, ia, iu after or before anything: “Yerlan”, “Bokayev”, “Asiya”, “Asia”.
    (re.compile(r"[iy]+(?=[aeou])"), ""),
    (re.compile(r"y"), "i"),
    (re.compile(r"([a-z])\1+"), r"\1"),
)


@lru_cache(maxsize=4096)
def skeletons(text: str) -> tuple[str, ...]:
    """The skeleton of each word of a text, in order.

    >>> skeletons("Макс Бокаев"), skeletons("Max Bokayev")
    (('maks', 'bokaev'), ('maks', 'bokaev'))
    """
    return tuple(found for word in _words(text) if (found := skeleton(word)))


@lru_cache(maxsize=65536)
def skeleton(word: str) -> str:
    """The skeleton of one word in lower case."""
    letters = unicodedata.normalize("NFKD", word)
    word = "".join(letter for letter in letters if not unicodedata.combining(letter))
    if CYRILLIC.search(word):
        word = word.translate(LOOKALIKES)
    word = word.translate(LATIN)
    for sound, plain in SOUNDS:
        word = sound.sub(plain, word)
    return word


def sought(text: str) -> list[str]:
    """The skeletons that the words of a search begin with: endings come off, and what may vanish.

    >>> sought("Утеповой"), sought("Bokay")
    (['utepov'], ['boka'])
    """
    stems = (_stem(word) for word in _words(text))
    return [found for stem in stems if (found := _steady(skeleton(stem)))]


def _words(text: str) -> list[str]:
    return WORD.findall(INSIDE.sub("", unicodedata.normalize("NFC", text.lower())))


# Endings by which Russian and Kazakh words differ while meaning the same, as typed in a search.
ENDINGS: Final = re.compile(
    r"(?<=\w{4})(?:а|я|о|е|ы|и|у|ю|й|ь|ой|ей|ом|ем|ам|ям|ах|ях|ами|ями|ого|его|ому|ему|ый|ий|ая|яя"
    r"|ое|ее|ые|ие|ым|им|ых|их|ую|юю|ның|нің|дың|дің|тың|тің|ға|ге|қа|ке|да|де|та|те|дан|ден|тан|тен"
    r"|нан|нен|мен|бен|пен|лар|лер|дар|дер|тар|тер|сы|сі|і)$"
)


def _stem(word: str) -> str:
    # The longest ending comes off, because the search begins at the left; four letters always stay.
    return ENDINGS.sub("", word)


def _steady(found: str) -> str:
    """Without the i or y at the end that a vowel would swallow when the word is typed on."""
    return found.rstrip("i") or found
