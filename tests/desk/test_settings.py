from __future__ import annotations

from pathlib import Path

from editor.desk.settings import Place, Settings


def test_recent_folders_are_newest_first_without_doubles(
    settings: Settings, tmp_path: Path
) -> None:
    one, two, lost = tmp_path / "one", tmp_path / "two", tmp_path / "lost"
    for folder in (one, two, lost):
        settings.add_recent(folder)
    settings.add_recent(one)
    settings.forget_recent(lost)
    assert Settings().recent_folders() == [one, two]


def test_what_was_chosen_is_there_at_the_next_start(settings: Settings) -> None:
    settings.theme = "dark"
    settings.save_on_leaving = False
    settings.as_table = True
    settings.order = "-quality"
    settings.set_sizes("wide", [196, 404, 660, 340])
    again = Settings()
    assert again.theme == "dark"
    assert not again.save_on_leaving
    assert again.as_table
    assert again.order == "-quality"
    assert again.sizes("wide") == [196, 404, 660, 340]


def test_a_fresh_start_and_nonsense_give_the_defaults(settings: Settings) -> None:
    assert settings.recent_folders() == []
    assert settings.theme == "system"
    assert settings.save_on_leaving
    assert settings.sizes("wide") == []
    settings.order = "nonsense"
    settings.set_sizes("wide", [])
    assert settings.order == "date"
    assert settings.sizes("wide") == []
    assert settings.layout("window").isEmpty()


def test_the_last_session_is_remembered(settings: Settings, tmp_path: Path) -> None:
    assert settings.session() == (None, Place())
    folder, place = tmp_path / "site", Place("is:draft", "_news/a.md", 3.5, 120)
    settings.set_session(folder, place)
    assert Settings().session() == (folder, place)
    settings.set_session(None, Place())
    assert settings.session() == (None, Place())


def test_preferences_are_there_at_the_next_start(settings: Settings) -> None:
    assert (settings.language, settings.text_size, settings.time_zone) == ("system", 100, "UTC")
    assert not any((settings.offline, settings.use_proxy, settings.allow_private))
    settings.language = "zh_CN"
    settings.text_size = 150
    settings.time_zone = "Europe/Rome"
    settings.offline = settings.use_proxy = settings.allow_private = True
    settings.set_keys({"publish": ("Ctrl+P", "G"), "demo": ()})
    again = Settings()
    assert (again.language, again.text_size, again.time_zone) == ("zh_CN", 150, "Europe/Rome")
    assert again.offline
    assert again.use_proxy
    assert again.allow_private
    assert again.keys() == {"publish": ("Ctrl+P", "G"), "demo": ()}


def test_nonsense_in_the_file_gives_the_defaults(settings: Settings) -> None:
    for key, value in {
        "look/language": "tlh",
        "look/text_size": "huge",
        "session/above": "nan",
        "session/folder": "/tmp",
        "keys/changed": '{"publish": 3}',
    }.items():
        settings._file.setValue(key, value)
    assert settings.language == "system"
    assert settings.text_size == 100
    assert settings.session()[1] == Place()
    assert settings.keys() == {}
    settings.text_size = 900
    assert settings.text_size == 100


def test_saved_searches_survive_strange_characters(settings: Settings) -> None:
    searches = {"a=b; [c] ü": 'topic:"AI, \\"x\\"" -"y z"'}
    settings.set_searches(searches)
    assert Settings().searches() == searches
