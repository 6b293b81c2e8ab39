package actors

import (
	"strconv"
	"strings"
	"testing"

	"readout/knowledge/countries"
)

// heads are the offices of those who lead a state.
var heads = map[string]bool{"president": true, "prime minister": true, "premier": true, "chancellor": true, "taoiseach": true, "king": true, "queen": true, "emir": true, "sultan": true,
	"supreme leader": true, "general secretary": true, "federal councillor": true, "grand duke": true, "prince": true, "pope": true, "military ruler": true}

// The years from which and to which the tables want to know who leads a state and who is its foreign minister.
const firstYear, lastYear = 1990, 2025

// TestGaps counts the years in which nobody of a state is known to lead it, or to be its foreign minister; with -v it lists them.
func TestGaps(t *testing.T) {
	for _, office := range []struct {
		name  string
		holds func(role string) bool
		known int // of 100 years, at least
	}{
		{"head", func(role string) bool { return heads[role] }, 92},
		{"foreign minister", func(role string) bool {
			return strings.Contains(role, "foreign minister") || role == "foreign secretary" || role == "secretary of state" || strings.Contains(role, "external affairs")
		}, 80},
	} {
		years := map[string]map[int]bool{}
		for _, e := range Load().All() {
			for _, term := range e.Terms {
				if e.Kind == "person" && office.holds(term.Role) {
					note(years, term)
				}
			}
		}
		known, all := 0, 0
		for of, held := range years {
			c, ok := countries.Load().ByCode(of)
			if !ok || c.To != "" {
				continue
			}
			var gaps []string
			for y := firstYear; y <= lastYear; y++ {
				switch day := strconv.Itoa(y); {
				case !c.Exists(day):
					continue
				case held[y]:
					known++
				default:
					gaps = append(gaps, day)
				}
				all++
			}
			if len(gaps) > 0 {
				t.Logf("%s %s: %s", of, office.name, strings.Join(gaps, " "))
			}
		}
		t.Logf("%s: %d of %d years", office.name, known, all)
		if known*100 < all*office.known {
			t.Errorf("%s: %d of %d years known, want %d of 100", office.name, known, all, office.known)
		}
	}
}

// note marks the years of a term.
func note(years map[string]map[int]bool, term Term) {
	from, to := yearOf(term.From, firstYear), yearOf(term.To, lastYear)
	if years[term.Of] == nil {
		years[term.Of] = map[int]bool{}
	}
	for y := from; y <= to; y++ {
		years[term.Of][y] = true
	}
}

func yearOf(day string, open int) int {
	if len(day) < 4 {
		return open
	}
	y, _ := strconv.Atoi(day[:4])
	return y
}
