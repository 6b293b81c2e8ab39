package scorer

import "readout/knowledge/modelfile"

// form is the model file's. Its section "licence" is text; "flat", "argument" and "choice" are tables; "pairs" are
// int32, little-endian: the weights of pairs of labels in the first and in the second chain, then the threshold.
//
// Versions: 1, the first.
var form = modelfile.Form{Magic: "RDSPEECH", Version: 1}
