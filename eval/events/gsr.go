package events

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"

	"readout/read/dyad"
	"readout/read/syntax"
	"readout/read/token"
)

// renamed are the events of PLOVER's first draft by their names in PLV.
var renamed = map[string]string{"DEMAND": "REQUEST", "DISAPPROVE": "ACCUSE", "INVESTIGATE": "ACCUSE", "FIGHT": "ASSAULT", "CONCEDE": "YIELD", "RETREAT": "YIELD"}

// LoadGSR reads PLOVER's gold standard records (plover_gsr_cameo.jsonl in a folder): short sentences of CAMEO's codebook
// with their events. Records without a mark on an actor are left out.
func LoadGSR(dir string, model *syntax.Model) ([]Case, error) {
	f, err := os.Open(filepath.Join(dir, "plover_gsr_cameo.jsonl"))
	if err != nil {
		return nil, fmt.Errorf("eval/events: %w", err)
	}
	defer f.Close()
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<20)
	scratch := syntax.NewScratch()
	var list []Case
	for lines.Scan() {
		var r struct {
			ID, Event string
			TextInfo  json.RawMessage // an empty string where there is no markup
		}
		if err := json.Unmarshal(lines.Bytes(), &r); err != nil {
			return nil, fmt.Errorf("eval/events: plover_gsr_cameo.jsonl: %w", err)
		}
		if to, ok := renamed[r.Event]; ok {
			r.Event = to
		}
		var info struct{ Markup string }
		if json.Unmarshal(r.TextInfo, &info) != nil || !slices.Contains(Roots, r.Event) {
			continue
		}
		marked, err := dyad.Unmark(remark(info.Markup))
		if err != nil {
			continue
		}
		if pair, ok := marked.Pair(model.Parse(token.Split(marked.Text), scratch)); ok {
			list = append(list, Case{r.ID, pair, r.Event, 0})
		}
	}
	return list, lines.Err()
}

var mark = regexp.MustCompile(`\(([A-Z/]+): ([^()]*)\)`)

// remark turns marks like (SRC: Oslo) into <s>Oslo</s>. Of actors that are both (SRC/TAR), the first is the source.
func remark(markup string) string {
	open := map[string]bool{"SRC": true, "TAR": true}
	return mark.ReplaceAllStringFunc(markup, func(s string) string {
		m := mark.FindStringSubmatch(s)
		tag := m[1]
		if tag == "SRC/TAR" {
			tag = "SRC"
			if !open["SRC"] {
				tag = "TAR"
			}
		}
		if !open[tag] {
			return m[2]
		}
		open[tag] = false
		if tag == "SRC" {
			return "<s>" + m[2] + "</s>"
		}
		return "<t>" + m[2] + "</t>"
	})
}
