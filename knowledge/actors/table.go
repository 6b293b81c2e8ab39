package actors

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"readout/record"
)

// Columns of every table, parted by tabs. Lines that begin with "#" are remarks. Kind, gender, family and aliases
// may stand on any line of an actor; role to "to" are one term, or empty.
const columns = "id\tname\tkind\tgender\tfamily\taliases\trole\tof\tfrom\tto\tsource"

const width = 11

// Overlay reads a user's table in the same columns. An actor of the same id is replaced as a whole, new ones are
// added, and they come first where a name is shared. The error names the file and the line.
func (d *Dictionary) Overlay(r io.Reader, name string) error {
	var text strings.Builder
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, 1<<20)
	for n := 1; lines.Scan(); n++ {
		if fault := check(lines.Text()); fault != "" {
			return fmt.Errorf("actors: %s:%d: %s", name, n, fault)
		}
		text.WriteString(lines.Text())
		text.WriteByte('\n')
	}
	if err := lines.Err(); err != nil {
		return fmt.Errorf("actors: %s: %w", name, err)
	}
	over := &Dictionary{byID: map[string]int32{}}
	over.read(text.String())
	d.replace(over)
	return nil
}

// replace builds the indexes anew with the actors of another dictionary in front.
func (d *Dictionary) replace(over *Dictionary) {
	entries := over.entries
	for _, e := range d.entries {
		if _, replaced := over.byID[e.ID]; !replaced {
			entries = append(entries, e)
		}
	}
	*d = Dictionary{entries: entries, byID: make(map[string]int32, len(entries)),
		full: index{head: map[uint64]int32{}}, acronyms: index{head: map[uint64]int32{}}, surname: index{head: map[uint64]int32{}}, offices: index{head: map[uint64]int32{}}}
	for i, e := range entries {
		d.byID[e.ID] = int32(i)
	}
	d.index(0)
}

// check says what is wrong with a line, or nothing.
func check(line string) string {
	if line == "" || line[0] == '#' || line == columns {
		return ""
	}
	f := strings.Split(line, "\t")
	if len(f) != width {
		return fmt.Sprintf("%d columns, want %d: %s", len(f), width, strings.ReplaceAll(columns, "\t", " "))
	}
	if f[0] == "" {
		return "no id"
	}
	if f[2] != "" && !known(f[2]) {
		return fmt.Sprintf("kind %q, want one of %s", f[2], strings.Join(record.ActorKinds, ", "))
	}
	for _, date := range f[8:10] {
		if !dated(date) {
			return fmt.Sprintf("date %q, want 2006, 2006-01 or 2006-01-02", date)
		}
	}
	if n := min(len(f[8]), len(f[9])); f[8][:n] > f[9][:n] {
		return fmt.Sprintf("from %s is after to %s", f[8], f[9])
	}
	return ""
}

func known(kind string) bool {
	for _, k := range record.ActorKinds {
		if k == kind {
			return true
		}
	}
	return false
}

// dated tells "", 2006, 2006-01 and 2006-01-02.
func dated(s string) bool {
	const form = "0000-00-00"
	if s == "" {
		return true
	}
	if len(s) != 4 && len(s) != 7 && len(s) != 10 {
		return false
	}
	for i := range len(s) {
		if form[i] == '-' != (s[i] == '-') || form[i] == '0' && (s[i] < '0' || s[i] > '9') {
			return false
		}
	}
	return (len(s) < 7 || s[5:7] >= "01" && s[5:7] <= "12") && (len(s) < 10 || s[8:10] >= "01" && s[8:10] <= "31")
}

// read takes the lines of a table; lines that are no line of a table are passed over.
func (d *Dictionary) read(text string) {
	for text != "" {
		var line string
		line, text, _ = strings.Cut(text, "\n")
		var f [width]string
		if line != "" && line[0] != '#' && line != columns && cut(line, &f) {
			d.take(&f)
		}
	}
}

// cut parts a line into its columns, without a slice of its own.
func cut(line string, f *[width]string) bool {
	for i := range width - 1 {
		var found bool
		f[i], line, found = strings.Cut(line, "\t")
		if !found {
			return false
		}
	}
	f[width-1] = line
	return f[0] != "" && !strings.Contains(line, "\t")
}

// take adds one line to its actor.
func (d *Dictionary) take(f *[width]string) {
	n, ok := d.byID[f[0]]
	if !ok {
		n = int32(len(d.entries))
		d.byID[f[0]] = n
		d.entries = append(d.entries, &Entry{ID: f[0]})
	}
	e := d.entries[n]
	for i, field := range []*string{&e.Name, &e.Kind, &e.Gender, &e.Family} {
		if *field == "" {
			*field = f[1+i]
		}
	}
	if f[1] != "" && f[1] != e.Name {
		e.Aliases = append(e.Aliases, f[1])
	}
	e.Aliases = append(e.Aliases, unpack(f[5])...)
	if f[6] != "" || f[7] != "" {
		e.Terms = append(e.Terms, Term{Role: f[6], Of: f[7], From: f[8], To: f[9], Source: f[10]})
	}
}
