package main

import (
	"readout/read/name/tagger"
	"readout/train/network"
)

const licence = "Creative Commons Attribution-ShareAlike 4.0 International (CC BY-SA 4.0).\n" +
	"Learned from the train parts of UD English EWT (CC BY-SA 4.0) and UD English GUM (annotation CC BY 4.0), WikiGold\n" +
	"(CC BY 4.0), documents of the White House (public domain) and speeches in the UN General Debate (CC0), the latter\n" +
	"and EWT with names found by spaCy's en_core_web_md (MIT).\n"

// shape is the size of the tagger; what it is given from below is added.
var shape = network.TaggerSize{Rows: tagger.TableRows, Wide: 48, Hidden: 128, Schemes: len(mix), Labels: tagger.Labels}

var course = network.TaggerCourse{Epochs: 6, Words: 800, Rate: .002, Seed: 1, Input: .2, Hidden: .3, Rows: .1}

// The schemes of labels: GUM's entities, WikiGold's names, the teacher's.
const (
	gumScheme = iota
	wikiScheme
	teacherScheme
)

// mix is how much each scheme's scores count in the model: what all three agree on is a name.
var mix = [...]float32{gumScheme: 1, wikiScheme: 1, teacherScheme: 1}

// lowered is the share of documents that are shown once more in small letters, as hasty writers have them.
const lowered = .3

// What a sentence of the teacher's weighs beside one annotated by people, and a lowered one beside the original.
const (
	teacherWeight = .7
	loweredWeight = .7
)

// groups are what can be left out to measure what it gives.
var groups = []string{"values", "features", "wikigold", "teacher", "reports", "lowered"}
