"""Accuracy: on given words, and from raw text as the CoNLL 2018 shared task counts."""

from dataclasses import dataclass, replace

import agree
import clear
from conllu import universal


@dataclass(frozen=True)
class OnWords:
    """Parts of 1, on gold words; None where a parser does not give it or its scheme differs."""

    upos: float
    xpos: float
    agreed: float  # heads, on the words of agree.py
    uas: float
    las: float
    share: float  # of all words that are in agree.py


@dataclass(frozen=True)
class OnText:
    """F1 as parts of 1, from raw text; None where a parser does not give it."""

    tokens: float
    sentences: float
    upos: float
    xpos: float


def on_words(gold, answer, ud):
    """Scores sentences with gold words. Trees that are not of UD are scored on agreed heads alone."""
    if len(gold) != len(answer):
        raise ValueError(f"{len(answer)} sentences, want {len(gold)}")
    n = dict.fromkeys(("all", "upos", "xpos", "uas", "las", "agreed", "counted"), 0)
    for k, (g, a) in enumerate(zip(gold, answer), 1):
        if len(g.words) != len(a.words):
            raise ValueError(f"sentence {k} has {len(a.words)} words, want {len(g.words)}")
        given = a.words if ud else clear.turned(a.words)
        for want, got in zip(g.words, given):
            head = want.head == got.head
            n["all"] += 1
            n["upos"] += want.upos == got.upos
            n["xpos"] += want.xpos == got.xpos
            n["uas"] += head
            n["las"] += head and universal(want.rel) == universal(got.rel)
        for at in agree.counted(g.words):
            n["counted"] += 1
            n["agreed"] += g.words[at].head == given[at].head
    of = lambda part, whole="all": n[part] / n[whole]
    scores = OnWords(of("upos"), of("xpos"), of("agreed", "counted"), of("uas"), of("las"), of("counted", "all"))
    if not ud:
        scores = replace(scores, uas=None, las=None)
    return scores if _has(answer, "upos") else replace(scores, upos=None)


def on_text(gold, answer):
    """Scores sentences cut from raw text by the spans of their characters that are no white space."""
    want = _spans(gold)
    got = _spans(answer, want.text)
    if want.text != got.text:
        raise ValueError(f"other characters than the text's, from {_differ(want.text, got.text)} on")
    f1 = lambda part: 2 * len(getattr(want, part) & getattr(got, part)) / (len(getattr(want, part)) + len(getattr(got, part)))
    upos = f1("upos") if _has(answer, "upos") else None
    xpos = f1("xpos") if _has(answer, "xpos") else None
    return OnText(f1("tokens"), f1("sentences"), upos, xpos)


@dataclass(frozen=True)
class _Spans:
    text: str
    tokens: set
    sentences: set
    upos: set
    xpos: set


def _spans(sentences, source=None):
    """Spans of words and sentences. A full stop that the source lacks is passed over: Penn's way after "Inc."."""
    text, spans = [], _Spans("", set(), set(), set(), set())
    at = 0
    for sentence in sentences:
        begin = at
        for word in sentence.words:
            form = "".join(word.form.split())
            if source and form == "." and source[at:at + 1] != ".":
                continue
            text.append(form)
            span = at, at + len(form)
            at = span[1]
            spans.tokens.add(span)
            spans.upos.add((*span, word.upos))
            spans.xpos.add((*span, word.xpos))
        spans.sentences.add((begin, at))
    return replace(spans, text="".join(text))


def _has(sentences, column):
    return any(getattr(w, column) != "_" for s in sentences for w in s.words)


def _differ(a, b):
    return next((k for k, (x, y) in enumerate(zip(a, b)) if x != y), min(len(a), len(b)))
