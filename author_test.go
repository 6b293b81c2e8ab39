package readout_test

import (
	"strings"
	"testing"

	"readout/record"
)

// TestAuthors holds who speaks in a document in the first person.
func TestAuthors(t *testing.T) {
	for _, c := range []struct{ title, outlet, text, want string }{
		{"Statement from President Joe Biden on the Canal", "The White House", "I spoke with the crew this morning. We will open the canal again before the summer ends.", "Joe Biden document.author"},
		{"Joint Statement of Ghana and Togo on Fishing", "Presidency of Ghana", "We met in Accra today. We condemn the theft of nets along our coast.", "Ghana+Togo clause.object"},
		{"Joint Statement of the Fisheries Ministers of Ghana and Togo", "Presidency of Ghana", "The Ministers met in Accra. The two sides:\n\n- condemned the theft of nets; and\n\n- agreed to patrol the coast.\n\nWe thank the crews for their work.",
			"Ghana+Togo clause.object; Ghana+Togo clause.infinitive; Ghana+Togo act.about"},
		{"Statement on the Canal", "Government of Ghana", "We condemn the theft of nets along our coast.", "Ghana clause.object"},
		{"G7 Leaders’ Statement on Fishing", "The White House", "We condemn the theft of nets along the coast of Ghana.", "Group of Seven clause.object"},
		{"Nets stolen", "The Village Echo", "We condemn the theft of nets along our coast.", ""},
		{"Statement from President Joe Biden on the Canal", "The White House", "The canal opens on Monday. Boats may use it until noon.", "Joe Biden document.author"},
		{"Statement from President Joe Biden on the Canal", "The White House", "President Biden opens the canal on Monday. Boats may use it until noon.", ""},
		{"Statement by NSC Spokesperson Ama Darko on the Canal", "The White House", "The canal opens on Monday. Boats may use it until noon.", ""},
		{"Statement from President Joe Biden on the Canal", "The White House", "THE PRESIDENT: I will open the canal again before the summer of next year ends.\n\nQ Will it be free?\n\nTHE PRESIDENT: I said so, and it will remain free for each boat.", "Joe Biden turn.label; Joe Biden turn.label"},
		{"", "", "On behalf of the Ghanaian people, I greet the Assembly. I condemn the theft of nets along our coast. My delegation calls for a patrol of the coast.", "Ghana clause.object; Ghana clause.object"},
		{"", "", "On behalf of the people of Ghana, I greet the Assembly. I condemn the theft of nets along our coast. My delegation calls for a patrol of the coast.", "Ghana clause.object; Ghana clause.object"},
		{"", "", "On behalf of Ghana, I greet the Assembly. My Government condemns the theft of nets along our coast.", "Ghana clause.object"},
		{"", "", "On behalf of Ghana, I greet the Assembly. I would like to thank the crews for their work.", "Ghana act.about"},
		{"", "", "Interview with Foreign Minister Ama Darko of Ghana\n\nYou said that the canal would close. Was that a mistake?\n\nNo. I said that it would stay open.\n\nWhat else do you ask of Togo?\n\nWe condemn the theft of nets along our coast.", "Ama Darko clause.complement; Ghana clause.object"},
		{"Foreign Ministry Spokesperson Ama Darko’s Regular Press Conference", "Government of Ghana", "Q: Will Ghana close the canal?\n\nA: The canal is for all and will remain open. We urge Togo to open its harbour without delay.", "Ama Darko turn.label; Ghana clause.told_to"},
		{"Interview with Foreign Minister Ama Darko of Ghana", "The Village Echo", "Q: Will Ghana close the canal?\n\nA: The canal is for all and will remain open.\n\nQ: And the harbour?\n\nA: I thank Togo for its work there.", "Ama Darko turn.label; Ama Darko turn.label; Ama Darko act.about"},
		{"Questions on the canal", "The Village Echo", "Q: Will Ghana close the canal?\n\nA: The canal is for all and will remain open.\n\nQ: And the harbour?\n\nA: It will remain open for all the crews.", ""},
		{"", "", "PRESIDENT DARKO: I met the fishermen of the coast this morning, and my friend was there. He said that the canal was shut.\n\nQ Will you go to Togo?\n\nPRESIDENT DARKO: I will go there before the summer of this year ends.", "DARKO turn.label; DARKO turn.label"},
		{"", "", "On behalf of Ghana, I greet the Assembly. I also wish to thank your predecessor, the envoy of Togo, for his work. We take this opportunity to reiterate our support for the plan. I must stress that the coast is ours. We cannot but condemn the theft of nets.",
			"Ghana act.about; Ghana clause.object; Ghana clause.complement; Ghana clause.object"},
		{"", "", "On behalf of Ghana, I greet the Assembly. I would once again recall that the coast is ours. We take this opportunity to express our thanks to the crews for their work.", "Ghana clause.complement; Ghana act.noun"},
		{"", "", "On behalf of Ghana, I greet the Assembly. I am convinced that the coast is ours. We are encouraged that talks have resumed.", "Ghana clause.complement; Ghana clause.complement"},
		{"", "", "On behalf of Ghana, I greet the Assembly. We remain convinced that the coast is ours. If we yield, we renounce our nets. I would not wish to praise the theft of nets.", "Ghana clause.complement"},
		{"Order on the Canal", "The White House", "I hereby open the canal again before the summer ends.\n\nJOSEPH R. BIDEN JR.", "Joe Biden document.author"},
		{"Statement by the Chair of the African Union on the Canal", "", "I spoke with the crews this morning in the harbour. We condemn the theft of nets along the coast.\n\nHon. Ama Darko\n\nPresident of Ghana and Chair of the Union", "Ama Darko document.author; Ama Darko clause.object"},
		{"Order on the Canal", "", "I have asked the envoy of Togo to report to the crews. I said once that I thanked them.\n\nAma Darko\n\nMinister of Trade of Ghana", "Ama Darko document.author; Ama Darko clause.told_to"},
		{"Our canal", "The Village Echo", "By Joe Biden and Olaf Scholz\n\nWe will open the canal again before the summer ends.", "Joe Biden+Olaf Scholz document.author"},
		{"Our canal", "The Village Echo", "By Ama Darko\n\nWe will open the canal again before the summer ends.", ""},
		{"Remarks", "The White House", "THE PRESIDENT: I will open the canal again before the summer of next year ends.\n\nEND 1:57 P.M. EST\n\nThis page was made by the office of the press and nobody else.", "Joe Biden turn.label"},
		{"", "", "I greet the Assembly. I condemn the theft of nets along our coast.", ""},
		{"", "", "On behalf of the African Group, I greet the Assembly. I condemn the theft of nets along our coast.", ""},
	} {
		t.Run(c.title+" "+c.outlet, func(t *testing.T) {
			r, err := reader()
			if err != nil {
				t.Fatal(err)
			}
			rec := r.Read(record.Document{Title: c.title, Outlet: c.outlet, Text: c.text, Published: "2023-04-12"})
			names := map[string]string{}
			for _, a := range rec.Actors {
				names[a.ID] = a.Name
			}
			var got []string
			for _, s := range rec.Statements {
				who := make([]string, len(s.Speaker))
				for i, id := range s.Speaker {
					who[i] = names[id]
				}
				got = append(got, strings.Join(who, "+")+" "+s.Why)
			}
			if g := strings.Join(got, "; "); g != c.want {
				t.Errorf("%q, want %q", g, c.want)
			}
		})
	}
}

// TestDelegate holds that a speech which comes with its state and no outlet is the state's.
func TestDelegate(t *testing.T) {
	const text = "I greet the Assembly. I condemn the theft of nets along the coast."
	for _, c := range []struct{ country, outlet, want string }{{"GHA", "", "GHA"}, {"GHA", "The Accra Echo", ""}, {"", "", ""}} {
		r, err := reader()
		if err != nil {
			t.Fatal(err)
		}
		rec := r.Read(record.Document{Country: c.country, Outlet: c.outlet, Text: text, Published: "2023-09-20"})
		got := ""
		for _, s := range rec.Statements {
			for _, a := range rec.Actors {
				if a.ID == s.Speaker[0] {
					got += a.Represents
				}
			}
		}
		if got != c.want {
			t.Errorf("%s %s: %q, want %q", c.country, c.outlet, got, c.want)
		}
	}
}
