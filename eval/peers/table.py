"""The figures as Markdown."""

HEAD = """<!-- Made by eval/peers/peers.py from a run; not to be edited. -->
# Beside the peers

All parsers read the same documents in one run on one core, {rounds} rounds in turn; figures are medians. Words are runs of
characters between white space. Words/s are per second of the processor, start taken off; they move with the load on the
machine, so the ratio, taken within each round, is what to compare. Start is from the call to the trees of one sentence.
Output is CoNLL-U, for the whole way JSON lines.
"""

WORDS = """
## On gold words

Dev parts, every parser given the words and sentences. UPOS, XPOS: universal and Penn classes. *Agreed heads*: unlabelled
attachment on the words whose head ClearNLP's scheme and Universal Dependencies choose alike once prepositions and rows of
conjuncts are turned over ({share}); chosen by gold alone, so the same for all.
UAS and LAS: all words, universal relations, as CoNLL 2018; only for parsers of that scheme.
"""

TEXT = """
## From raw text

F1 as CoNLL 2018 counts it; paragraphs are given by a blank line. Where a parser cuts words otherwise, its classes suffer too.
"""

NOTES = """
## What cannot be compared

- spaCy is trained on other texts under another scheme. Its universal classes come by rule from Penn's; of its trees the
  roots, copulas, punctuation, names of several words, amounts of money and coordinators are left out, and all its labels.
- Readout has seen both treebanks' train parts, CoreNLP's tagger EWT's, spaCy names OntoNotes alone: part of the distance is being
  at home.
- CoreNLP runs with its neural parser and without a tree of constituents, so it gives no universal classes. It is slow in its
  first seconds, so its rate rises with the length of the run (README.md).
- winkNLP gives no trees and cuts words itself.
- The whole way of Readout does more than any of the others; no peer here does the same.
"""


def markdown(speeds, banks, rounds, words):
    """speeds: rows (parser, Speed); banks: (name, rows (parser, OnWords or None, OnText))."""
    share = ", ".join(f"{_percent(rows[0][1].share)} % of {name}" for name, rows in banks)
    parts = [HEAD.format(rounds=rounds), f"\n## Speed and memory\n\n{words:,} words.\n\n", _speed(speeds)]
    parts += [WORDS.format(share=share), "\n", _words(banks), TEXT, "\n", _text(banks), NOTES]
    return "".join(parts)


def _speed(speeds):
    own = speeds[0][0].name
    rows = []
    for p, s in speeds:
        ratio = f"{s.ratio:.2f}" if s.ratio < 10 else f"{s.ratio:.0f}"
        rows.append((p.name, p.version, p.does, f"{s.rate:,.0f}", ratio, f"{s.peak / 1e6:,.0f}", f"{s.start:.2f}", f"{s.start_cpu:.2f}"))
    head = ("parser", "version", "gives", "words/s per core", f"{own} is faster by", "peak MB", "start, s", "start, s of processor")
    return _rows(head, rows)


def _words(banks):
    rows = []
    for name, parsers in banks:
        for p, w, _ in parsers:
            if w:
                rows.append((name, p.name, p.trained, *map(_percent, (w.upos, w.xpos, w.agreed, w.uas, w.las))))
    return _rows(("treebank", "parser", "trained on", "UPOS", "XPOS", "agreed heads", "UAS", "LAS"), rows)


def _text(banks):
    rows = []
    for name, parsers in banks:
        rows += [(name, p.name, *map(_percent, (t.tokens, t.sentences, t.upos, t.xpos))) for p, _, t in parsers]
    return _rows(("treebank", "parser", "tokens", "sentences", "UPOS", "XPOS"), rows)


def _percent(part):
    return "–" if part is None else f"{100 * part:.1f}"


def _rows(head, rows):
    lines = [head, ["---"] * len(head), *rows]
    return "".join("| " + " | ".join(line) + " |\n" for line in lines)
