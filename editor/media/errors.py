"""Why a picture cannot be shown, in words for the person who wanted to see it."""

from __future__ import annotations

from typing import Literal

from editor.record.sentence import Sentence

Kind = Literal["offline", "missing", "refused", "not-an-image", "too-large", "failed", "cancelled"]


class MediaError(Exception):
    """A picture that could not be had; `str()` is one short sentence that says why.

    `kind` "offline": there is no network, which is a normal state; "missing": nothing is there;
    "refused": we may not, or will not, ask for it; "not-an-image": what is there is no picture,
    or a damaged one; "too-large": beyond a limit; "failed": anything else, worth another try;
    "cancelled": nobody wants it any more.
    """

    def __init__(self, kind: Kind, reason: str) -> None:
        super().__init__(reason)
        self.kind: Kind = kind


def cancelled() -> MediaError:
    """Return the error of work that was called off."""
    return MediaError("cancelled", Sentence("The picture is no longer wanted."))
