from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from editor.desk import held_folder
from editor.desk.held_folder import HeldFolder

KILLED = """
import os, sys
from pathlib import Path
from editor.desk.held_folder import HeldFolder
held = HeldFolder("trial", Path(sys.argv[1]))
(held.path / "menu.svg").touch()
print(held.path, flush=True)
os._exit(9)
"""


def left_by_a_killed_process(place: Path) -> Path:
    command = [sys.executable, "-c", KILLED, str(place)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 9, done.stderr
    return Path(done.stdout.strip())


def make_old(folder: Path) -> None:
    yesterday = time.time() - 86_400
    os.utime(folder / "held", (yesterday, yesterday))


def test_a_folder_is_there_until_it_is_removed(tmp_path: Path) -> None:
    with closing(HeldFolder("trial", tmp_path)) as folder:
        (folder.path / "inner").mkdir()
        (folder.path / "inner" / "file").touch()
    assert list(tmp_path.iterdir()) == []


def test_the_folder_of_a_killed_process_goes_with_that_of_the_next_one(tmp_path: Path) -> None:
    killed = left_by_a_killed_process(tmp_path)
    assert (killed / "menu.svg").exists()
    living, ending = HeldFolder("trial", tmp_path), HeldFolder("trial", tmp_path)
    make_old(killed)
    make_old(living.path)
    strange = tmp_path / "copydesk-trial-of-somebody"
    strange.mkdir()
    ending.close()
    assert set(tmp_path.iterdir()) == {living.path, strange}
    living.close()
    assert set(tmp_path.iterdir()) == {strange}


def test_a_link_is_not_followed(tmp_path: Path) -> None:
    aim = tmp_path / "aim"
    aim.mkdir()
    (aim / "held").touch()
    make_old(aim)
    place = tmp_path / "place"
    place.mkdir()
    try:
        (place / "copydesk-trial-link").symlink_to(aim)
    except OSError:
        pytest.skip("this system lets only administrators make links")
    HeldFolder("trial", place).close()
    assert (aim / "held").exists()


def test_a_place_that_is_gone_stops_nobody_from_ending(tmp_path: Path) -> None:
    if os.name == "nt":
        pytest.skip("Windows removes no folder with an open file")
    place = tmp_path / "place"
    place.mkdir()
    folder = HeldFolder("trial", place)
    shutil.rmtree(place)
    folder.close()


def test_a_folder_may_be_new_and_not_held_yet(tmp_path: Path) -> None:
    new = left_by_a_killed_process(tmp_path)
    HeldFolder("trial", tmp_path).close()
    assert new.exists()


def test_where_files_cannot_be_held_only_the_own_folder_goes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(held_folder, "lock", lambda _: True)
    other, ending = HeldFolder("trial", tmp_path), HeldFolder("trial", tmp_path)
    make_old(other.path)
    ending.close()
    assert set(tmp_path.iterdir()) == {other.path}
    other.close()


def test_where_there_is_no_temporary_folder_it_is_among_what_can_be_made_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TMPDIR", str(tmp_path / "gone"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    held = HeldFolder("trial")
    assert held.path.parent == tmp_path / "cache" / "copydesk"
    held.close()
    assert not list((tmp_path / "cache" / "copydesk").iterdir())
    assert not (tmp_path / "held").exists()


def test_where_none_can_be_made_that_is_said(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="No folder can be made in"):
        HeldFolder("trial", tmp_path / "gone")
