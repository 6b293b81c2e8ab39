package readout

import (
	"slices"

	"readout/read/meeting"
	"readout/record"
)

// meetings adds meetings and visits. Which statement belongs to which meeting is known to the meetings.
func (a *assembly) meetings(found *meeting.Meetings) {
	ids := make([]string, len(found.Meetings))
	for i := range found.Meetings {
		a.name(&found.Meetings[i].Item, record.LetterMeeting)
		ids[i] = found.Meetings[i].ID
	}
	for i := range found.Meetings {
		m := &found.Meetings[i]
		x := m.Meeting
		x.Participants = a.participants(m.Participants)
		x.Topics = list(x.Topics)
		x.Outcome = list(x.Outcome)
		x.Characterised = []record.Characterisation{}
		for _, c := range m.Characterised {
			by := a.ids(c.By)
			if len(by) == 0 {
				by = []string{reportItself}
			}
			x.Characterised = append(x.Characterised, record.Characterisation{Content: c.Content, By: by})
		}
		x.Follows = pick(ids, m.Follows)
		x.Statements = pick(a.statementIDs, m.Statements)
		a.record.Meetings = append(a.record.Meetings, x)
	}
	a.meetingIDs = ids
	for i := range found.Visits {
		a.visit(&found.Visits[i])
	}
}

// reportItself stands for the reporter where a field says whose words it is.
const reportItself = "report"

func (a *assembly) participants(found []meeting.Participant) []record.Participant {
	out := make([]record.Participant, len(found))
	for i, p := range found {
		out[i] = record.Participant{Actor: a.record.Actors[p.Actor].ID, Side: p.Side, Role: p.Role}
		if p.HasHost {
			host := p.Host
			out[i].Host = &host
		}
	}
	return out
}

func (a *assembly) visit(v *meeting.Visit) {
	x := v.Visit
	a.name(&x.Item, record.LetterVisit)
	x.Visitors, x.Host = a.ids(v.Visitors), a.ids(v.Host)
	if x.Claim != nil {
		x.Claim.By = reportItself
		if len(v.ClaimBy) > 0 {
			x.Claim.By = a.record.Actors[v.ClaimBy[0]].ID
		}
	}
	a.record.Visits = append(a.record.Visits, x)
}

// pick gives the ids at some indices.
func pick(ids []string, indices []int) []string {
	out := make([]string, 0, len(indices))
	for _, i := range indices {
		if !slices.Contains(out, ids[i]) {
			out = append(out, ids[i])
		}
	}
	return out
}

// list is s, never nil: a list is always a list.
func list[T any](s []T) []T {
	if s == nil {
		return []T{}
	}
	return s
}
