package cluster

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"

	"readout/record"
)

// Piece is a number of documents that travel together, with what their records must be made by.
type Piece struct {
	Made      Made       `json:"made"`
	Documents []Document `json:"documents"`

	// After is the place in the queue of an earlier piece that has a document of the same id, or 0. While it is not done
	// this one waits, so that the versions of a document come into the archive in the order in which they were submitted.
	After uint64 `json:"after,omitempty"`
}

// Made is the version and the knowledge that make a record. Workers of another refuse the piece, so that an archive
// never mixes records without saying so.
type Made struct {
	Version   string `json:"version"`
	Knowledge string `json:"knowledge"` // checksum
}

// Document is a document on its way, with its text and where it comes from.
type Document struct {
	record.Document
	Text   string `json:"text"`
	Source string `json:"source"`
}

// document gives it back with its text in place.
func (d *Document) document() record.Document {
	doc := d.Document
	doc.Text = d.Text
	return doc
}

// encode writes the piece and names it by its content.
func (p *Piece) encode() (data []byte, id string, err error) {
	if data, err = json.Marshal(p); err != nil {
		return nil, "", err
	}
	sum := sha256.Sum256(data)
	return data, hex.EncodeToString(sum[:16]), nil
}

func decode(data []byte) (*Piece, error) {
	p := &Piece{}
	if err := json.Unmarshal(data, p); err != nil {
		return nil, fmt.Errorf("not a piece of work: %w", err)
	}
	return p, nil
}

// single are the piece's documents, each in a piece of its own.
func (p *Piece) single() []*Piece {
	var out []*Piece
	for _, d := range p.Documents {
		out = append(out, &Piece{Made: p.Made, Documents: []Document{d}, After: p.After})
	}
	return out
}
