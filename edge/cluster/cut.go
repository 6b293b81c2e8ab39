package cluster

import "hash/fnv"

// cutter fills one piece of documents after another.
type cutter struct {
	piece Piece
	bytes int
	ship  func(p *Piece, last bool) (uint64, error) // sends a piece and gives its place in the queue, 0 where it has none
	last  []uint64                                  // by the hash of a document's id: the place of the last piece that has one of that hash
}

// remembered is the number of hashes of ids: 8 MB. Two ids of one hash only make a piece wait that need not.
const remembered = 1 << 20

func newCutter(made Made, ship func(*Piece, bool) (uint64, error)) *cutter {
	return &cutter{piece: Piece{Made: made}, ship: ship, last: make([]uint64, remembered)}
}

func (c *cutter) slot(id string) *uint64 {
	h := fnv.New64a()
	h.Write([]byte(id))
	return &c.last[h.Sum64()%remembered]
}

// take adds a document and ships the piece that is full before it or with it.
func (c *cutter) take(d Document) error {
	if c.bytes > 0 && c.bytes+len(d.Text) > pieceBytes {
		if err := c.flush(false); err != nil {
			return err
		}
	}
	c.piece.After = max(c.piece.After, *c.slot(d.ID))
	c.piece.Documents = append(c.piece.Documents, d)
	if c.bytes += len(d.Text); c.bytes < pieceBytes {
		return nil
	}
	return c.flush(false)
}

// end ships what is left.
func (c *cutter) end() error { return c.flush(true) }

func (c *cutter) flush(last bool) error {
	piece := c.piece
	c.piece, c.bytes = Piece{Made: piece.Made}, 0
	if len(piece.Documents) == 0 {
		return nil
	}
	place, err := c.ship(&piece, last)
	if err != nil {
		return err
	}
	for i := range piece.Documents {
		*c.slot(piece.Documents[i].ID) = place
	}
	return nil
}
