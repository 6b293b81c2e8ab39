"""Which words have the same head under ClearNLP's scheme (after clear.py) and Universal Dependencies.

The choice looks at gold alone, so that every parser is scored on the same words.
"""

from conllu import universal

# Dependents of a noun, whatever the clause around it.
OF_NOUNS = {"det", "amod", "nummod", "compound", "nmod", "case", "acl", "appos"}
# Dependents of a verb. Where a copula links, ClearNLP's head is the copula: left out.
OF_VERBS = {"nsubj", "csubj", "obj", "iobj", "obl", "aux", "expl", "advmod", "mark", "ccomp", "xcomp", "advcl"}
CLAUSES = {"acl", "csubj", "ccomp", "xcomp", "advcl", "conj"}
# Units whose head the schemes choose differently.
UNITS = {"flat", "fixed", "goeswith", "list", "reparandum", "orphan"}


def counted(words):
    """Positions, from 0, of the words that count."""
    kids = [set() for _ in range(len(words) + 1)]
    cases = [0] * (len(words) + 1)
    for w in words:
        rel = universal(w.rel)
        kids[w.head].add(rel)
        cases[w.head] += rel == "case"
    return [at for at, w in enumerate(words) if _agrees(at + 1, w, words, kids, cases)]


def _agrees(at, w, words, kids, cases):
    rel = universal(w.rel)
    if w.head == 0 or kids[at] & UNITS or kids[w.head] & UNITS:
        return False
    if rel in CLAUSES and "cop" in kids[at]:
        return False
    if words[w.head - 1].upos == "SYM":  # amounts of money: the sign or the number
        return False
    if rel in ("nmod", "obl") and cases[at] > 1 or rel == "case" and cases[w.head] > 1:
        return False
    if rel == "obj" and "xcomp" in kids[w.head]:  # the object of one is the subject of the other
        return False
    if rel == "conj":
        return "cop" not in kids[w.head]
    return rel in OF_NOUNS or rel in OF_VERBS and "cop" not in kids[w.head]
