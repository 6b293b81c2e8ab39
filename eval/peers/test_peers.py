"""Scoring on sentences made for it: python3 -m unittest discover eval/peers. Needs no parser."""

import unittest

import agree
import clear
import score
from conllu import Sentence, Word


def tree(lines):
    """Words of a sentence from "form head relation" lines."""
    rows = [line.split() for line in lines.strip().split("\n")]
    return [Word(form, "VERB" if rel == "root" else "NOUN", "_", int(head), rel) for form, head, rel in rows]


CLEAR = """
Envoys 2 nsubj
spoke 0 ROOT
in 2 prep
Oslo 3 pobj
and 3 cc
in 3 conj
Rome 6 pobj
of 2 prep
grain 8 pobj
oil 9 conj
ore 10 conj
"""
UNIVERSAL = """
Envoys 2 nsubj
spoke 0 root
in 4 case
Oslo 2 obl
and 7 cc
in 7 case
Rome 4 conj
of 9 case
grain 2 obl
oil 9 conj
ore 9 conj
"""
COPULA = """
She 3 nsubj
was 3 cop
envoy 0 root
of 6 case
two 6 nummod
states 3 nmod
"""


class Scoring(unittest.TestCase):
    def test_prepositions_and_conjuncts_turn(self):
        heads = [w.head for w in clear.turned(tree(CLEAR))]
        want = [w.head for w in tree(UNIVERSAL)]
        at = agree.counted(tree(UNIVERSAL))
        self.assertEqual([heads[k] for k in at], [want[k] for k in at])
        self.assertEqual(at, [0, 2, 3, 5, 6, 7, 8, 9, 10])

    def test_what_hangs_on_a_copula_is_left_out(self):
        words = tree(COPULA)
        self.assertEqual([words[k].form for k in agree.counted(words)], ["of", "two", "states"])

    def test_on_words(self):
        gold = [Sentence(tree(UNIVERSAL))]
        self.assertEqual(score.on_words(gold, gold, ud=True).las, 1)
        scores = score.on_words(gold, [Sentence(tree(CLEAR))], ud=False)
        self.assertEqual((scores.agreed, scores.uas), (1, None))

    def test_on_text(self):
        gold = [Sentence(tree("Acme 0 root\nInc. 1 flat")), Sentence(tree("Go 0 root"))]
        split = [Sentence(tree("Acme 0 root\nInc. 1 flat\n. 1 punct\nG 0 root\no 4 dep"))]
        self.assertEqual(score.on_text(gold, gold).sentences, 1)
        self.assertAlmostEqual(score.on_text(gold, split).tokens, 2 * 2 / (3 + 4))
        self.assertEqual(score.on_text(gold, split).sentences, 0)
        with self.assertRaises(ValueError):
            score.on_text(gold, gold[:1])


if __name__ == "__main__":
    unittest.main()
