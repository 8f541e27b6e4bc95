from __future__ import annotations

from pathlib import Path

from editor.desk.settings import Settings


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
    assert settings.session() == (None, "", "")
    folder = tmp_path / "site"
    settings.set_session(folder, "is:draft", "_news/a.md")
    assert Settings().session() == (folder, "is:draft", "_news/a.md")
    settings.set_session(None, "", "")
    assert settings.session() == (None, "", "")


def test_saved_searches_survive_strange_characters(settings: Settings) -> None:
    searches = {"a=b; [c] ü": 'topic:"AI, \\"x\\"" -"y z"'}
    settings.set_searches(searches)
    assert Settings().searches() == searches
