// winkNLP: words, sentences and word classes of texts, as CoNLL-U without trees.
//
//   wink_parse.js NODE_MODULES LISTING
"use strict";
const fs = require("fs");
const [modules, listing] = process.argv.slice(2);
const nlp = require(modules + "/wink-nlp")(require(modules + "/wink-eng-lite-web-model"), ["sbd", "pos"]);
const { its } = nlp;

for (const path of fs.readFileSync(listing, "utf8").split("\n").slice(0, -1)) {
  nlp.readDoc(fs.readFileSync(path, "utf8")).sentences().each((sentence) => {
    const forms = sentence.tokens().out(its.value);
    const classes = sentence.tokens().out(its.pos);
    const lines = [];
    forms.forEach((form, k) => {
      if (form.trim() === "") return;
      const at = lines.length + 1;
      lines.push(`${at}\t${form}\t_\t${classes[k]}\t_\t_\t${at - 1}\t${at > 1 ? "dep" : "root"}\t_\t_\n`);
    });
    if (lines.length > 0) process.stdout.write(lines.join("") + "\n");
  });
}
