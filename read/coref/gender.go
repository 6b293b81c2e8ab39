package coref

import (
	"strings"

	"readout/knowledge/titles"
	"readout/read/name"
)

// gender is that of a mention, where words leave it open by the office: of those who are called Clinton, who is
// "President Clinton" is a man. Those who hold the office on the report's date count, else all who ever did.
func (r *resolver) gender(m *name.Mention) name.Gender {
	if m.Gender != name.Unknown || m.Entity < 0 || m.Title == nil || m.Title.Level == titles.Honorific || m.Title.Deputy {
		return m.Gender
	}
	now, ever := "", ""
	for _, e := range r.names.Entities[m.Entity].Namesakes {
		for _, t := range e.Terms {
			if t.Role != m.Title.Role && !strings.HasPrefix(t.Role, m.Title.Role+" ") { // Secretary Clinton
				continue
			}
			ever = agreed(ever, e.Gender)
			if r.ctx.Date != "" && t.Covers(r.ctx.Date) {
				now = agreed(now, e.Gender)
			}
		}
	}
	if now == "" {
		now = ever
	}
	switch now {
	case "m":
		return name.Male
	case "f":
		return name.Female
	}
	return name.Unknown
}

// agreed is what two genders have in common, "?" where they differ.
func agreed(a, b string) string {
	if a == "" || a == b {
		return b
	}
	return "?"
}
