// Package overlay lays a user's own tables over the embedded knowledge. A folder of them looks like knowledge/ itself:
//
//	actors/*.tsv                        who, in which offices, for whom, from when to when
//	outlets/outlets.tsv                 who publishes
//	cues/verbs.tsv, cues/nouns.tsv      words of saying and the acts that they perform
//	frames/frames.tsv, frames/nouns.tsv codes of what states do to each other
//
// with the columns of the tables there; any may be missing. What a user's table says wins.
package overlay

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io/fs"
	"path"
	"strings"

	"readout/knowledge"
	"readout/knowledge/actors"
	"readout/knowledge/codes"
	"readout/knowledge/cues"
	"readout/knowledge/frames"
	"readout/knowledge/outlets"
)

// Tables are the tables that a user may overlay, and the checksum of all knowledge with them. They do not change.
type Tables struct {
	Actors   *actors.Dictionary
	Outlets  *outlets.Index
	Cues     *cues.Lexicon
	Frames   *frames.Set
	Checksum string
}

// Embedded are the tables as they ship.
func Embedded() *Tables {
	return &Tables{Actors: actors.Load(), Outlets: outlets.Load(), Cues: cues.Load(), Frames: frames.Load(codes.Load()), Checksum: knowledge.Checksum()}
}

// Read lays the tables of a folder over the embedded ones. A table of another name, and a line that is no row of its
// table, is an error that names it.
func Read(folder fs.FS) (*Tables, error) {
	own, err := texts(folder)
	if err != nil {
		return nil, err
	}
	t := &Tables{Actors: actors.New(), Checksum: own.checksum()}
	for _, f := range own {
		if path.Dir(f.name) == "actors" {
			if err := t.Actors.Overlay(strings.NewReader(f.text), f.name); err != nil {
				return nil, err
			}
		}
	}
	if t.Outlets, err = outlets.Overlaid(own.text("outlets/outlets.tsv")); err != nil {
		return nil, err
	}
	if t.Cues, err = cues.Overlaid(cues.Own{Verbs: own.text("cues/verbs.tsv"), Nouns: own.text("cues/nouns.tsv")}); err != nil {
		return nil, err
	}
	if t.Frames, err = frames.Overlaid(codes.Load(), frames.Own{Verbs: own.text("frames/frames.tsv"), Nouns: own.text("frames/nouns.tsv")}); err != nil {
		return nil, err
	}
	return t, nil
}

// file is a table of a user's by its path in the folder.
type file struct{ name, text string }

type files []file

// single are the tables that have one name; those of actors may have any.
var single = []string{"outlets/outlets.tsv", "cues/verbs.tsv", "cues/nouns.tsv", "frames/frames.tsv", "frames/nouns.tsv"}

// texts are the tables of a folder in the order of their paths. Files that are no tables are left alone.
func texts(folder fs.FS) (files, error) {
	var list files
	err := fs.WalkDir(folder, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || path.Ext(name) != ".tsv" {
			return err
		}
		known := path.Dir(name) == "actors"
		for _, s := range single {
			known = known || s == name
		}
		if !known {
			return fmt.Errorf("%s: no table of this name; there are actors/*.tsv, %s", name, strings.Join(single, ", "))
		}
		text, err := fs.ReadFile(folder, name)
		list = append(list, file{name, string(text)})
		return err
	})
	if err == nil && len(list) == 0 {
		err = fmt.Errorf("no tables; there may be actors/*.tsv, %s", strings.Join(single, ", "))
	}
	return list, err
}

// text is the table of a name, empty where there is none.
func (l files) text(name string) string {
	for _, f := range l {
		if f.name == name {
			return f.text
		}
	}
	return ""
}

// checksum is the SHA-256 over the embedded checksum and each file's path and text.
func (l files) checksum() string {
	sum := sha256.New()
	fmt.Fprintln(sum, knowledge.Checksum())
	for _, f := range l {
		fmt.Fprintf(sum, "%s %d\n%s\n", f.name, len(f.text), f.text)
	}
	return "sha256:" + hex.EncodeToString(sum.Sum(nil))
}
