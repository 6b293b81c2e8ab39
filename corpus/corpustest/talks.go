package corpustest

import "readout/record"

// Talks gives three accounts of one meeting, which differ: the host's, the guest's and a wire's.
func Talks() []*record.Record {
	return []*record.Record{hostAccount(), guestAccount(), wireAccount()}
}

func hostAccount() *record.Record {
	b := Report("host", "2024-05-14", "Ministry of Foreign Affairs of Norland", `Minister Berg received Minister Okafor at the Harbour Palace in Lindholm on 14 May for ninety minutes.
Berg said that both countries agreed to reopen the grain corridor before 1 July.
He stressed that Norland will send 40 inspectors if the ceasefire holds.
He warned that no foreign base on the strait would be accepted.
The talks were called warm and frank by the ministry.`)
	b.State("NOR", "Norland", "Norland")
	b.State("SAV", "Savania", "both countries")
	berg := b.Person("NOR", "Anna Berg", "Foreign Minister", "Minister Berg", "Berg said", "He stressed")
	okafor := b.Person("SAV", "John Okafor", "Foreign Minister", "Minister Okafor")
	b.Time("before 1 July", "DATE", "2024-07-01")
	b.Place("Lindholm", "NOR")
	s := b.Say([]string{berg}, "said", "agree", "grain", "both countries agreed to reopen the grain corridor before 1 July")
	b.Vow("agreement", "grain", []string{berg, okafor}, "agreed to reopen the grain corridor before 1 July", s.ID)
	s = b.Say([]string{berg}, "stressed", "promise", "ceasefire", "Norland will send 40 inspectors if the ceasefire holds")
	b.Vow("pledge", "ceasefire", []string{berg}, "will send 40 inspectors if the ceasefire holds", s.ID).Condition = "if the ceasefire holds"
	b.Say([]string{berg}, "warned", "warn", "bases", "no foreign base on the strait would be accepted")
	m := b.Meet("Minister Berg received Minister Okafor", "in_person", "Lindholm", "2024-05-14", berg, okafor)
	m.Venue = "Harbour Palace"
	m.Duration = &record.Moment{Value: "PT90M"}
	m.Characterised = []record.Characterisation{{Content: b.Words("warm"), By: []string{"report"}}, {Content: b.Words("frank"), By: []string{"report"}}}
	return b.Record
}

func guestAccount() *record.Record {
	b := Report("guest", "2024-05-15", "Savania's Foreign Office", `Foreign Minister John Okafor met his Norland counterpart Anna Berg in Lindholm on Tuesday, at the request of the Norland side. The conversation took two hours.
The ministers discussed reopening the grain corridor in August.
Okafor welcomed Norland's promise of 60 inspectors.
Okafor raised the treatment of Savanian workers and asked for consular access.`)
	b.State("NOR", "Norland", "Norland side")
	b.State("SAV", "Savania", "Savania")
	okafor := b.Person("SAV", "John Okafor", "Foreign Minister", "Foreign Minister John Okafor", "Okafor welcomed", "Okafor raised")
	berg := b.Person("NOR", "Anna Berg", "Foreign Minister", "his Norland counterpart Anna Berg")
	b.Time("in August", "DATE", "2024-08")
	b.Place("Lindholm", "NOR")
	b.Say([]string{okafor, berg}, "discussed", "report", "grain", "reopening the grain corridor in August")
	b.Say([]string{okafor}, "welcomed", "praise", "ceasefire", "Norland's promise of 60 inspectors")
	b.Say([]string{okafor}, "raised", "report", "consular affairs", "the treatment of Savanian workers")
	b.Say([]string{okafor}, "asked", "ask", "consular affairs", "consular access")
	m := b.Meet("Foreign Minister John Okafor met his Norland counterpart Anna Berg", "in_person", "Lindholm", "2024-05-14", okafor, berg)
	m.Duration = &record.Moment{Value: "PT2H"}
	return b.Record
}

func wireAccount() *record.Record {
	b := Report("wire", "2024-05-14", "Northern Wire", `LINDHOLM, May 14 - Norland and Savania agreed on Tuesday to reopen their grain corridor, Norland's Anna Berg said after talks with John Okafor.
Berg warned Savania against any foreign base on the strait.
The talks in Lindholm lasted an hour and a half.`)
	b.State("NOR", "Norland", "Norland")
	b.State("SAV", "Savania", "Savania")
	berg := b.Person("NOR", "Anna Berg", "Foreign Minister", "Norland's Anna Berg", "Berg warned")
	okafor := b.Person("SAV", "John Okafor", "Foreign Minister", "John Okafor")
	b.Place("Lindholm", "NOR")
	s := b.Say([]string{berg}, "said", "agree", "grain", "Norland and Savania agreed on Tuesday to reopen their grain corridor")
	b.Vow("agreement", "grain", []string{berg, okafor}, "agreed on Tuesday to reopen their grain corridor", s.ID)
	b.Say([]string{berg}, "warned", "warn", "bases", "any foreign base on the strait")
	m := b.Meet("talks with John Okafor", "in_person", "Lindholm", "2024-05-14", berg, okafor)
	m.Duration = &record.Moment{Value: "PT90M"}
	return b.Record
}
