"""Articles of a charge as people type them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casefiles.languages import CODES, language
from ui.typed_articles import Article, read_article, typed_article


@pytest.mark.parametrize(
    ("text", "article"),
    [
        ("272", Article("CC", "272", "")),
        ("272 ч. 2 УК", Article("CC", "272", "2")),
        ("ст. 174 УК", Article("CC", "174", "")),
        ("УК 272, ч.2", Article("CC", "272", "2")),
        ("CC 405(1)", Article("CC", "405", "1")),
        ("CC 272 part 2", Article("CC", "272", "2")),
        ("КоАП 488", Article("KoAP", "488", "")),
        ("ҚК 405-бап", Article("CC", "405", "")),
        ("274-1", Article("CC", "274-1", "")),
        ("ст. 405 ч.2", Article("CC", "405", "2")),
        ("статья 405, часть 2", Article("CC", "405", "2")),
        ("ч. 2 ст. 405 УК РК", Article("CC", "405", "2")),
        ("по ст.405\nч.2 УК", Article("CC", "405", "2")),
        ("\u200eст. 405\u200f ч.\u200b2\u00a0", Article("CC", "405", "2")),
        ("405ч2", Article("CC", "405", "2")),
        ("п. 3) ч. 2 ст. 188 УК РК", Article("CC", "188", "2", "3")),
        ("ч. 3-1 ст. 190", Article("CC", "190", "3-1")),
        ("ҚК 272-бабының 2-бөлігі", Article("CC", "272", "2")),
        ("ҚР ҚК 188-баптың 3-бөлігі, 2-тармақ", Article("CC", "188", "3", "2")),
        ("коап 488 ч. 11", Article("KoAP", "488", "11")),
    ],
)
def test_an_article_is_understood_in_the_ways_in_which_it_is_written(
    text: str, article: Article
) -> None:
    assert read_article(text) == article


@pytest.mark.parametrize(
    "text",
    [
        "",
        "не знаю",
        "12 человек",
        "17 лет",
        "mass riots",
        "УК КоАП 488",
        "УК",
        "ч. 2",
        "405, 256",
        "405 2",
        "405 ч. 2 ч. 3",
        "4051",
        "7",
    ],
)
def test_words_that_name_no_article_stay_words(text: str) -> None:
    assert read_article(text) is None


@pytest.mark.parametrize("code", CODES)
@given(
    place=st.builds(
        Article,
        st.sampled_from(["CC", "KoAP"]),
        st.from_regex(r"[1-9][0-9]{1,2}(-[1-9])?", fullmatch=True),
        st.one_of(st.just(""), st.from_regex(r"[1-9][0-9]?(-[1-9])?", fullmatch=True)),
        st.one_of(st.just(""), st.from_regex(r"[1-9][0-9]?", fullmatch=True)),
    )
)
def test_an_article_shown_in_a_field_is_read_back_as_it_is(code: str, place: Article) -> None:
    assert read_article(typed_article(place, language(code))) == place
