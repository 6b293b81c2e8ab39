package actors

import (
	"strconv"
	"strings"
	"testing"

	"readout/knowledge/countries"
	"readout/knowledge/titles"
)

// members are the states of the United Nations.
const members = `
AFG ALB DZA AND AGO ATG ARG ARM AUS AUT AZE BHS BHR BGD BRB BLR BEL BLZ BEN BTN BOL BIH BWA BRA BRN BGR BFA BDI CPV KHM CMR CAN CAF TCD CHL CHN COL COM COG CRI
CIV HRV CUB CYP CZE PRK COD DNK DJI DMA DOM ECU EGY SLV GNQ ERI EST SWZ ETH FJI FIN FRA GAB GMB GEO DEU GHA GRC GRD GTM GIN GNB GUY HTI HND HUN ISL IND IDN IRN
IRQ IRL ISR ITA JAM JPN JOR KAZ KEN KIR KWT KGZ LAO LVA LBN LSO LBR LBY LIE LTU LUX MDG MWI MYS MDV MLI MLT MHL MRT MUS MEX FSM MCO MNG MNE MAR MOZ MMR NAM NRU
NPL NLD NZL NIC NER NGA MKD NOR OMN PAK PLW PAN PNG PRY PER PHL POL PRT QAT KOR MDA ROU RUS RWA KNA LCA VCT WSM SMR STP SAU SEN SRB SYC SLE SGP SVK SVN SLB SOM
ZAF SSD ESP LKA SDN SUR SWE CHE SYR TJK THA TLS TGO TON TTO TUN TUR TKM TUV UGA UKR ARE GBR TZA USA URY UZB VUT VEN VNM YEM ZMB ZWE`

// independent are the years in which states began whose code is older.
var independent = map[string]int{"ARM": 1991, "AZE": 1991, "BLR": 1991, "EST": 1991, "GEO": 1991, "KAZ": 1991, "KGZ": 1991, "LTU": 1991, "LVA": 1991, "MDA": 1991, "RUS": 1991, "TJK": 1991,
	"TKM": 1991, "UKR": 1991, "UZB": 1991, "PLW": 1994}

// heads tells the offices of those who lead a state.
func heads(role string) bool {
	t, _ := titles.Load().Find(role)
	return t.Level == titles.HeadOfState || t.Level == titles.HeadOfGovernment || role == "prince" || role == "leader" || role == "federal councillor"
}

func foreign(role string) bool {
	return strings.Contains(role, "foreign minister") || role == "foreign secretary" || role == "secretary of state" || strings.Contains(role, "external affairs")
}

// The years from which and to which the tables want to know who leads a state and who is its foreign minister.
const firstYear, lastYear = 1990, 2026

// TestGaps counts the years in which nobody of a member of the United Nations is known to lead it, or to be its
// foreign minister; with -v it lists them.
func TestGaps(t *testing.T) {
	for _, office := range []struct {
		name  string
		holds func(role string) bool
		known int // of 1000 years, at least
	}{
		{"head", heads, 990},
		{"foreign minister", foreign, 975},
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
		for _, of := range strings.Fields(members) {
			c, ok := countries.Load().ByCode(of)
			if !ok {
				t.Errorf("no state %s", of)
			}
			var gaps []string
			for y := max(firstYear, independent[of]); y <= lastYear; y++ {
				switch day := strconv.Itoa(y); {
				case !c.Exists(day):
					continue
				case years[of][y]:
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
		if known*1000 < all*office.known {
			t.Errorf("%s: %d of %d years known, want %d of 1000", office.name, known, all, office.known)
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
