"""CoNLL-U: the columns that are scored."""

import gzip
from dataclasses import dataclass


@dataclass
class Word:
    form: str
    upos: str
    xpos: str
    head: int  # 1-based position in the sentence, 0 for the root
    rel: str
    spaced: bool = True  # white space follows


@dataclass
class Sentence:
    words: list
    opens: str = ""  # "document", "paragraph" or "": what begins with this sentence


def read(path):
    """Sentences of a file, plain or gzip; empty nodes are left out, words of a multiword token stand alone."""
    opened = gzip.open if str(path).endswith(".gz") else open
    sentences, words, opens, joined = [], [], "", None
    with opened(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            line = line.rstrip("\n")
            if not line and words:
                sentences.append(Sentence(words, opens))
                words, opens, joined = [], "", None
            elif line.startswith("# newdoc"):
                opens = "document"
            elif line.startswith("# newpar") and not opens:
                opens = "paragraph"
            elif line and not line.startswith("#"):
                joined = _word(line.split("\t"), words, joined)
    if words:
        sentences.append(Sentence(words, opens))
    return sentences


def _word(columns, words, joined):
    """Takes one line; joined is (last position, spaced) of the multiword token that is open."""
    at, spaced = columns[0], "SpaceAfter=No" not in columns[9]
    if "-" in at:
        return int(at.split("-")[1]), spaced
    if "." in at:
        return joined
    if joined:
        last, after = joined
        spaced = after if int(at) == last else False
        joined = None if int(at) == last else joined
    words.append(Word(columns[1], columns[3], columns[4], int(columns[6]), columns[7], spaced))
    return joined


def universal(rel):
    """A relation without its subtype."""
    return rel.split(":")[0]
