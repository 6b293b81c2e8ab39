package scorer

// lanes are the weights of a row: one a label, the last ones empty.
const lanes = 8

// Scale is what a weight of one is in the tables: a byte holds weights from −2 to 2.
const Scale = 64

// Table holds the weights of features: a power of two of rows of eight bytes, each a weight plus 128.
type Table struct {
	rows []uint64 // eight bytes, the first lowest
	mask uint32
}

// sums are the scores of the labels of a token, in units of 1/Scale.
type sums [lanes]int32

// even are the bytes 0, 2, 4 and 6 of a row as numbers of 16 bits. Two such numbers add up the rows of 256
// features without overflow.
const even = 0x00FF00FF00FF00FF

// most is the number of features that a token may have.
const most = 256

// Score adds up the rows of a token's features.
func (t *Table) score(rows Rows) (s sums) {
	if len(rows) > most {
		rows = rows[:most]
	}
	var lo, hi uint64
	for _, r := range rows {
		row := t.rows[r&t.mask]
		lo += row & even
		hi += row >> 8 & even
	}
	base := int32(len(rows)) * 128
	for k := range lanes / 2 {
		s[2*k] = int32(lo>>(16*k)&0xFFFF) - base
		s[2*k+1] = int32(hi>>(16*k)&0xFFFF) - base
	}
	return s
}

// Pairs are the scores of a label behind another, for each class of the second token: class, label before, label.
type Pairs [Turns * lanes * lanes]int32

func (p *Pairs) at(turn uint8, before, label Label) int32 {
	return p[(int(turn)*lanes+int(before))*lanes+int(label)]
}
