from __future__ import annotations

import time
from contextlib import suppress

import pytest

from editor.media.errors import MediaError
from editor.media.formats import sniff
from editor.media.vector import VECTOR_LIMIT, read_vector

OPEN = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '


def svg(inner: str, attributes: str = 'viewBox="0 0 20 10"') -> bytes:
    return f"{OPEN}{attributes}>{inner}</svg>".encode()


@pytest.mark.parametrize(
    ("attributes", "size"),
    [
        ('width="40" height="30"', (40, 30)),
        ('width="40px" height="30px" viewBox="0 0 400 300"', (40, 30)),
        ('viewBox="0 0 400 300"', (400, 300)),
        ('viewBox="0,0,400,300"', (400, 300)),
        ('width="100%" height="100%" viewBox="0 0 400 300"', (400, 300)),
        ('width="40" viewBox="0 0 400 300"', (40, 30)),
        ('height="30" viewBox="0 0 400 300"', (40, 30)),
        ('width="1in" height="72pt"', (96, 96)),
        ("", (300, 150)),
        ('width="abc" height="1..2"', (300, 150)),
    ],
)
def test_the_size_of_a_drawing(attributes: str, size: tuple[float, float]) -> None:
    found = read_vector(svg("<path/>", attributes))
    assert (found.width, found.height) == pytest.approx(size)


@pytest.mark.parametrize("size", ["0", "1e300", "20001", "1001", "0.09"])
def test_sizes_that_cannot_be_shown(size: str) -> None:
    with pytest.raises(MediaError) as error:
        read_vector(svg("", f'width="{size}" height="10"'))
    assert error.value.kind == "too-large"


@pytest.mark.parametrize(
    "inner",
    [
        '<linearGradient id="a"/><rect fill="url(#a)"/>',
        '<g id="a"><rect/></g><use xlink:href="#a"/><use href="#a"/>',
        '<style>.a{fill:url(#g)} .b,.c{clip-path:url(\'#c\')} path{fill:red}</style>'
        '<linearGradient id="g"/><clipPath id="c"><rect class="d"/></clipPath><g class="a b"/>',
        '<a href="https://a.example/">link</a>',
        '<metadata><rdf:x xmlns:rdf="urn:a" rdf:about="https://a.example/"/></metadata>',
        "<text>url(http://a.example/)</text>",
        '<use href="#nowhere"/>',
    ],
)  # fmt: skip
def test_ordinary_drawings_are_taken(inner: str) -> None:
    assert read_vector(svg(inner)).data == svg(inner)


def test_drawings_of_usual_programs_are_taken() -> None:
    data = (
        b'\xef\xbb\xbf<?xml version="1.0" encoding="UTF-8"?>\n<!-- Generator: <b> -->\n'
        b'<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" '
        b'"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">\n' + svg("<path/>")
    )
    assert read_vector(data).width == 20
    assert sniff(data) == "SVG"


@pytest.mark.parametrize(
    "inner",
    [
        '<image href="http://a.example/a.png"/>',
        '<image xlink:href="file:///etc/passwd"/>',
        '<image href="/etc/passwd"/>',
        '<image href="data:image/png;base64,AAAA"/>',
        '<use href="other.svg#a"/>',
        '<script src="a.js"/>',
        '<rect fill="url(http://a.example/#a)"/>',
        "<rect style=\"fill: URL( '//a.example' )\"/>",
        '<rect style="fill:\\75rl(http://a.example)"/>',
        "<style>@import 'http://a.example/a.css';</style>",
        "<style>@IMPORT url(#a)</style>",
        "<style>.a{fill:url(http://a.example/)}</style>",
        "<style>.a{fill:u\\72l(http://a.example/)}</style>",
        "<style>.a{fill:u<!-- -->rl(http://a.example/)}</style>",
        "<style><![CDATA[.a{fill:url(http://a.example/)}]]></style>",
        '<feImage href="http://a.example/"/>',
        '<?xml-stylesheet href="http://a.example/a.css"?>',
    ],
)
def test_nothing_from_outside(inner: str) -> None:
    with pytest.raises(MediaError) as error:
        read_vector(svg(inner))
    assert error.value.kind == "refused"


