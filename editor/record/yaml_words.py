"""What libyaml says about text that is no YAML, as sentences."""

from __future__ import annotations

from editor.record.sentence import Sentence

_KNOWN = {
    str(one): one
    for one in (
        Sentence("mapping values are not allowed in this context"),
        Sentence("block sequence entries are not allowed in this context"),
        Sentence("block collection entries are not allowed in this context"),
        Sentence("mapping keys are not allowed in this context"),
        Sentence("could not find expected ':'"),
        Sentence("could not find expected directive name"),
        Sentence("did not find expected key"),
        Sentence("did not find expected '-' indicator"),
        Sentence("did not find expected node content"),
        Sentence("did not find expected ',' or ']'"),
        Sentence("did not find expected ',' or '}}'"),
        Sentence("did not find expected <document start>"),
        Sentence("did not find expected alphabetic or numeric character"),
        Sentence("did not find expected whitespace or line break"),
        Sentence("did not find expected comment or line break"),
        Sentence("did not find expected hexdecimal number"),
        Sentence("did not find expected tag URI"),
        Sentence("did not find the expected '>'"),
        Sentence("did not find URI escaped octet"),
        Sentence("did not find expected '!'"),
        Sentence("found character that cannot start any token"),
        Sentence("found a tab character that violates indentation"),
        Sentence("found a tab character where an indentation space is expected"),
        Sentence("found an indentation indicator equal to 0"),
        Sentence("found unexpected end of stream"),
        Sentence("found unexpected document indicator"),
        Sentence("found unexpected ':'"),
        Sentence("found unknown escape character"),
        Sentence("found invalid Unicode character escape code"),
        Sentence("found undefined tag handle"),
        Sentence("found unknown directive name"),
        Sentence("found duplicate %YAML directive"),
        Sentence("found incompatible YAML document"),
        Sentence("while parsing a block mapping"),
        Sentence("while parsing a block collection"),
        Sentence("while parsing a flow mapping"),
        Sentence("while parsing a flow sequence"),
        Sentence("while parsing a flow node"),
        Sentence("while parsing a block node"),
        Sentence("while parsing a node"),
        Sentence("while scanning for the next token"),
        Sentence("while scanning a simple key"),
        Sentence("while scanning a plain scalar"),
        Sentence("while scanning a block scalar"),
        Sentence("while scanning an alias"),
        Sentence("while scanning an anchor"),
        Sentence("while scanning a tag"),
        Sentence("while scanning a directive"),
        Sentence("while scanning a %YAML directive"),
        Sentence("while parsing a quoted scalar"),
    )
}


def yaml_words(text: str) -> str:
    """Return what libyaml said as a sentence, where it is one of those that people meet."""
    return _KNOWN.get(text, text)
