"""The workflows that run on systems which no test here has, read with a strict eye."""

from __future__ import annotations

import itertools
import os
import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml
from installers.project import PACKAGING, ROOT
from installers.targets import TARGETS

FILES = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
RELEASE = ROOT / ".github" / "workflows" / "release.yml"
TESTS = ROOT / ".github" / "workflows" / "tests.yml"


def read(file: Path) -> dict[str, Any]:
    workflow: dict[str, Any] = yaml.safe_load(file.read_text("utf-8"))
    return workflow


def steps(file: Path) -> list[tuple[dict[str, Any], dict[str, Any]]]:
    jobs = read(file)["jobs"].values()
    return [(job, step) for job in jobs for step in job["steps"]]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_each_step_does_one_thing_with_what_there_is(file: Path) -> None:
    workflow = read(file)
    assert workflow["permissions"] == {"contents": "read"}
    for job, step in steps(file):
        assert ("run" in step) != ("uses" in step)
        assert "timeout-minutes" in job
        assert re.fullmatch(r"[\w-]+/[\w-]+@v\d+", step.get("uses", "a/b@v1"))
        commands = step.get("run", "")
        for path in re.findall(r"(?<![\w/.])packaging/[\w./-]+", commands):
            script = ROOT / path
            assert script.is_file(), path
            if script.suffix == ".sh":
                assert os.access(script, os.X_OK) or os.name == "nt", path
        for arguments in re.findall(r"packaging/build\.py ([\w ]+)", commands):
            assert set(arguments.split()) <= set(TARGETS)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_nothing_needs_a_secret_to_pass(file: Path) -> None:
    for job, step in steps(file):
        guarded = "env.HAS_" in str(step.get("if", ""))
        assert "secrets." not in str({key: step[key] for key in step if key != "env"})
        if "secrets." in str(step.get("env")):
            assert guarded, step
        for name in re.findall(r"env\.(HAS_\w+)", str(step.get("if", ""))):
            assert name in job["env"]


def test_the_tests_run_on_three_systems_and_every_python_that_is_promised() -> None:
    matrix = read(TESTS)["jobs"]["tests"]["strategy"]["matrix"]
    assert {name.partition("-")[0] for name in matrix["os"]} == {"ubuntu", "windows", "macos"}
    assert matrix["python"] == ["3.11", "3.12", "3.13"]
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert project["requires-python"] == ">=3.11"


def test_a_release_builds_every_target_tries_each_file_and_is_a_draft() -> None:
    commands = [step.get("run", "") for _, step in steps(RELEASE)]
    everything = "\n".join(commands)
    built = re.findall(r"packaging/build\.py ([\w ]+)", everything)
    assert set(itertools.chain(*(one.split() for one in built))) == set(TARGETS)
    for name in ("deb", "AppImage", "tar.xz", "whl", "tar.gz", "-setup.exe", "dmg"):
        assert f"dist/*{name}" in everything or f"dist/*.{name}" in everything, name
    assert everything.count("self-test") >= 5
    assert "gh release create" in everything
    assert "--draft" in everything
    draft = read(RELEASE)["jobs"]["draft"]
    assert draft["permissions"] == {"contents": "write"}
    assert set(draft["needs"]) == set(read(RELEASE)["jobs"]) - {"draft"}


def test_scripts_of_a_shell_start_with_one_and_stop_at_an_error() -> None:
    for script in PACKAGING.rglob("*.sh"):
        lines = script.read_text("utf-8").splitlines()
        assert lines[0] == "#!/bin/sh"
        assert any(line.startswith("set -e") for line in lines), script.name
