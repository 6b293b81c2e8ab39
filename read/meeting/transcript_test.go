package meeting_test

import (
	"fmt"
	"strings"
	"testing"

	"readout/record"
)

// One transcript a line: title, text, then who (side) | format city of the meeting that it is of; "" where it is of none.
func TestTranscripts(t *testing.T) {
	found := func(title, text, want string) {
		t.Helper()
		rec := reader().Read(record.Document{ID: "test", Published: "2023-06-19", Title: title, Text: text})
		var got []string
		for _, m := range rec.Meetings {
			var who []string
			for _, p := range m.Participants {
				who = append(who, fmt.Sprintf("%s (%s)", names(rec, p.Actor), p.Side))
			}
			got = append(got, strings.TrimSpace(fmt.Sprintf("%s | %s %s", strings.Join(who, ", "), m.Format, m.City)))
		}
		if strings.Join(got, "\n") != want {
			t.Errorf("%s\n got %s\nwant %s", text, strings.Join(got, "\n     "), want)
		}
	}
	const (
		macron = "\n\nPRESIDENT MACRON: The weather is kind to us this morning. "
		scholz = "\n\nCHANCELLOR SCHOLZ: Thank you very much for the warm words and for the fine weather. "
	)
	found("", "Paris, France\n\n10:05 A.M."+macron+"This meeting comes at the right time for Europe and for our industries."+scholz, "Emmanuel Macron (FRA), Olaf Scholz (DEU) | in_person Paris")
	found("", "10:05 A.M."+macron+"The rivers of our two lands carry the same old songs to the sea."+scholz+"We are going to discuss the price of gas and the state of our railways.", "Emmanuel Macron (FRA), Olaf Scholz (DEU) | in_person")
	found("", "Via Teleconference\n\n10:05 A.M."+macron+"Our conversation comes at the right time for Europe and for our industries."+scholz, "Emmanuel Macron (FRA), Olaf Scholz (DEU) | call")
	found("", "10:05 A.M."+macron+"I raise my glass to the friendship of two peoples who have learned from their past."+scholz, "")
	found("Words of the President before a Meeting", "10:05 A.M."+macron+"I greet all those who have come here on this fine morning in June."+scholz, "Emmanuel Macron (FRA), Olaf Scholz (DEU) | in_person")
	found("", "10:05 A.M."+macron+"We must meet our obligations to those who come after us, as our parents met theirs."+scholz, "")
}

// TestBriefings: what a spokesperson says that somebody said belongs to a meeting named in that answer, in the one before
// or in the question; not to one named long before.
func TestBriefings(t *testing.T) {
	const call = "MS. DUPONT: President Macron spoke by phone with Chancellor Scholz today. "
	const weather = "\n\nMS. DUPONT: It will rain tomorrow, and the day after we expect some sun along the coast.\n\nMR. BLANC: I would like to know whether we shall have snow this year.\n\nMS. DUPONT: It may snow in the hills before the month is out."
	for _, c := range []struct {
		text string
		made int // statements made at the call
	}{
		{call + "President Macron said that the bridge must open.", 1},
		{call + weather + "\n\nMR. BLANC: I would like to hear more about the fair in the old harbour.\n\nMS. DUPONT: President Macron said that the fair must open.", 0},
	} {
		rec := reader().Read(record.Document{ID: "test", Published: "2023-06-19", Text: c.text})
		if len(rec.Meetings) != 1 || len(rec.Meetings[0].Statements) != c.made {
			t.Errorf("%s\n got %+v, want one meeting with %d statements", c.text, rec.Meetings, c.made)
		}
	}
}
