package rows

import (
	"strings"

	"readout/knowledge/fold"
)

// Table is a table that the items of a record fill, with its columns in the order of the values of a row.
type Table struct {
	Name    string
	Columns []string
}

// Tables are filled in this order. Each has a column "version", by which an older reading is taken out.
var Tables = []Table{
	table("items", "id version kind day why confidence"),
	table("spans", "version item field n start end why"),
	table("actors", "version id name_key name kind role represents cameo plover as_of entry n"),
	table("mentions", "version actor n start end words"),
	table("times", "version id start end words type value mod reason"),
	table("places", "version id start end name geonames_id country lat lon precision used_as actor"),
	table("statements", "version id form acts topics negated nested_in time day cue words"),
	table("meetings", "version id format level city venue start start_mod end end_mod duration duration_mod count status day words"),
	table("participants", "version meeting n actor side host role"),
	table("visits", "version id country city start start_mod end end_mod claim claim_by status day words"),
	table("commitments", "version id kind topic condition due day words"),
	table("events", "version id source target event mode contexts cameo quad_scheme quad goldstein_table goldstein status day place words"),
	table("relations", "version id direction by day words"),
	table("gaps", "version id kind start end words reason"),
	table("involved", "version item part n actor name_key code how day"),
	table("pairs", "a b kind day version item fact held quad goldstein acts"),
	table("topics", "version item topic"),
	table("acts", "act day version item"),
	table("links", "version item field n target"),
	table("facts", "version item kind vow fact"),
	table("vow_stems", "code stem version item"),
	table("told", "day source target class version"),
	table("tellings", "version n telling"),
}

// Stories are the tables of what documents have in common (edge/archive/sameness) and of what passed on a day
// (edge/archive/sums), filled when the items are there.
var Stories = []Table{
	table("bands", "band wording"),
	table("stories", "version document outlet published wording text report"),
	table("passed", "a b day stories weeks months met undated meetings statements events commitments assessments goldstein quad acts"),
}

func table(name, columns string) Table { return Table{name, strings.Fields(columns)} }

// Stated is a column's value: NULL for what is not stated.
func Stated(s string) any {
	if s == "" {
		return nil
	}
	return s
}

// Folded is a name in the form in which names are compared, a blank at both ends: " wang " is found in
// whole words only.
func Folded(name string) string { return " " + fold.Key(name) + " " }
