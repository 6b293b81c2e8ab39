package export

import (
	"bytes"
	"encoding/json"

	"readout/record"
)

// line encodes a record as one line of JSON.
func line(rec *record.Record) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(rec); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

// lines encodes a record as JSON with one field of the record, or one item of a list, a line.
func lines(rec *record.Record) ([]byte, error) {
	b, err := line(rec)
	if err != nil {
		return nil, err
	}
	return lay(bytes.TrimSuffix(b, []byte("\n"))), nil
}

// lay breaks compact JSON after the commas of the outer object and of the lists in it.
func lay(compact []byte) []byte {
	out := make([]byte, 0, len(compact)+len(compact)/16)
	var open []byte // brackets that are open
	quoted := false
	for i := 0; i < len(compact); i++ {
		c := compact[i]
		if quoted {
			out = append(out, c)
			if c == '\\' {
				i++
				out = append(out, compact[i])
			} else if c == '"' {
				quoted = false
			}
			continue
		}
		switch c {
		case '"':
			quoted = true
		case '{', '[':
			open = append(open, c)
			if len(open) == 2 && c == '[' && compact[i+1] != ']' {
				out = append(out, "[\n  "...)
				continue
			}
		case '}', ']':
			open = open[:len(open)-1]
		case ',':
			if len(open) == 1 {
				out = append(out, ",\n "...)
				continue
			}
			if len(open) == 2 && open[1] == '[' {
				out = append(out, ",\n  "...)
				continue
			}
		}
		out = append(out, c)
	}
	return out
}
