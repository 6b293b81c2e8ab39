package place_test

import (
	"fmt"
	"strings"
	"testing"

	"readout/internal/parsed"
	"readout/knowledge/actors"
	"readout/knowledge/countries"
	"readout/knowledge/gazetteer"
	"readout/read/actor"
	"readout/read/coref"
	"readout/read/name"
	"readout/read/name/tagger"
	"readout/read/place"
	"readout/read/temporal"
	"readout/record"
)

// read gives the places of a text as lines of words, id, country, precision and use.
func read(text string) []place.Place {
	tree := parsed.Tree(text)
	names := (&name.Reader{Knowledge: tagger.Embedded()}).Read(tree, temporal.Read(tree, temporal.Date{}), nil)
	chains := coref.Read(tree, names, nil, coref.Context{})
	cast := (&actor.Reader{Dictionary: actors.Load(), Countries: countries.Load()}).Read(tree, names, chains, nil, actor.Context{Date: "2023-06-19"})
	return (&place.Reader{Gazetteer: gazetteer.Load(), Countries: countries.Load()}).Read(tree, names, cast)
}

func TestRead(t *testing.T) {
	for text, want := range map[string]string{
		"The envoy flew to Beijing on Tuesday.":                          "Beijing 1816670 CHN city place",
		"Officials noted that Moscow rejected the offer.":                "Moscow 524901 RUS city government",
		"The two ministers met at the Great Hall of the People.":         "Great Hall of the People 0 CHN venue place",
		"The ministers gathered at Camp David.":                          "Camp David 0 USA venue place",
		"Kenya accused its neighbour of shelling two villages.":          "Kenya 192950 KEN country government",
		"The troops have been in Kenya since March.":                     "Kenya 192950 KEN country place",
		"The fair in Paris, Texas, drew a record crowd.":                 "Paris 4717560 USA city place; Texas 4736286 USA region place",
		"Tankers left the Strait of Hormuz in a convoy.":                 "Strait of Hormuz 0  region place",
		"Atlanta is the capital of Georgia, where the senator was born.": "Atlanta 4180439 USA city place; Georgia 4197000 USA region place",
		"Tbilisi is the capital of Georgia, north of Armenia.":           "Tbilisi 611717 GEO city place; Georgia 614540 GEO country place; Armenia 174982 ARM country place",
		"The White House declined to comment.":                           "White House 0 USA venue government",
		"The king spoke with reporters at the White House.":              "White House 0 USA venue place",
		"Analysts warned of a war over Taiwan.":                          "Taiwan 1668284 TWN region place",
		"The minister travelled to Kenya and Uganda.":                    "Kenya 192950 KEN country place; Uganda 226074 UGA country place",
		"Relations between Kenya and Uganda improved.":                   "Kenya 192950 KEN country government; Uganda 226074 UGA country government",
		"She thanked the President of Kenya for his support to Uganda.":  "Kenya 192950 KEN country government; Uganda 226074 UGA country government",
		"Officials of Kenya, Uganda, Rwanda and Burundi met.":            "Kenya 192950 KEN country government; Uganda 226074 UGA country government; Rwanda 49518 RWA country government; Burundi 433561 BDI country government",
		"Kenyan and Ugandan envoys met in Geneva.":                       "Geneva 2660646 CHE city place",
		"Talks between the ministers in Mombasa, Kenya in May failed.":   "Mombasa 186301 KEN city place; Kenya 192950 KEN country place",
		"The president of the Republic thanked all Member States.":       "",
		"Paris rejected the plan. They sang in Paris, Texas.":            "Paris 2988507 FRA city government; Paris 4717560 USA city place; Texas 4736286 USA region place",
		"The fair in Olympia, Washington, drew a crowd.":                 "Olympia 5805687 USA city place; Washington 5815135 USA region place",
		"Envoys of North and Central America came with help from Kenya.": "Central America 0  region place; Kenya 192950 KEN country government",
		"They met in Zuglia, Italy, on Friday.":                          "Zuglia 0 ITA region place; Italy 3175395 ITA country place",
		"They spoke of Zuglia, Italy and France.":                        "Italy 3175395 ITA country government; France 3017382 FRA country government",
		"A Kenyan officer was hurt.":                                     "",
	} {
		var got []string
		for _, p := range read(text) {
			got = append(got, fmt.Sprintf("%s %d %s %s %s", p.Name, p.GeonamesID, p.Country, p.Precision, p.UsedAs))
		}
		if s := strings.Join(got, "; "); s != want {
			t.Errorf("%s\n got %s\nwant %s", text, s, want)
		}
	}
}

func TestResolve(t *testing.T) {
	r := &place.Reader{Gazetteer: gazetteer.Load(), Countries: countries.Load()}
	for _, c := range []struct {
		text, toponyms, want string
	}{
		{"From Springfield, Ill., the train goes on to Chicago.", "Springfield|Ill.|Chicago", "4250542 4896861 4887398"},
		{"From Springfield, Mo., the road leads to Branson.", "Springfield|Mo.|Branson", "4409896 4398678 4378219"},
		{"Ferries link Birmingham with nowhere, least of all Coventry and Wolverhampton.", "Birmingham|Coventry|Wolverhampton", "2655603 2652221 2633691"},
		{"Birmingham lies south of Huntsville and north of Montgomery in Alabama.", "Birmingham|Huntsville|Montgomery|Alabama", "4049979 4068590 4076784 4829764"},
		{"Santiago and Valparaíso are in Chile.", "Santiago|Valparaíso|Chile", "3871336 3868626 3895114"},
	} {
		var spans []record.Span
		at := 0
		for _, w := range strings.Split(c.toponyms, "|") {
			i := at + strings.Index(c.text[at:], w)
			spans = append(spans, record.Span{Start: i, End: i + len(w)})
			at = i + len(w)
		}
		var got []string
		for _, p := range r.Resolve(c.text, spans, nil) {
			if p.Place == nil {
				got = append(got, "-")
				continue
			}
			got = append(got, fmt.Sprint(p.ID))
		}
		if s := strings.Join(got, " "); s != c.want {
			t.Errorf("%s: got %s, want %s", c.text, s, c.want)
		}
	}
}
