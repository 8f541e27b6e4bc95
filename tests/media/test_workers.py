from __future__ import annotations

import os
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator
from io import BytesIO

import pytest

from editor.media.errors import MediaError
from editor.media.workers import (
    WorkerGoneError,
    Workers,
    receive,
    send,
    worker_command,
)
from editor.names import WORKER_FLAG

# A worker that does as it is told, with the real protocol.
OBEDIENT = """
import os, sys, time
from editor.media.workers import receive, send
send(sys.stdout.buffer, {})
while (job := receive(sys.stdin.buffer, 100)) is not None:
    header, payload = job
    exec(header["do"])
    send(sys.stdout.buffer, {"pid": os.getpid()}, payload[::-1])
"""
Make = Callable[..., Workers]


@pytest.fixture
def make() -> Iterator[Make]:
    made: list[Workers] = []

    def workers(count: int = 1, seconds: float = 10.0, program: str = OBEDIENT) -> Workers:
        made.append(Workers([sys.executable, "-c", program], count, seconds))
        return made[-1]

    yield workers
    for one in made:
        one.close()


def ask(workers: Workers, do: str = "", payload: bytes = b"abc") -> tuple[int, bytes]:
    header, answer = workers.ask({"do": do}, payload, 100, threading.Event())
    return header["pid"], answer


def test_a_worker_answers_and_stays(make: Make) -> None:
    workers = make()
    first, answer = ask(workers)
    assert answer == b"cba"
    assert ask(workers)[0] == first


def test_a_worker_that_died_is_replaced(make: Make) -> None:
    workers = make()
    first, _ = ask(workers)
    with pytest.raises(WorkerGoneError):
        ask(workers, "os._exit(3)")
    second, _ = ask(workers)
    os.kill(second, signal.SIGKILL)
    os.waitid(os.P_PID, second, os.WEXITED | os.WNOWAIT)
    third, answer = ask(workers)
    assert len({first, second, third}) == 3
    assert answer == b"cba"


def test_a_worker_that_takes_too_long_is_ended(make: Make) -> None:
    workers = make(seconds=0.5)
    with pytest.raises(MediaError, match=r"more than 0.5 s") as error:
        ask(workers, "time.sleep(60)")
    assert error.value.kind == "too-large"
    assert ask(workers)[1] == b"cba"


def test_the_time_that_a_worker_takes_to_start_does_not_count(make: Make) -> None:
    workers = make(seconds=0.5, program=f"import time; time.sleep(1)\n{OBEDIENT}")
    assert ask(workers)[1] == b"cba"


@pytest.mark.parametrize("program", ["", "print('no message at all')", "raise SystemExit(3)"])
def test_a_worker_that_never_gets_ready_cannot_be_started(make: Make, program: str) -> None:
    with pytest.raises(OSError, match="ended at once"):
        ask(make(program=program))


def test_a_worker_that_starts_for_ever_is_given_up(
    make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("editor.media.workers._START", 0.3)
    with pytest.raises(MediaError, match=r"did not start within 0.3 s") as error:
        ask(make(program="import time; time.sleep(60)"))
    assert error.value.kind == "failed"


@pytest.mark.parametrize(
    "answer",
    [
        "sys.stdout.buffer.write(b'nonsense' * 100)",
        r"sys.stdout.buffer.write(bytes([0, 0, 0, 4]) + b'[12]')",
        r"sys.stdout.buffer.write(bytes([0, 0, 0, 9]) + b'{\"size\":9')",
        "send(sys.stdout.buffer, {}, bytes(101))",
        "sys.stdout.buffer.write(bytes([255] * 4))",
    ],
)
def test_a_worker_that_answers_nonsense_is_ended(make: Make, answer: str) -> None:
    workers = make()
    first, _ = ask(workers)
    with pytest.raises(WorkerGoneError):
        ask(workers, f"{answer}; sys.stdout.flush(); os._exit(0)")
    assert ask(workers)[0] != first


def test_two_jobs_have_two_workers_and_the_third_waits(make: Make) -> None:
    workers = make(count=2)
    pids: list[int] = []
    threads = [
        threading.Thread(target=lambda: pids.append(ask(workers, "time.sleep(0.2)")[0]))
        for _ in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(pids) == 4
    assert len(set(pids)) <= 2


def test_waiting_for_a_worker_can_be_called_off(make: Make) -> None:
    workers = make()
    busy = threading.Thread(target=lambda: ask(workers, "time.sleep(0.5)"))
    busy.start()
    cancel = threading.Event()
    cancel.set()
    with pytest.raises(MediaError) as error:
        workers.ask({"do": ""}, b"", 100, cancel)
    assert error.value.kind == "cancelled"
    busy.join()


def test_closing_ends_a_running_job(make: Make) -> None:
    workers = make()
    ask(workers)
    errors: list[MediaError] = []

    def job() -> None:
        try:
            ask(workers, "open(1, 'wb', closefd=False).write(b''); time.sleep(60)")
        except MediaError as error:
            errors.append(error)

    busy = threading.Thread(target=job)
    busy.start()
    start = time.monotonic()
    workers.close()
    busy.join()
    assert time.monotonic() - start < 5
    assert [error.kind for error in errors] == ["cancelled"]
    with pytest.raises(MediaError):
        ask(workers)


def test_nothing_starts_before_the_first_job(make: Make) -> None:
    Workers(["/does/not/exist"]).close()
    with pytest.raises(OSError, match="No such file"):
        Workers(["/does/not/exist"]).ask({}, b"", 1, threading.Event())


def test_a_message_survives_the_pipe() -> None:
    pipe = BytesIO()
    send(pipe, {"a": "ü"}, b"12345")
    pipe.seek(0)
    assert receive(pipe, 5) == ({"a": "ü", "size": 5}, b"12345")
    assert receive(pipe, 5) is None
    pipe.seek(0)
    assert receive(pipe, 4) is None


def test_a_frozen_program_starts_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    assert worker_command()[-2:] == ["-m", "editor.media.worker"]
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert worker_command() == [sys.executable, WORKER_FLAG]
