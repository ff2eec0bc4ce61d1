"""What people type, made plain: nothing invisible that could mislead a reader, no needless white space."""

import re
import unicodedata

# Direction overrides can make a text read differently from what it says; the others are invisible padding.
_BIDI = "\u202a-\u202e\u2066-\u2069"
_INVISIBLE = re.compile(f"[{_BIDI}\u200b\u2060\ufeff\u00ad\ufff9-\ufffb]")
_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_SPACES = re.compile(r"[^\S\n]+")
# French typography sets a no-break space before : ; ? ! and it stays where it stands alone.
_NO_BREAK = ("\u00a0", "\u202f")


def clean_line(value: str) -> str:
    """`value` on one line: composed letters (NFC), single spaces, no control character, no direction override."""
    return _collapse(_visible(value).replace("\n", " ")).strip()


def clean_text(value: str) -> str:
    """The same for several lines: line ends are `\\n`, lines have no trailing spaces, at most one empty line follows another."""
    lines = [_collapse(line).rstrip() for line in _visible(value).split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def _visible(value: str) -> str:
    value = _INVISIBLE.sub("", _LINE_ENDS.sub("\n", unicodedata.normalize("NFC", value)))
    return "".join(letter for letter in value if letter in "\n\t" or unicodedata.category(letter) not in ("Cc", "Cs", "Co", "Cn"))


def _collapse(line: str) -> str:
    return _SPACES.sub(lambda run: run[0] if run[0] in _NO_BREAK else " ", line)
