"""The names of letters, spelled so that a reader and a synthesizer say them alike.

No two letters of a language sound the same in eSpeak NG: a test asks it. So G is gờ, as "giê" is said like the "dê"
of D; J is giây, as eSpeak loses the vowel of "gi"; in English A is "eh", as it says "ay" like "eye", and F is "ef",
as it spells "eff" out.
"""

from collections.abc import Mapping

LETTERS: Mapping[str, Mapping[str, str]] = {
    "vi": {
        **{"A": "a", "B": "bê", "C": "xê", "D": "dê", "Đ": "đê", "E": "e", "F": "ép", "G": "gờ", "H": "hát"},
        **{"I": "i", "J": "giây", "K": "ca", "L": "e-lờ", "M": "em-mờ", "N": "en-nờ", "O": "o", "P": "pê"},
        **{"Q": "quy", "R": "e-rờ", "S": "ét-sì", "T": "tê", "U": "u", "V": "vê", "W": "vê kép"},
        **{"X": "ích-xì", "Y": "i dài", "Z": "dét"},
    },
    "en": {
        **{"A": "eh", "B": "bee", "C": "cee", "D": "dee", "Đ": "crossed dee", "E": "ee", "F": "ef", "G": "gee"},
        **{"H": "aitch", "I": "eye", "J": "jay", "K": "kay", "L": "ell", "M": "em", "N": "en", "O": "oh"},
        **{"P": "pee", "Q": "queue", "R": "ar", "S": "ess", "T": "tee", "U": "yew", "V": "vee"},
        **{"W": "double you", "X": "ex", "Y": "why", "Z": "zed"},
    },
}
"""By language and capital letter."""
