// Package word is what the syntax model sees of a word's form. Training and reading share it.
package word

// Word is what the models see of a token, as hashes of its bytes.
type Word struct {
	Lower  uint32 // ASCII letters in lower case, quotation marks and dashes made equal, digits to 0
	Exact  uint32
	Prefix [3]uint32 // first one, two, three bytes
	Suffix [4]uint32 // last one to four bytes
	Shape  uint32
}

const seed = 0x811c9dc5

func step(h uint32, c byte) uint32 { return (h ^ uint32(c)) * 0x01000193 }

// See takes a word in. It allocates nothing.
func See(form string) Word {
	var w Word
	var low [48]byte
	n := 0
	exact := uint32(seed)
	for i := 0; i < len(form) && n < len(low); i++ {
		c := form[i]
		exact = step(exact, c)
		switch {
		case 'A' <= c && c <= 'Z':
			c |= 0x20
		case '0' <= c && c <= '9':
			c = '0'
		case c == 0xE2 && i+2 < len(form) && form[i+1] == 0x80:
			if plain := punctuation(form[i+2]); plain != 0 {
				c = plain
				i += 2
			}
		}
		low[n] = c
		n++
	}
	w.Exact = exact
	h := uint32(seed)
	for i, c := range low[:n] {
		h = step(h, c)
		if i < 3 {
			w.Prefix[i] = h
		}
	}
	for i := n; i < 3; i++ {
		w.Prefix[i] = h
	}
	w.Lower = h
	h = seed
	for i := range 4 {
		if i < n {
			h = step(h, low[n-1-i])
		}
		w.Suffix[i] = h
	}
	w.Shape = shape(form)
	return w
}

// punctuation makes one of the marks of U+2010 to U+203F plain by its third byte.
func punctuation(c byte) byte {
	switch c {
	case 0x98, 0x99:
		return '\''
	case 0x9C, 0x9D:
		return '"'
	case 0x90, 0x91, 0x93, 0x94:
		return '-'
	}
	return 0
}

// shape folds runs of capitals, small letters, digits and marks: "U.S." is X.X., "Xi" is Xx.
func shape(form string) uint32 {
	h, last, runs := uint32(seed), byte(0), 0
	for i := 0; i < len(form) && runs < 8; i++ {
		var k byte
		switch c := form[i]; {
		case 'A' <= c && c <= 'Z':
			k = 'X'
		case 'a' <= c && c <= 'z' || c >= 0x80:
			k = 'x'
		case '0' <= c && c <= '9':
			k = 'd'
		default:
			k = c
		}
		if k != last || i == 1 && k == 'X' {
			h = step(h, k)
			runs++
		}
		last = k
	}
	return h
}

// Mix joins two values to one hash.
func Mix(a, b uint32) uint32 {
	h := (a ^ b*0x9E3779B1) * 0x85EBCA6B
	return h ^ h>>15
}

// Tables are the sizes of the tables that a word's beginnings, endings and shape have rows in, powers of
// two; the tables stand one after the other.
var Tables = [...]uint32{256, 1024, 4096, 256, 1024, 4096, 8192, 1024}

// TableRows is the sum of Tables.
const TableRows = 256 + 1024 + 4096 + 256 + 1024 + 4096 + 8192 + 1024

// Rows are the word's rows in the tables, one a table.
func (w *Word) Rows() (rows [len(Tables)]int32) {
	at := uint32(0)
	for k, h := range [...]uint32{w.Prefix[0], w.Prefix[1], w.Prefix[2], w.Suffix[0], w.Suffix[1], w.Suffix[2], w.Suffix[3], w.Shape} {
		rows[k] = int32(at + Mix(h, 5)&(Tables[k]-1))
		at += Tables[k]
	}
	return rows
}

// Key names the word whatever its case, for look-up in a vocabulary.
func (w *Word) Key() uint32 { return Mix(w.Lower, 77) }
