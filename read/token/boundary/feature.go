package boundary

// part is one value of a template: a property of the token at an offset (0 is the one before the gap, 1 the one
// after), or a value of the state, whose offset does not count.
type part struct {
	value value
	at    int8
}

type value uint8

const (
	lower value = iota
	shaped
	tailed
	classed

	// Values of the state.
	stopped // whether the rules end a sentence here
	spaced  // whether white space follows
	length  // tokens since the sentence began, in steps
	left    // tokens to the paragraph's end, up to eight
	size    // tokens of the paragraph, in steps
	verbs   // a verb before, a verb after
	depth   // brackets open
	quoted  // quotation marks open
	nextEnd // tokens to the next mark that may end a sentence
	opening // the sentence's first word
	openingShape
	openingClass
	opened // shapes of the first four tokens

	values // how many there are
)

// templates are the features of a gap: each a combination of parts.
var templates = build()

// before and after are the tokens that features look at on either side of a gap.
const (
	before = 5
	after  = 5
)

func build() [][]part {
	var out [][]part
	for at := int8(1 - before); at <= after; at++ {
		out = append(out, []part{{lower, at}}, []part{{shaped, at}}, []part{{tailed, at}})
	}
	for at := int8(-2); at <= 3; at++ {
		out = append(out, []part{{classed, at}})
	}
	return append(out, combinations...)
}

var combinations = [][]part{
	{{stopped, 0}},
	{{stopped, 0}, {lower, 0}},
	{{stopped, 0}, {shaped, 1}},
	{{stopped, 0}, {shaped, 0}, {shaped, 1}},
	{{lower, 0}, {lower, 1}},
	{{lower, 1}, {lower, 2}},
	{{lower, -1}, {lower, 0}},
	{{lower, 0}, {shaped, 1}},
	{{shaped, 0}, {lower, 1}},
	{{shaped, 0}, {shaped, 1}},
	{{shaped, -1}, {shaped, 0}, {shaped, 1}},
	{{shaped, 0}, {shaped, 1}, {shaped, 2}},
	{{shaped, 0}, {shaped, 1}, {shaped, 2}, {shaped, 3}},
	{{shaped, -2}, {shaped, -1}, {shaped, 0}, {shaped, 1}},
	{{classed, 0}, {classed, 1}},
	{{classed, 0}, {classed, 1}, {classed, 2}},
	{{classed, -1}, {classed, 0}, {classed, 1}},
	{{spaced, 0}},
	{{spaced, 0}, {shaped, 0}, {shaped, 1}},
	{{length, 0}},
	{{length, 0}, {shaped, 0}},
	{{length, 0}, {shaped, 0}, {shaped, 1}},
	{{left, 0}},
	{{size, 0}},
	{{verbs, 0}},
	{{verbs, 0}, {shaped, 0}, {shaped, 1}},
	{{depth, 0}},
	{{quoted, 0}},
	{{depth, 0}, {quoted, 0}, {shaped, 0}},
	{{depth, 0}, {quoted, 0}, {shaped, 0}, {shaped, 1}},
	{{nextEnd, 0}},
	{{nextEnd, 0}, {shaped, 0}, {shaped, 1}},
	{{opening, 0}},
	{{openingShape, 0}, {shaped, 1}},
	{{openingClass, 0}, {classed, 0}, {classed, 1}},
	{{length, 0}, {opened, 0}},
}

// Features is the number of features of a gap.
var Features = len(templates)

// places are the templates with each part as an index into a view; the first of a template is its seed.
var places = func() (out [][]uint8) {
	for _, parts := range templates {
		var list []uint8
		for _, p := range parts {
			if p.value < stopped {
				list = append(list, uint8(int(p.at)+before-1)*uint8(len(seen{}))+uint8(p.value))
			} else {
				list = append(list, uint8(around)+uint8(p.value-stopped))
			}
		}
		out = append(out, list)
	}
	return out
}()

// around is the number of values of the tokens around a gap.
const around = (before + after) * len(seen{})

// view holds all values of one gap: those of the tokens around it, then those of the state.
type view [around + int(values-stopped)]uint32

// features are the rows of the weights that the gap after token i has.
func (j *Judge) features(i int, out []uint32) []uint32 {
	var v view
	for k := range before + after {
		copy(v[k*len(seen{}):], j.seen[i+1+k][:])
	}
	j.state.fill(j, i, v[around:])
	mask := uint32(len(j.model.weights) - 1)
	for k, list := range places {
		h := uint32(k+1) * 0x9E3779B1
		for _, at := range list {
			h = (h ^ v[at]) * 0x85EBCA6B
			h ^= h >> 15
		}
		out = append(out, h&mask)
	}
	return out
}

func flag(b bool) uint32 {
	if b {
		return 1
	}
	return 0
}
