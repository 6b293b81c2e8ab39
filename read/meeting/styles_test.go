package meeting_test

import (
	"fmt"
	"strings"
	"testing"
)

// held holds the meetings read in a report against who (side) | format city start status, one a meeting.
func held(t *testing.T, text string, want ...string) {
	t.Helper()
	rec := read(text)
	var got []string
	for _, m := range rec.Meetings {
		var who []string
		for _, p := range m.Participants {
			who = append(who, fmt.Sprintf("%s (%s)", names(rec, p.Actor), p.Side))
		}
		start := "-"
		if m.Start != nil {
			start = strings.TrimSpace(m.Start.Value + " " + m.Start.Mod)
		}
		got = append(got, fmt.Sprintf("%s | %s %s %s %s", strings.Join(who, ", "), m.Format, m.City, start, m.Status))
	}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("%s\n got %s\nwant %s", text, strings.Join(got, "\n     "), strings.Join(want, "\n     "))
	}
}

// visited holds the visits read in a report against visitors > country city status.
func visited(t *testing.T, text string, want ...string) {
	t.Helper()
	rec := read(text)
	var got []string
	for _, v := range rec.Visits {
		got = append(got, fmt.Sprintf("%s > %s %s %s", names(rec, v.Visitors...), v.Country, v.City, v.Status))
	}
	if strings.Join(got, "; ") != strings.Join(want, "; ") {
		t.Errorf("%s\n got %s\nwant %s", text, strings.Join(got, "; "), strings.Join(want, "; "))
	}
}

