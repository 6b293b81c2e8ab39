package corpustest

import (
	"fmt"
	"strings"

	"readout/record"
)

// Large makes the record of a report as long and as full as a usual one: 2,500 bytes, 12 statements.
// Different n give different words.
func Large(n int) *record.Record {
	var text strings.Builder
	for i := range 12 {
		fmt.Fprintf(&text, "Envoy A%d told Minister B%d that point %d of plan %d would be looked at, and that the two delegations would meet in town %d once more before the harvest ended, whatever came of it. ", i, i, i, n, n*7919%1000)
	}
	b := Report(fmt.Sprintf("large-%07d", n), fmt.Sprintf("20%02d-%02d-%02d", n%20, n%12+1, n%28+1), "Daily", text.String())
	var all []string
	for i := range 12 {
		from := b.Person("NOR", fmt.Sprintf("Envoy A%d", (n+i)%500), "envoy", fmt.Sprintf("Envoy A%d ", i))
		to := b.Person("SAV", fmt.Sprintf("Minister B%d", (n+i)%300), "minister", fmt.Sprintf("Minister B%d ", i))
		s := b.Say([]string{from}, "told", "report", "plans", fmt.Sprintf("point %d of plan %d would be looked at", i, n))
		s.To = []string{to}
		b.Place(fmt.Sprintf("town %d", n*7919%1000), "SAV")
		b.Time("before the harvest", "DATE", "2024")
		b.Record.Events = append(b.Record.Events, record.Event{Item: b.item(record.LetterEvent, "event.say", s.Evidence...), Source: []string{"NOR"}, Target: []string{"SAV"}, CAMEO: "010", Status: "happened"})
		all = append(all, from, to)
	}
	b.Meet("the two delegations", "in_person", "Town", "", all...)
	return b.Record
}
