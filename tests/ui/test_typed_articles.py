"""Articles of a charge as people type them."""

import pytest

from ui.typed_articles import Article, read_article


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
    ],
)
def test_an_article_is_understood_in_the_ways_in_which_it_is_written(
    text: str, article: Article
) -> None:
    assert read_article(text) == article


@pytest.mark.parametrize(
    "text", ["", "не знаю", "12 человек", "17 лет", "mass riots", "УК КоАП 488"]
)
def test_words_that_name_no_article_stay_words(text: str) -> None:
    assert read_article(text) is None
