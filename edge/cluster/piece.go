package cluster

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"time"

	"readout/record"
)

// Piece is a number of documents that travel together, with what their records must be made by; or of objects in a
// store, whose documents the worker takes from there.
type Piece struct {
	Made      Made       `json:"made"`
	Documents []Document `json:"documents,omitempty"`
	Objects   []Object   `json:"objects,omitempty"`
	Reading   Reading    `json:"reading,omitzero"` // of the objects

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

// Object is a file in an object store.
type Object struct {
	Address string `json:"address"` // s3://bucket/key
	Bytes   int64  `json:"bytes"`
	ETag    string `json:"etag,omitempty"` // of what was submitted: another one makes it another piece of work
}

// Reading says how objects are read, as the flags of readout submit do.
type Reading struct {
	In    string `json:"in,omitempty"`    // format
	Date  string `json:"date,omitempty"`  // of every report
	Limit int64  `json:"limit,omitempty"` // bytes of one document
}

// document gives it back with its text in place.
func (d *Document) document() record.Document {
	doc := d.Document
	doc.Text = d.Text
	return doc
}

// slowest is a speed, in bytes a second, below which a worker is taken to hang.
const slowest = 50_000

// slowly is how long reading its texts may take besides.
func (p *Piece) slowly() time.Duration {
	bytes := 0
	for i := range p.Documents {
		bytes += len(p.Documents[i].Text)
	}
	return time.Duration(bytes) * time.Second / slowest
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

// single are the piece's documents and objects, each in a piece of its own.
func (p *Piece) single() []*Piece {
	var out []*Piece
	for _, d := range p.Documents {
		out = append(out, &Piece{Made: p.Made, Documents: []Document{d}, After: p.After})
	}
	for _, o := range p.Objects {
		out = append(out, &Piece{Made: p.Made, Objects: []Object{o}, Reading: p.Reading})
	}
	return out
}

// names are those of its documents and objects, for people.
func (p *Piece) names() []string {
	var out []string
	for _, d := range p.Documents {
		out = append(out, d.Source+": document "+d.ID)
	}
	for _, o := range p.Objects {
		out = append(out, o.Address)
	}
	return out
}
