package main

// course is how the three steps are learned. The rate is low and half of the features are hidden: trials with
// more of either ended several points lower.
type course struct {
	flatBits, argumentBits, choiceBits       int // binary logarithms of the tables' rows
	flatEpochs, argumentEpochs, choiceEpochs int
	threshold                                int32 // what a proposal must score over none, in units of 1/scorer.Scale
	licence                                  string
}

const (
	rate       = .01
	choiceRate = .02
	keep       = .5 // share of a token's features that a step sees
	seed       = 1  // of the random numbers
	folds      = 2  // a step learns from what the step before makes of the other folds
)

// shipped is the course of the model that ships, open that of one from openly licensed data alone.
var (
	shipped = course{flatBits: 18, argumentBits: 17, choiceBits: 17, flatEpochs: 4, argumentEpochs: 3, choiceEpochs: 6, threshold: -32, licence: polnearLicence}
	open    = course{flatBits: 14, argumentBits: 13, choiceBits: 13, flatEpochs: 6, argumentEpochs: 6, choiceEpochs: 6, threshold: -32, licence: openLicence}
)

const (
	polnearLicence = "Weights of hashed features, learned from the annotations of PolNeAR 1.0.0 (Newell, Margolin and Ruths 2018), train part.\n" +
		"PolNeAR states no licence; no text and no word of it is in this file. The weights are offered under the Creative Commons\n" +
		"Attribution-ShareAlike 4.0 International licence (CC BY-SA 4.0), as is the syntax model under whose trees they were learned.\n"
	openLicence = "Creative Commons Attribution-ShareAlike 4.0 International (CC BY-SA 4.0).\n" +
		"Weights of hashed features, learned from the attribution relations of GUM, the Georgetown University Multilayer corpus\n" +
		"(annotation CC BY 4.0; texts CC BY, CC BY-SA or public domain by genre), without its non-commercial genres.\n"
)
