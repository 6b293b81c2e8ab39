"""From the heads of the ClearNLP scheme, which spaCy's English models follow, to those of Universal Dependencies.

Only what a plain rule turns over is turned: prepositions and rows of conjuncts. Copulas, names of several
words and amounts stay; agree.py leaves such words out.
"""

from dataclasses import replace

OBJECTS = ("pobj", "pcomp")  # of a preposition


def turned(words):
    """Words of a sentence with their heads turned; labels stay."""
    head = [0] + [w.head for w in words]
    rel = [""] + [w.rel for w in words]
    taken = {}  # preposition → its object
    for at in range(1, len(head)):
        if rel[at] in OBJECTS and rel[head[at]] not in OBJECTS:
            taken.setdefault(head[at], at)
    up = list(head)
    for at in range(1, len(head)):
        if at in taken:
            head[at] = taken[at]
        elif up[at] in taken:
            preposition = up[at]
            object = taken[preposition]
            head[at] = _first(preposition, up, rel, taken) if object == at else object
    for at in range(1, len(head)):
        if rel[at] == "conj" and at not in taken:
            head[at] = _first(at, up, rel, taken)
    return [replace(w, head=h) for w, h in zip(words, head[1:])]


def _first(at, up, rel, taken):
    """What a word hangs on: its head, for a conjunct the first of the row, for either a preposition's object."""
    above = up[at]
    while rel[at] == "conj" and rel[above] == "conj":
        at, above = above, up[above]
    return taken.get(above, above)
