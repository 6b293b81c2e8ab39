package main

import (
	"bufio"
	"fmt"
	"strconv"
	"strings"

	"readout/internal/gz"
	"readout/read/name/tagger"
)

// found is a name by the bytes of a unit's text.
type found struct {
	start, end int
	typ        tagger.Type
}

// readTeacher reads what teacher.py has written, gzipped: a line a unit with its id, a tab, and its names with
// spaces between them, "start-end-type".
func readTeacher(path string) (map[string][]found, error) {
	z, err := gz.Open(path)
	if err != nil {
		return nil, err
	}
	defer z.Close()
	out := map[string][]found{}
	lines := bufio.NewScanner(z)
	lines.Buffer(nil, 1<<20)
	for n := 1; lines.Scan(); n++ {
		id, names, _ := strings.Cut(lines.Text(), "\t")
		out[id] = []found{}
		for name := range strings.FieldsSeq(names) {
			x, ok := parseFound(name)
			if !ok {
				return nil, fmt.Errorf("%s: line %d: %q is not start-end-type", path, n, name)
			}
			out[id] = append(out[id], x)
		}
	}
	return out, lines.Err()
}

func parseFound(name string) (found, bool) {
	f := strings.Split(name, "-")
	if len(f) != 3 {
		return found{}, false
	}
	start, err1 := strconv.Atoi(f[0])
	end, err2 := strconv.Atoi(f[1])
	typ, ok := types[f[2]]
	return found{start, end, typ}, ok && err1 == nil && err2 == nil
}
