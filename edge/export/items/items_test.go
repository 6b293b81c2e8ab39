package items

import (
	"encoding/csv"
	"flag"
	"fmt"
	"os"
	"reflect"
	"strings"
	"testing"

	"readout/edge/export/exporttest"
	"readout/record"
)

var update = flag.Bool("update", false, "write docs/codebook.md anew")

const codebook = "../../../docs/codebook.md"

// rows gives the rows of the example by kind and field.
func rows(t *testing.T) map[string][][]string {
	t.Helper()
	b, err := Encode(exporttest.Record())
	if err != nil {
		t.Fatal(err)
	}
	all, err := csv.NewReader(strings.NewReader(Head() + string(b))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	found := map[string][][]string{}
	for _, row := range all[1:] {
		key := row[3] + " " + row[5]
		found[key] = append(found[key], row)
	}
	return found
}

func TestRows(t *testing.T) {
	found := rows(t)
	expect := func(key string, n int, column string, want string) {
		t.Helper()
		for i, c := range Columns {
			if c.Name == column && (len(found[key]) <= n || found[key][n][i] != want) {
				t.Errorf("%s, entry %d: %v; want %s %q", key, n, found[key], column, want)
			}
		}
	}
	expect("meeting participants.actor", 1, "name", "Jonas Lund")
	expect("meeting participants.side", 1, "value", "NOR")
	expect("meeting participants.side", 1, "n", "1")
	expect("meeting participants.host", 0, "value", "true")
	expect("meeting duration.value", 0, "value", "PT1H30M")
	expect("meeting count", 0, "value", "1")
	expect("statement content", 0, "words", "“The door to talks is open,”")
	expect("statement content", 0, "start", "20")
	expect("statement negated", 0, "value", "false")
	expect("commitment parties", 0, "why", "actor.state")
	expect("commitment parties", 0, "words", "Portugal")
	expect("commitment kind", 0, "why", "vow.never")
	expect("event cameo", 0, "value", "040")
	expect("event goldstein.value", 0, "value", "1")
	expect("place lon", 0, "value", "-9.1")
	expect("gap reason", 0, "words", "waltzed")
	expect("gap reason", 0, "confidence", "0.90")
}

// TestCodebook holds the codebook to the columns, and its fields to the record's types.
func TestCodebook(t *testing.T) {
	want := document()
	if *update {
		if err := os.WriteFile(codebook, []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	got, err := os.ReadFile(codebook)
	if err != nil {
		t.Fatal(err)
	}
	if string(got) != want {
		t.Error("docs/codebook.md is not what the columns and fields say: go test ./edge/export/items -update")
	}
}

func TestEveryFieldIsExplained(t *testing.T) {
	for _, list := range lists(&record.Record{}) {
		want := []string{"evidence"}
		paths(list.items.Type().Elem(), "", &want)
		got := []string{}
		for _, f := range fields[list.kind] {
			got = append(got, f.Name)
		}
		if !reflect.DeepEqual(got, want) {
			t.Errorf("%s:\n got %v\nwant %v", list.kind, got, want)
		}
	}
}

// paths lists the fields of a type in the order in which walk meets them.
func paths(typ reflect.Type, prefix string, out *[]string) {
	for i := range typ.NumField() {
		f := typ.Field(i)
		if f.Type == itemType {
			continue
		}
		inner := f.Type
		for inner.Kind() == reflect.Slice || inner.Kind() == reflect.Pointer {
			inner = inner.Elem()
		}
		if inner.Kind() == reflect.Struct && inner != spanType {
			paths(inner, prefix+nameOf(f)+".", out)
			continue
		}
		*out = append(*out, prefix+nameOf(f))
	}
}

// document writes the codebook.
func document() string {
	var b strings.Builder
	b.WriteString(`# Codebook of the flat table

` + "`readout read --format csv`" + ` writes one table (UTF-8, commas, RFC 4180): a row for every value of every field of every item.
A list has a row for each entry, numbered in ` + "`n`" + `; a list in a list is numbered ` + "`0.1`" + `. Fields that are not stated have no row.
Codes such as ` + "`040`" + ` are strings with leading zeros: tell your program to read every column as text.
A cell that begins with ` + "`=`, `+`, `-`, `@`" + ` or a tab and is no number has an apostrophe before it, because spreadsheets run such cells as formulas; a program that wants the words as they are takes it off, or reads ` + "`jsonl`" + `.

| column | holds |
|---|---|
`)
	writeTable(&b, Columns)
	for _, list := range lists(&record.Record{}) {
		fmt.Fprintf(&b, "\n## kind `%s`\n\n| field | holds |\n|---|---|\n", list.kind)
		writeTable(&b, fields[list.kind])
	}
	return b.String()
}

func writeTable(b *strings.Builder, rows []Column) {
	for _, r := range rows {
		fmt.Fprintf(b, "| `%s` | %s |\n", r.Name, r.Says)
	}
}