def test_entities_are_refused() -> None:
    bomb = b'<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>' + svg("&b;")
    outside = b'<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>' + svg("&a;")
    for data in (bomb, outside):
        with pytest.raises(MediaError) as error:
            read_vector(data)
        assert error.value.kind == "refused"


def doubled(levels: int) -> str:
    """Each group draws the former twice."""
    groups = "".join(
        f'<g id="g{n}"><use href="#g{n - 1}"/><use href="#g{n - 1}"/></g>' for n in range(1, levels)
    )
    return f'<defs><rect id="g0"/>{groups}</defs><use href="#g{levels - 1}"/>'


@pytest.mark.parametrize(
    "inner",
    [
        doubled(30),
        '<g id="a"><use href="#a"/></g>',
        '<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>',
        '<pattern id="p"><rect fill="url(#p)"/></pattern><rect fill="url(#p)"/>',
        "<style>.a{fill:url(#p)}</style>"
        '<pattern id="p"><rect class="a"/></pattern><rect class="a"/>',
        "<style>rect{fill:url(#p)}</style><pattern id='p'><rect/></pattern>",
        "<g>" * 200 + "</g>" * 200,
        "<g/>" * 30_000,
        '<use href="#a"/>' * 15_000,
        "".join(f'<g id="g{n}"><use href="#g{n + 1}"/></g>' for n in range(9_000)),
    ],
)
def test_drawings_that_explode_are_refused_soon(inner: str) -> None:
    start = time.monotonic()
    with pytest.raises(MediaError) as error:
        read_vector(svg(inner))
    assert error.value.kind == "too-large"
    assert time.monotonic() - start < 2


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"<svg",
        b"<svg></g>",
        b"<html></html>",
        svg("<g>"),
        svg("").replace(b"viewBox", b"\xff"),
        b'<?xml version="1.0" encoding="klingon"?><svg/>',
        b"<svg a='1' a='2'/>",
    ],
)
def test_what_is_no_drawing(data: bytes) -> None:
    with pytest.raises(MediaError) as error:
        read_vector(data)
    assert error.value.kind == "not-an-image"


def test_a_long_drawing_is_too_large() -> None:
    with pytest.raises(MediaError) as error:
        read_vector(svg(" " * VECTOR_LIMIT))
    assert error.value.kind == "too-large"


@pytest.mark.parametrize("piece", ["/*", "{", "url(", "a,", "@", "}"])
def test_an_odd_style_sheet_takes_no_time(piece: str) -> None:
    start = time.monotonic()
    text = piece * (500_000 // len(piece))
    with suppress(MediaError):
        read_vector(svg(f"<style>{text}</style>"))
    assert time.monotonic() - start < 2


@pytest.mark.parametrize(
    ("head", "form"),
    [
        (b"<svg>", "SVG"),
        (b"<svg/>", "SVG"),
        (b"  <svg:svg xmlns:svg='a'>", "SVG"),
        (b"<!-- a --><!-- b --><svg>", "SVG"),
        (b"<!DOCTYPE svg [<!ENTITY a 'b'>]><svg>", "SVG"),
        (b"<!doctype html><svg>", None),
        (b"<html><svg>", None),
        (b"<svgx>", None),
        (b"<", None),
        (b"<!--", None),
        (b"<!-- " * 800, None),
        (b"", None),
        (b"BM", "BMP"),
        (b"RIFF1234WAVE", None),
        (b"\0\0\0\x1cftypheic", None),
    ],
)
def test_what_begins_a_drawing(head: bytes, form: str | None) -> None:
    assert sniff(head) == form
