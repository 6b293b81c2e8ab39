package fetch

import (
	"encoding/json"
	"errors"
	"io/fs"
	"net/http"
	"os"
)

// State remembers what servers said of the pages that were kept, so that they are asked for changes only
// (RFC 9110, 13). It belongs to one archive: what was kept there need not be in another.
type State struct {
	path  string
	pages map[string]validators // by address
}

type validators struct {
	Tag      string `json:"etag,omitempty"`
	Modified string `json:"last_modified,omitempty"`
}

func validatorsOf(h http.Header) validators {
	return validators{h.Get("ETag"), h.Get("Last-Modified")}
}

// ask makes a request one for changes.
func (v validators) ask(h http.Header) {
	if v.Tag != "" {
		h.Set("If-None-Match", v.Tag)
	}
	if v.Modified != "" {
		h.Set("If-Modified-Since", v.Modified)
	}
}

// OpenState reads the state kept in a file; where there is none, nothing was fetched. The empty path keeps none.
func OpenState(path string) (*State, error) {
	s := &State{path: path, pages: map[string]validators{}}
	if path == "" {
		return s, nil
	}
	b, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return s, nil
	}
	if err != nil {
		return nil, err
	}
	return s, json.Unmarshal(b, &s.pages)
}

func (s *State) of(address string) validators { return s.pages[address] }

// keep remembers that a page was taken.
func (s *State) keep(address string, page Page) {
	if page.validators == (validators{}) {
		delete(s.pages, address)
		return
	}
	s.pages[address] = page.validators
}

// Save writes the state, whole or not at all.
func (s *State) Save() error {
	if s.path == "" {
		return nil
	}
	b, err := json.MarshalIndent(s.pages, "", " ")
	if err != nil {
		return err
	}
	if err := os.WriteFile(s.path+".new", append(b, '\n'), 0o644); err != nil {
		return err
	}
	return os.Rename(s.path+".new", s.path)
}
