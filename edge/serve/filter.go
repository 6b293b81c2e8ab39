package serve

import (
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"readout/edge/archive"
	"readout/edge/ingest"
	"readout/record"
)

// A list shows so many lines at first, and never more than the most.
const (
	firstLines = 50
	mostLines  = 2000
)

// filter is what a reader narrowed a list by, as it stands in the form and in the address.
type filter struct {
	Q, Actor, Pair, From, To, Act, Topic string
	Code                                 string // of an event in the report
	Outlet                               string // of the report
	Limit                                int
	Acts                                 []string // that can be chosen
	path                                 string
	own                                  [][2]string // fields of this list alone
	kept                                 [][2]string // what the address keeps and narrows nothing
	Fault                                string      // what cannot be asked like that
	Next                                 string      // address of the lines after these
	Later                                bool        // these are not the first lines
}

// filterOf reads the filter and makes the archive's query of it. A filter that makes no sense has a Fault.
func filterOf(r *http.Request) (filter, archive.Query) {
	v := r.URL.Query()
	get := func(name string) string { return strings.TrimSpace(v.Get(name)) }
	f := filter{Q: get("q"), Actor: get("actor"), Pair: get("pair"), From: get("from"), To: get("to"), Act: get("act"), Topic: get("topic"), Code: strings.ToUpper(get("code")), Outlet: get("outlet"), Limit: firstLines, Acts: record.Acts, path: r.URL.Path}
	if get("format") != "" { // a file is not what is on the screen
		f.Limit = mostLines
	}
	if n, err := strconv.Atoi(get("limit")); err == nil && n > 0 {
		f.Limit = min(n, mostLines)
	}
	q := archive.Query{Actor: f.Actor, Act: f.Act, Topic: f.Topic, Outlet: f.Outlet, Words: phrases(f.Q), Limit: f.Limit + 1}
	if f.Act != "" && !slices.Contains(record.Acts, f.Act) {
		f.Fault, q.Act = "“"+f.Act+"” is no act of speech.", ""
	}
	if q.Code = f.Code; !isEventCode(f.Code) {
		f.Fault, q.Code = "“"+f.Code+"” is no code of an event: write a CAMEO code as 042, how it begins as 04, or a PLOVER event as CONSULT.", ""
	}
	if after := get("after"); after != "" {
		q.After, f.Later = &archive.Place{}, true
		if uncover(after, q.After) != nil {
			f.Fault, q.After = "The address does not lead on in this list.", nil
		}
	}
	q.Pair, f.Fault = pairOf(f.Pair, f.Fault)
	q.From, f.Fault = dayOf(f.From, f.Fault)
	q.To, f.Fault = dayOf(f.To, f.Fault)
	if q.From != "" && q.To != "" && q.From > q.To {
		f.Fault = "The first day comes after the last."
	}
	if since, err := strconv.ParseInt(get("since"), 10, 64); err == nil && since > 0 {
		q.Since = since
		f.with("since", get("since"))
	}
	return f, q
}

// isEventCode is true of "", of two to four digits, and of a word in capitals.
func isEventCode(code string) bool {
	digits := strings.Trim(code, "0123456789") == ""
	return code == "" || digits && len(code) >= 2 && len(code) <= 4 || strings.Trim(code, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == "" && len(code) <= 20
}

// dayOf reads a day; where it is none, the fault says so.
func dayOf(words, fault string) (string, string) {
	day, err := ingest.Day(words)
	if err != nil {
		return "", "“" + words + "” is no day: write it as 2023-06-19."
	}
	return day, fault
}

// pairOf reads two codes: "USA,CHN", "USA CHN", "USA–CHN".
func pairOf(words, fault string) ([2]string, string) {
	codes := strings.FieldsFunc(strings.ToUpper(words), func(r rune) bool { return !('A' <= r && r <= 'Z') })
	switch {
	case len(codes) == 0 && words == "":
		return [2]string{}, fault
	case len(codes) != 2 || codes[0] == codes[1]:
		return [2]string{}, "“" + words + "” is no pair: write two codes, as USA CHN."
	}
	return [2]string{codes[0], codes[1]}, fault
}

// phrases are the words looked for: each word, but what stands in quotation marks as a whole. Signs that mean
// something to a search engine are words like others.
func phrases(q string) []string {
	var list []string
	for n, part := range strings.Split(strings.NewReplacer("“", `"`, "”", `"`).Replace(q), `"`) {
		if n%2 == 1 {
			list = append(list, strings.TrimSpace(part))
			continue
		}
		list = append(list, strings.Fields(part)...)
	}
	return slices.DeleteFunc(list, func(s string) bool { return s == "" })
}

// address is the list under this filter, with changes: pairs of a field and its value.
func (f filter) address(changes ...string) string {
	v := url.Values{}
	set := func(name, value string) {
		if value != "" {
			v.Set(name, value)
		} else {
			v.Del(name)
		}
	}
	for _, field := range [][2]string{{"q", f.Q}, {"actor", f.Actor}, {"pair", f.Pair}, {"from", f.From}, {"to", f.To}, {"act", f.Act}, {"topic", f.Topic}, {"code", f.Code}, {"outlet", f.Outlet}} {
		set(field[0], field[1])
	}
	for _, field := range slices.Concat(f.own, f.kept) {
		set(field[0], field[1])
	}
	if f.Limit != firstLines {
		set("limit", strconv.Itoa(f.Limit))
	}
	for i := 0; i+1 < len(changes); i += 2 {
		set(changes[i], changes[i+1])
	}
	if len(v) == 0 {
		return f.path
	}
	return f.path + "?" + v.Encode()
}

// CSV, JSON and Parquet are the addresses of the same list as a file.
func (f filter) CSV() string  { return f.address("format", "csv") }
func (f filter) JSON() string { return f.address("format", "json") }

// First is the address of the first lines.
func (f filter) First() string { return f.address() }

// Atom is the address of the list's feed.
func (f filter) Atom() string { return f.address("format", "atom") }

func (f filter) Parquet() string { return f.address("format", "parquet") }

// More is the address of a longer list, "" where there is none.
func (f filter) More() string {
	if f.Limit >= mostLines {
		return ""
	}
	return f.address("limit", strconv.Itoa(min(f.Limit*4, mostLines)))
}

// with adds the value of a field that this list alone has.
func (f *filter) with(name, value string) {
	if value != "" {
		f.own = append(f.own, [2]string{name, value})
	}
}

// keep adds a value that the list's addresses keep, such as the way to look at it.
func (f *filter) keep(name, value string) {
	if value != "" {
		f.kept = append(f.kept, [2]string{name, value})
	}
}

// Narrowed is true where the list is not all there is.
func (f filter) Narrowed() bool {
	return f.Q+f.Actor+f.Pair+f.From+f.To+f.Act+f.Topic+f.Code+f.Outlet != "" || len(f.own) > 0
}