// What ministries, courts and wires say in their own ways.
func TestStyles(t *testing.T) {
	found := func(text string, want ...string) {
		t.Helper()
		held(t, text, want...)
	}
	found("President William Ruto and President Yoweri Museveni pledged to step up trade, continuing their discussions held last month in Kampala.", "William Ruto (KEN), Yoweri Museveni (UGA) | in_person Kampala 2023-05 background")
	found("Norwegian envoy Kari Nordahl saw President William Ruto in Nairobi last week.", "Kari Nordahl (NOR), William Ruto (KEN) | in_person Nairobi 2023-W24 happened")
	found("President Joe Biden saw President Vladimir Putin as a threat in June.")
	found("A summit between President William Ruto and President Yoweri Museveni, first slated for Friday, has been put back by three days.", "William Ruto (KEN), Yoweri Museveni (UGA) | in_person  2023-06-23 postponed")
	found("Chancellor Olaf Scholz has cancelled a meeting with the Polish president Andrzej Duda scheduled for Wednesday because of a cold.", "Olaf Scholz (DEU), Andrzej Duda (POL) | in_person  2023-06-21 cancelled")
	found("King Charles III received in a virtual format Prime Minister Penny Wong of Australia.", "Charles III (GBR), Penny Wong (AUS) | video  2023-06-19 happened")
	found("Ambassador Jane Dole of Canada presented her credentials to President William Ruto of Kenya on Sunday.", "Jane Dole (CAN), William Ruto (KEN) | in_person  2023-06-18 happened")
	found("President William Ruto received the letters of credence of the Ambassador of Canada, Jane Dole, in Nairobi on Sunday.", "William Ruto (KEN), Jane Dole (CAN) | in_person Nairobi 2023-06-18 happened")
	found("A summit between President William Ruto and President Yoweri Museveni, set for Friday, has been put off, a source said.", "William Ruto (KEN), Yoweri Museveni (UGA) | in_person  2023-06-23 postponed")
	found("Foreign Minister Penny Wong of Australia called in Suva on the Deputy Prime Minister and Foreign Minister, Manoa Waqa of Fiji, on Sunday.")
	found("Foreign Minister Penny Wong of Australia met the Deputy Prime Minister and Foreign Minister, Manoa Waqa of Fiji, on Sunday.", "Penny Wong (AUS), Manoa Waqa (FJI) | in_person  2023-06-18 happened")
	found("Foreign Minister Penny Wong paid a visit to Kathmandu on 17 June. She met Prime Minister Amrit Rana of Nepal.", "Penny Wong (AUS), Amrit Rana (NPL) | in_person Kathmandu 2023-06-17 happened")
	found("President William Ruto received Foreign Minister Penny Wong of Australia on Sunday. Foreign Minister Alfred Mutua and a presidential aide, Juma Odhiambo, were there. Earlier, Ms. Wong met her Kenyan counterpart.",
		"William Ruto (KEN), Penny Wong (AUS) | in_person  2023-06-18 happened", "Penny Wong (AUS), Alfred Mutua (KEN) | in_person  2023-06-18 happened")
	found("King Charles III received President William Ruto of Kenya in London today. Later, he received Foreign Minister Penny Wong of Australia.",
		"Charles III (GBR), William Ruto (KEN) | in_person London 2023-06-19 happened", "Charles III (GBR), Penny Wong (AUS) | in_person London 2023-06-19 happened")
	found("President William Ruto and President Yoweri Museveni met face to face on Sunday.", "William Ruto (KEN), Yoweri Museveni (UGA) | in_person  2023-06-18 happened")
	found("Foreign Minister Penny Wong of Australia held talks in Suva with Premier Manoa Waqa on Sunday.", "Penny Wong (AUS), Manoa Waqa (FJI) | in_person Suva 2023-06-18 happened")
	found("Foreign Minister Penny Wong of Australia met President William Ruto on Sunday. The session was attended by Prime Secretary Musa Otieno and Defence Secretary Aden Hassan.", "Penny Wong (AUS), William Ruto (KEN) | in_person  2023-06-18 happened")
	found("President William Ruto hosted a dinner in Nairobi on Sunday in honour of Prime Minister Penny Wong of Australia.", "William Ruto (KEN), Penny Wong (AUS) | in_person Nairobi 2023-06-18 happened")
	found("President William Ruto met President Yoweri Museveni on Sunday. He was later to be received by King Charles III.",
		"William Ruto (KEN), Yoweri Museveni (UGA) | in_person  2023-06-18 happened", "Charles III (GBR), William Ruto (KEN) | in_person  - planned")
	found("President William Ruto met President Yoweri Museveni and President Paul Kagame on Sunday. The three are to meet again in Kigali on Friday.",
		"William Ruto (KEN), Yoweri Museveni (UGA), Paul Kagame (RWA) | in_person  2023-06-18 happened", "William Ruto (KEN), Yoweri Museveni (UGA), Paul Kagame (RWA) | in_person Kigali 2023-06-23 planned")
	found("The Chairperson of the African Union (AU), Kofi Anan Mensah, met President William Ruto in Nairobi on Sunday. The Chairperson also held consultations with Foreign Minister Musa Otieno.",
		"Kofi Anan Mensah (AU), William Ruto (KEN) | in_person Nairobi 2023-06-18 happened", "Kofi Anan Mensah (AU), Musa Otieno (KEN) | in_person Nairobi 2023-06-18 happened")
	found("President William Ruto received the new Ambassador of Canada, Jane Dole, on Sunday. The new envoy paid a courtesy call on Deputy President Rigathi Gachagua.",
		"William Ruto (KEN), Jane Dole (CAN) | in_person  2023-06-18 happened", "Jane Dole (CAN), Rigathi Gachagua () | in_person  2023-06-18 happened")
	found("Chinese State Councillor Wang Yi spoke in Hanoi on Sunday. Prime Minister Pham Minh Chinh received the Chinese guest.", "Pham Minh Chinh (VNM), Wang Yi (CHN) | in_person  2023-06-19 happened")
	found("President Yoweri Museveni kept Foreign Minister Alfred Mutua of Kenya waiting on Sunday, first refusing to receive him.", "Yoweri Museveni (UGA), Alfred Mutua (KEN) | in_person  - denied")
	found("The foreign ministers of Kenya and Uganda, Alfred Mutua and Jeje Odongo, came together in Kampala on Sunday.", "Alfred Mutua (KEN), Jeje Odongo (UGA) | in_person Kampala 2023-06-18 happened")
	found("President William Ruto spoke in Nairobi. On Friday he is hosting President Yoweri Museveni at his residence.", "William Ruto (KEN), Yoweri Museveni (UGA) | in_person  2023-06-23 planned")
	found("Foreign Minister Penny Wong spent three hours with President William Ruto on Sunday.", "Penny Wong (AUS), William Ruto (KEN) | in_person  2023-06-18 happened")
	found("Foreign Minister Penny Wong and President William Ruto talked for an hour on Sunday.", "Penny Wong (AUS), William Ruto (KEN) | in_person  2023-06-18 happened")
	found("Foreign Minister Penny Wong had meetings on Sunday with President William Ruto and President Yoweri Museveni.",
		"Penny Wong (AUS), William Ruto (KEN) | in_person  2023-06-18 happened", "Penny Wong (AUS), Yoweri Museveni (UGA) | in_person  2023-06-18 happened")
	found("Foreign Minister Penny Wong conferred on Sunday with her Kenyan and Ugandan colleagues, Alfred Mutua and Jeje Odongo.", "Penny Wong (AUS), Alfred Mutua (KEN), Jeje Odongo (UGA) | in_person  2023-06-18 happened")
	found("PARIS, June 19 - President William Ruto and President Yoweri Museveni ended a summit on Sunday. President Ruto left for London at once.", "William Ruto (KEN), Yoweri Museveni (UGA) | in_person  2023-06-18 happened")
	found("President William Ruto met President Yoweri Museveni and President Paul Kagame in Kigali on Sunday. Ruto also had talks with Museveni.",
		"William Ruto (KEN), Yoweri Museveni (UGA), Paul Kagame (RWA) | in_person Kigali 2023-06-18 happened", "William Ruto (KEN), Yoweri Museveni (UGA) | in_person Kigali 2023-06-18 happened")
	found("President William Ruto spoke by phone on Sunday with President Yoweri Museveni, President Paul Kagame and King Charles III.",
		"William Ruto (KEN), Yoweri Museveni (UGA) | call  2023-06-18 happened", "William Ruto (KEN), Paul Kagame (RWA) | call  2023-06-18 happened", "William Ruto (KEN), Charles III (GBR) | call  2023-06-18 happened")
	found("President William Ruto consulted by telephone with President Yoweri Museveni on Sunday.", "William Ruto (KEN), Yoweri Museveni (UGA) | call  2023-06-18 happened")
	found("President William Ruto and President Yoweri Museveni talked behind closed doors in Kampala on Sunday.", "William Ruto (KEN), Yoweri Museveni (UGA) | in_person Kampala 2023-06-18 happened")
	found("President William Ruto received a letter from President Yoweri Museveni on Sunday. Foreign Minister Alfred Mutua attended the meeting.", "Yoweri Museveni (UGA), William Ruto (KEN) | letter  2023-06-18 happened")
	found("President William Ruto saw President Yoweri Museveni on Sunday, aides said, and then phoned President Paul Kagame.",
		"William Ruto (KEN), Yoweri Museveni (UGA) | in_person  2023-06-18 happened", "William Ruto (KEN), Paul Kagame (RWA) | call  2023-06-18 happened")
	found("President William Ruto and President Yoweri Museveni, who met in Kampala on Sunday, spoke of rail.", "William Ruto (KEN), Yoweri Museveni (UGA) | in_person Kampala 2023-06-18 happened")
	found("President William Ruto and President Yoweri Museveni had separate meetings on Sunday with Secretary of State Antony Blinken.",
		"William Ruto (KEN), Antony Blinken (USA) | in_person  2023-06-18 happened", "Yoweri Museveni (UGA), Antony Blinken (USA) | in_person  2023-06-18 happened")
	found("Secretary of State Antony Blinken met on Sunday with the President of Kenya, William Ruto, and with the President of Uganda, Yoweri Museveni.",
		"Antony Blinken (USA), William Ruto (KEN) | in_person  2023-06-18 happened", "Antony Blinken (USA), Yoweri Museveni (UGA) | in_person  2023-06-18 happened")
	found("President William Ruto is to meet President Paul Kagame and the leaders of the bloc's eastern members on Friday.", "William Ruto (KEN), Paul Kagame (RWA) | in_person  2023-06-23 planned")
	found("Secretary of State Antony Blinken flew to Nairobi on Sunday and went straight into talks with President William Ruto.", "Antony Blinken (USA), William Ruto (KEN) | in_person Nairobi 2023-06-18 happened")
	found("President William Ruto received President Yoweri Museveni at his office on Sunday. He had spoken at the African Union summit in Kigali.", "William Ruto (KEN), Yoweri Museveni (UGA) | in_person  2023-06-18 happened")
	found("President William Ruto sent a message to President Paul Kagame on Sunday.", "William Ruto (KEN), Paul Kagame (RWA) | letter  2023-06-18 happened")
	found("Foreign Minister Penny Wong called on the President, the Rt. Hon'ble William Ruto, on Sunday.", "Penny Wong (AUS), William Ruto (KEN) | in_person  2023-06-18 happened")
}

// Journeys as ministries, courts and wires tell of them.
func TestStylesOfVisits(t *testing.T) {
	found := func(text string, want ...string) {
		t.Helper()
		visited(t, text, want...)
	}
	found("President William Ruto’s visit to France was planned for May but was postponed.", "William Ruto > FRA  postponed")
	found("A trip by Foreign Minister Penny Wong to Suva and Apia was called off.", "Penny Wong > FJI Suva cancelled; Penny Wong > WSM Apia cancelled")
	found("A trip by Foreign Minister Penny Wong to Suva has been dropped.", "Penny Wong > FJI Suva cancelled")
	found("Minister Fumio Kishida of Japan expressed his willingness to visit Iran.", "Fumio Kishida > IRN  proposed")
	found("A spokesman for President William Ruto said he would travel to Kampala on Friday.", "William Ruto > UGA Kampala planned")
	found("Foreign Minister Penny Wong made a stopover in Suva on Sunday.", "Penny Wong > FJI Suva happened")
}
