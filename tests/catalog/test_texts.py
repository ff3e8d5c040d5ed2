"""Which text and which picture a language gets, rule by rule."""

from cinedex.catalog.texts import Pictures, Texts


def _text(language: str, region: str, **said: object) -> dict[str, object]:
    nothing = {"title": "", "overview": "", "tagline": "", "homepage": "", "runtime": 0}
    return {"iso_639_1": language, "iso_3166_1": region, **nothing, **said}


def _texts(*rows: dict[str, object], original: str | None = "Солярис", runtime: int = 167) -> Texts:
    return Texts(original, runtime, rows)


def _image(
    path: str, language: str | None, vote: float = 0.0, position: int = 0, kind: str = "poster"
) -> dict[str, object]:
    return {"type": kind, "file_path": path, "iso_639_1": language, "vote_average": vote, "position": position}


def _choice(kind: str, language: str, path: str | None) -> dict[str, object]:
    return {"type": kind, "iso_639_1": language, "file_path": path}


def test_a_title_is_the_translation() -> None:
    assert _texts(_text("fr", "FR", title="Solaris")).resolve("fr", "FR")["title"] == "Solaris"


def test_a_missing_title_is_the_original_one_never_the_english() -> None:
    assert _texts(_text("en", "US", title="Solaris")).resolve("de", "DE")["title"] == "Солярис"


def test_a_thing_without_an_original_title_is_called_in_english_else_in_any_language() -> None:
    fr, en = _text("fr", "FR", title="Le film"), _text("en", "US", title="The film")
    assert _texts(fr, en, original=None).resolve("de", "DE")["title"] == "The film"
    assert _texts(fr, original=None).resolve("de", "DE")["title"] == "Le film"


def test_a_missing_overview_is_empty_never_in_another_language() -> None:
    shown = _texts(_text("en", "US", overview="A psychologist …", tagline="!")).resolve("de", "DE")
    assert (shown["overview"], shown["tagline"], shown["homepage"]) == ("", "", "")


def test_a_missing_runtime_is_that_of_the_work() -> None:
    texts = _texts(_text("fr", "FR", runtime=165))
    assert texts.resolve("fr", "FR")["runtime"] == 165
    assert texts.resolve("de", "DE")["runtime"] == 167


def test_the_exact_region_comes_first() -> None:
    rows = _text("pt", "PT", title="PT"), _text("pt", "BR", title="BR")
    assert _texts(*rows).resolve("pt", "BR")["title"] == "BR"


def test_then_the_main_region_of_the_language() -> None:
    rows = _text("pt", "AO", title="AO", overview="x", tagline="x"), _text("pt", "PT", title="PT")
    assert _texts(*rows).resolve("pt", "MZ")["title"] == "PT"
    assert _texts(*rows).resolve("pt", "")["title"] == "PT"


def test_then_the_fullest_other_region() -> None:
    rows = _text("pt", "AO", title="AO"), _text("pt", "MZ", title="MZ", overview="x")
    assert _texts(*rows).resolve("pt", "BR")["title"] == "MZ"


def test_each_field_falls_back_by_itself() -> None:
    rows = _text("fr", "CA", title="CA"), _text("fr", "FR", title="FR", overview="FR")
    shown = _texts(*rows).resolve("fr", "CA")
    assert (shown["title"], shown["overview"]) == ("CA", "FR")


def test_the_order_of_rows_does_not_matter() -> None:
    rows = [
        _text("en", "US", title="US"),
        _text("en", "GB", title="GB"),
        _text("pt", "AO", title="AO"),
        _text("pt", "MZ", title="MZ"),
    ]
    for tag in (("pt", "BR"), ("de", "DE"), ("en", "AU")):
        one = Texts(None, 0, rows).resolve(*tag)
        assert one == Texts(None, 0, rows[::-1]).resolve(*tag)


def test_a_poster_is_the_best_in_the_language() -> None:
    images = _image("/a", "fr", 1.0), _image("/b", "fr", 2.0), _image("/c", "ru", 9.0)
    assert Pictures("ru", images, ()).poster("fr") == "/b"


def test_else_the_best_in_the_original_language() -> None:
    images = _image("/a", "en", 9.0), _image("/b", "ru", 1.0), _image("/c", None, 9.9)
    assert Pictures("ru", images, ()).poster("de") == "/b"


def test_else_the_best_there_is() -> None:
    assert Pictures("ru", (_image("/a", "en", 1.0), _image("/b", None, 2.0)), ()).poster("de") == "/b"


def test_what_a_source_showed_first_wins_over_votes() -> None:
    images = _image("/a", "fr", 1.0), _image("/b", "fr", 2.0)
    assert Pictures("ru", images, (_choice("poster", "fr", "/a"),)).poster("fr") == "/a"
    assert Pictures("ru", images, (_choice("poster", "ru", "/r"),)).poster("de") == "/r"


def test_a_poster_that_is_only_chosen_in_another_language_is_better_than_none() -> None:
    assert Pictures("ru", (), (_choice("poster", "en", "/e"),)).poster("de") == "/e"


def test_without_pictures_there_is_none() -> None:
    nothing = Pictures("ru", (), ())
    assert nothing.poster("de") is None
    assert nothing.backdrop() is None


def test_a_backdrop_without_words_comes_first() -> None:
    images = _image("/a", "en", 9.0, kind="backdrop"), _image("/b", None, 1.0, kind="backdrop")
    assert Pictures("ru", images, ()).backdrop() == "/b"


def test_else_the_best_backdrop_of_any_language() -> None:
    images = _image("/a", "en", 1.0, kind="backdrop"), _image("/b", "fr", 2.0, kind="backdrop")
    assert Pictures("ru", images, ()).backdrop() == "/b"


def test_a_poster_is_no_backdrop() -> None:
    assert Pictures("ru", (_image("/a", None, 9.0),), ()).backdrop() is None


def test_equal_votes_go_by_place_and_then_by_path() -> None:
    images = [_image("/z", "fr", 5.0, 0), _image("/b", "fr", 5.0, 1), _image("/a", "fr", 5.0, 0)]
    assert Pictures("ru", images, ()).poster("fr") == Pictures("ru", images[::-1], ()).poster("fr") == "/a"
