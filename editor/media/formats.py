"""Which kind of picture some bytes begin, whatever their file name or server says."""

from __future__ import annotations

from typing import Final

RASTER: Final = ("JPEG", "PNG", "GIF", "WEBP", "AVIF", "BMP", "ICO")
"""The formats that are decoded, by Pillow's names."""

HEAD: Final = 4096
"""How many bytes `sniff` wants to see."""

_AVIF_BRANDS = (b"avif", b"avis", b"mif1", b"miaf", b"msf1")


def sniff(head: bytes) -> str | None:
    """Return the format that the first `HEAD` bytes speak of: one of RASTER, "SVG" or None."""
    if head.startswith(b"\xff\xd8\xff"):
        return "JPEG"
    if head.startswith(b"\x89PNG\r\n\x1a\n"):
        return "PNG"
    if head.startswith((b"GIF87a", b"GIF89a")):
        return "GIF"
    if head.startswith(b"RIFF") and head[8:12] == b"WEBP":
        return "WEBP"
    if head[4:8] == b"ftyp" and head[8:12] in _AVIF_BRANDS:
        return "AVIF"
    if head.startswith(b"BM"):
        return "BMP"
    if head.startswith(b"\0\0\1\0"):
        return "ICO"
    return "SVG" if _begins_svg(head) else None


def _begins_svg(head: bytes) -> bool:
    """Whether the first element is `svg`; a web page that holds a drawing further down is not."""
    rest = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    while rest.startswith((b"<?", b"<!")):
        if rest.startswith(b"<!--"):
            end = b"-->"
        elif rest.startswith(b"<?"):
            end = b"?>"
        elif rest[:13].lower() == b"<!doctype svg":
            end = b"]>" if b"[" in rest.partition(b">")[0] else b">"
        else:
            return False
        rest = rest.partition(end)[2].lstrip()
    name = rest[1:40].split(maxsplit=1)[0] if rest[:1] == b"<" and rest[1:2].strip() else b""
    return name.split(b">")[0].rstrip(b"/").rpartition(b":")[2] == b"svg"
