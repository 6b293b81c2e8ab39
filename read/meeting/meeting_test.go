package meeting_test

import (
	"strings"
	"sync"
	"testing"

	"readout"
	"readout/record"
)

var reader = sync.OnceValue(func() *readout.Reader {
	r, err := readout.New()
	if err != nil {
		panic(err)
	}
	return r
})

// read is the record of a report of Monday 19 June 2023.
func read(text string) *record.Record {
	return reader().Read(record.Document{ID: "test", Published: "2023-06-19", Text: text})
}

func names(rec *record.Record, ids ...string) string {
	var list []string
	for _, id := range ids {
		for i := range rec.Actors {
			if rec.Actors[i].ID == id {
				list = append(list, rec.Actors[i].Name)
			}
		}
	}
	return strings.Join(list, ", ")
}

// One report a line: who (side) | format city start status, a meeting after the other.
func TestMeetings(t *testing.T) {
	found := func(text string, want ...string) {
		t.Helper()
		held(t, text, want...)
	}
	found("President Emmanuel Macron met with Chancellor Olaf Scholz in Berlin on Sunday.", "Emmanuel Macron (FRA), Olaf Scholz (DEU) | in_person Berlin 2023-06-18 happened")
	found("President Emmanuel Macron held talks in Paris with Chancellor Olaf Scholz, who is in France on a visit.", "Emmanuel Macron (FRA), Olaf Scholz (DEU) | in_person Paris 2023-06-19 happened")
	found("President Emmanuel Macron met Chancellor Olaf Scholz. After the talks they signed a plan of consultations for 2024-2025.", "Emmanuel Macron (FRA), Olaf Scholz (DEU) | in_person  2023-06-19 happened")
	found("President Emmanuel Macron spoke in Paris with his guest, Chancellor Olaf Scholz, by his side.")
	found("Secretary Antony Blinken’s Call with NATO Counterparts\n\nSecretary of State Antony Blinken spoke today with foreign ministers and other officials of the alliance.",
		"Antony Blinken (USA), NATO Counterparts (NATO) | call  2023-06-19 happened")
	found("We, President Emmanuel Macron and Chancellor Olaf Scholz, met today in Paris.", "Emmanuel Macron (FRA), Olaf Scholz (DEU) | in_person Paris 2023-06-19 happened")
	found("President Emmanuel Macron and Chancellor Olaf Scholz agreed on Friday to share a satellite.\n\nThe two, who met for an hour in the border city of Strasbourg, also spoke of rail.",
		"Emmanuel Macron (FRA), Olaf Scholz (DEU) | in_person Strasbourg 2023-06-16 happened")
	found("Prime Minister Rishi Sunak spoke today with President Volodymyr Zelenskyy of Ukraine.", "Rishi Sunak (GBR), Volodymyr Zelenskyy (UKR) | call  2023-06-19 happened")
	found("Prime Minister Rishi Sunak spoke by phone with President Volodymyr Zelenskyy about the floods near Kherson.", "Rishi Sunak (GBR), Volodymyr Zelenskyy (UKR) | call  2023-06-19 happened")
	found("President Xi Jinping held a video call with President Vladimir Putin of Russia on Friday.", "Xi Jinping (CHN), Vladimir Putin (RUS) | video  2023-06-16 happened")
	found("Prime Minister Narendra Modi called President Joe Biden today to thank him for the invitation.", "Narendra Modi (IND), Joe Biden (USA) | call  2023-06-19 happened")
	found("Prime Minister Fumio Kishida spoke with President Emmanuel Macron on the margins of the summit in Hiroshima.", "Fumio Kishida (JPN), Emmanuel Macron (FRA) | in_person Hiroshima 2023-06-19 happened")
	found("President Joe Biden and Prime Minister Rishi Sunak will meet in Belfast next week.", "Joe Biden (USA), Rishi Sunak (GBR) | in_person Belfast 2023-W26 planned")
	found("President Emmanuel Macron welcomed Prime Minister Giorgia Meloni to Paris today. The leaders spoke about migration. During the meeting they also raised energy.", "Emmanuel Macron (FRA), Giorgia Meloni (ITA) | in_person Paris 2023-06-19 happened")
	found("Secretary of State Antony Blinken told the press of the phone call he received from Foreign Minister Penny Wong of Australia this morning.", "Antony Blinken (USA), Penny Wong (AUS) | call  2023-06-19 happened")
	found("Secretary of State Antony Blinken received a call from Foreign Minister Penny Wong of Australia this morning.", "Antony Blinken (USA), Penny Wong (AUS) | call  2023-06-19 happened")
	found("Chancellor Olaf Scholz did not meet President Xi Jinping.", "Olaf Scholz (DEU), Xi Jinping (CHN) | in_person  - denied")
	found("“I met with Foreign Minister Penny Wong yesterday,” White House press secretary Karine Jean-Pierre said.")
	found("Prime Minister Rishi Sunak telephoned President Emmanuel Macron and Chancellor Olaf Scholz on Sunday.",
		"Rishi Sunak (GBR), Emmanuel Macron (FRA) | call  2023-06-18 happened", "Rishi Sunak (GBR), Olaf Scholz (DEU) | call  2023-06-18 happened")
	found("Prime Minister Rishi Sunak met separately with President Emmanuel Macron and Chancellor Olaf Scholz on Sunday.",
		"Rishi Sunak (GBR), Emmanuel Macron (FRA) | in_person  2023-06-18 happened", "Rishi Sunak (GBR), Olaf Scholz (DEU) | in_person  2023-06-18 happened")
	found("Prime Minister Rishi Sunak spoke to President Emmanuel Macron and to Chancellor Olaf Scholz on Sunday.",
		"Rishi Sunak (GBR), Emmanuel Macron (FRA) | call  2023-06-18 happened", "Rishi Sunak (GBR), Olaf Scholz (DEU) | call  2023-06-18 happened")
	found("President Emmanuel Macron of France met Chancellor Olaf Scholz of Germany in Berlin on Sunday. Experts of the two sides will meet in Paris in July.",
		"Emmanuel Macron (FRA), Olaf Scholz (DEU) | in_person Berlin 2023-06-18 happened", "France (FRA), Germany (DEU) | in_person Paris 2023-07 planned")
	found("No meeting between President William Ruto and President Yoweri Museveni is planned.", "William Ruto (KEN), Yoweri Museveni (UGA) | in_person  - denied")
	found("The spokesman said there were no plans for a meeting between President Emmanuel Macron and President Xi Jinping.", "Emmanuel Macron (FRA), Xi Jinping (CHN) | in_person  - denied")
	found("President William Ruto called for a meeting with President Yoweri Museveni.", "William Ruto (KEN), Yoweri Museveni (UGA) | in_person  - proposed")
	found("Chancellor Olaf Scholz and President Andrzej Duda had been due to meet on Sunday but the talks were called off.", "Olaf Scholz (DEU), Andrzej Duda (POL) | in_person  2023-06-18 cancelled")
	found("A new round of negotiations among Kenya, Uganda and Rwanda on the border began in Nairobi on Sunday, the ministry said.", "Kenya (KEN), Uganda (UGA), Rwanda (RWA) | in_person Nairobi 2023-06-18 happened")
	found("The leaders of Brazil, Chile and Peru met in Lima on Sunday.", "The leaders of Brazil (BRA), The leaders of Chile (CHL), The leaders of Peru (PER) | in_person Lima 2023-06-18 happened")
	found("The foreign ministers of Kenya and Uganda, Alfred Mutua and Jeje Odongo, met in Kampala on Sunday.", "Alfred Mutua (KEN), Jeje Odongo (UGA) | in_person Kampala 2023-06-18 happened")
	found("Working groups from Thailand and Laos met in Vientiane on Sunday.", "groups from Thailand (THA), groups from Laos (LAO) | in_person Vientiane 2023-06-18 happened")
	found("U.S. and Iranian negotiators sat at one table in Geneva on Sunday.", "U.S. negotiators (USA), Iranian negotiators (IRN) | in_person Geneva 2023-06-18 happened")
	found("A delegation led by Foreign Minister Penny Wong of Australia met Foreign Minister Enrique Manalo of the Philippines in Manila on Sunday.", "Penny Wong (AUS), Enrique Manalo (PHL) | in_person Manila 2023-06-18 happened")
	found("President William Ruto and President Yoweri Museveni agreed in Kampala on Sunday to reopen the border.", "William Ruto (KEN), Yoweri Museveni (UGA) | in_person Kampala 2023-06-18 happened")
	found("The foreign ministers of Kenya and Uganda exchanged views by video link.", "Alfred Mutua (KEN), Jeje Odongo (UGA) | video  2023-06-19 happened")
	found("President Emmanuel Macron left Rome on Sunday after talks with Prime Minister Giorgia Meloni.", "Emmanuel Macron (FRA), Giorgia Meloni (ITA) | in_person Rome 2023-06-18 happened")
	found("A meeting between Chancellor Olaf Scholz and President Andrzej Duda was put off.", "Olaf Scholz (DEU), Andrzej Duda (POL) | in_person  - postponed")
	found("The talks, held on Sunday between President William Ruto and President Yoweri Museveni, were brief.", "William Ruto (KEN), Yoweri Museveni (UGA) | in_person  2023-06-18 happened")
	found("Biden telephoned Macron on Sunday.", "Joe Biden (USA), Emmanuel Macron (FRA) | call  2023-06-18 happened")
	found("President William Ruto and President Yoweri Museveni agreed to reopen the border after two hours of talks in Kampala.", "William Ruto (KEN), Yoweri Museveni (UGA) | in_person Kampala 2023-06-19 happened")
	found("Kenya and Uganda agreed to share the water after William Ruto and Yoweri Museveni dined in Kampala on Sunday.", "William Ruto (KEN), Yoweri Museveni (UGA) | in_person Kampala 2023-06-18 happened")
	found("Foreign Minister Penny Wong offered to help Laos and Thailand after meeting Foreign Minister Enrique Manalo.", "Penny Wong (AUS), Enrique Manalo (PHL) | in_person  2023-06-19 happened")
	found("President Emmanuel Macron told President Yoweri Museveni by phone on Sunday that the aid would come.", "Emmanuel Macron (FRA), Yoweri Museveni (UGA) | call  2023-06-18 happened")
	found("In a phone call on Sunday, Chancellor Olaf Scholz congratulated President Bola Tinubu on his victory.", "Olaf Scholz (DEU), Bola Tinubu (NGA) | call  2023-06-18 happened")
	found("Foreign Minister Penny Wong discussed fishing with Foreign Minister Enrique Manalo in Manila.", "Penny Wong (AUS), Enrique Manalo (PHL) | in_person Manila 2023-06-19 happened")
	found("Prime Minister Rishi Sunak met with President Emmanuel Macron and, separately, with Chancellor Olaf Scholz.",
		"Rishi Sunak (GBR), Emmanuel Macron (FRA) | in_person  2023-06-19 happened", "Rishi Sunak (GBR), Olaf Scholz (DEU) | in_person  2023-06-19 happened")
	found("Foreign Minister Penny Wong of Australia is expected in Manila on Tuesday for talks with Foreign Minister Enrique Manalo of the Philippines.", "Penny Wong (AUS), Enrique Manalo (PHL) | in_person Manila 2023-06-20 planned")
	found("Foreign Minister Penny Wong of Australia was called in and handed a note by Foreign Minister Enrique Manalo of the Philippines on Sunday.", "Enrique Manalo (PHL), Penny Wong (AUS) | in_person  2023-06-18 happened")
	found("Foreign Minister Penny Wong of Australia received on Sunday a copy of the credentials of Ana Lopes, Ambassador of Chile.", "Penny Wong (AUS), Ana Lopes (CHL) | in_person  2023-06-18 happened")
	found("Chancellor Olaf Scholz and President Andrzej Duda are due to meet in Berlin on Friday. Officials said Germany had no wish to call off the meeting.", "Olaf Scholz (DEU), Andrzej Duda (POL) | in_person Berlin 2023-06-23 planned")
	found("Tuesday 20 June\n\nForeign Minister Penny Wong of Australia will receive Foreign Minister Enrique Manalo of the Philippines.\n\nSaturday-Sunday 24-25 June\n\nMinister Wong will meet Chancellor Olaf Scholz in Berlin.",
		"Penny Wong (AUS), Enrique Manalo (PHL) | in_person  2023-06-20 planned", "Penny Wong (AUS), Olaf Scholz (DEU) | in_person Berlin 2023-06-24 planned")
	found("Prime Minister Rishi Sunak held separate calls with President Emmanuel Macron and Chancellor Olaf Scholz.",
		"Rishi Sunak (GBR), Emmanuel Macron (FRA) | call  2023-06-19 happened", "Rishi Sunak (GBR), Olaf Scholz (DEU) | call  2023-06-19 happened")
	found("The Chile-Peru Mining Committee met in Lima on Sunday.", "Chile (CHL), Peru (PER) | in_person Lima 2023-06-18 happened")
	found("The second session of the Ghana-Togo Border Commission was held in Accra on Sunday.", "Ghana (GHA), Togo (TGO) | in_person Accra 2023-06-18 happened")
	found("We have convened in Lima for the third summit of Brazil, Chile and Peru.", "Brazil (BRA), Chile (CHL), Peru (PER) | in_person Lima 2023-06-19 happened")
	found("President Emmanuel Macron wrote to President Joe Biden on Sunday to ask for patience.", "Emmanuel Macron (FRA), Joe Biden (USA) | letter  2023-06-18 happened")
	found("In a letter to President Joe Biden, President Yoweri Museveni asked for patience.", "Yoweri Museveni (UGA), Joe Biden (USA) | letter  2023-06-19 happened")
	found("President William Ruto flew to Paris on Sunday and met President Emmanuel Macron.", "William Ruto (KEN), Emmanuel Macron (FRA) | in_person Paris 2023-06-18 happened")
	found("Prime Minister Rishi Sunak called on the President of Kenya, H.E. Dr. William Ruto, and the Foreign Minister, H.E. Mr. Alfred Mutua.",
		"Rishi Sunak (GBR), William Ruto (KEN) | in_person  2023-06-19 happened", "Rishi Sunak (GBR), Alfred Mutua (KEN) | in_person  2023-06-19 happened")
	found("Visiting President William Ruto met on Sunday with Chancellor Olaf Scholz.", "William Ruto (KEN), Olaf Scholz (DEU) | in_person  2023-06-18 happened")
	found("Chancellor Olaf Scholz and President Emmanuel Macron discussed gas over the phone on Sunday.", "Olaf Scholz (DEU), Emmanuel Macron (FRA) | call  2023-06-18 happened")
	found("Chancellor Olaf Scholz spoke by phone on Sunday with President Emmanuel Macron. They also exchanged views on gas.", "Olaf Scholz (DEU), Emmanuel Macron (FRA) | call  2023-06-18 happened")
	found("Chancellor Olaf Scholz urged President Bola Tinubu in a letter to be patient.", "Olaf Scholz (DEU), Bola Tinubu (NGA) | letter  2023-06-19 happened")
	found("King Charles III received in his office in London on Sunday Prime Minister Penny Wong of Australia.", "Charles III (GBR), Penny Wong (AUS) | in_person London 2023-06-18 happened")
	found("Foreign Minister Penny Wong of Australia is due in Manila on Monday for talks with President Ferdinand Marcos.", "Penny Wong (AUS), Ferdinand Marcos Jr. (PHL) | in_person Manila 2023-06-19 planned")
	found("Talks between the foreign ministers of Kenya and Uganda, due to be held in Nairobi on Tuesday, were called off.", "Alfred Mutua (KEN), Jeje Odongo (UGA) | in_person Nairobi 2023-06-20 cancelled")
	found("President William Ruto received a delegation of the World Bank on Sunday.", "William Ruto (KEN), World Bank (WB) | in_person  2023-06-18 happened")
	found("President Yoweri Museveni met President William Ruto on Sunday after two hours of talks in Kigali with President Paul Kagame.",
		"Yoweri Museveni (UGA), William Ruto (KEN) | in_person  2023-06-18 happened", "Yoweri Museveni (UGA), Paul Kagame (RWA) | in_person Kigali 2023-06-18 happened")
	found("The spokesman said that Chancellor Olaf Scholz would be in Kampala on Tuesday to meet President Yoweri Museveni.", "Olaf Scholz (DEU), Yoweri Museveni (UGA) | in_person Kampala 2023-06-20 planned")
	found("Foreign Minister Penny Wong of Australia spoke by telephone with her counterparts from Fiji and Samoa.",
		"Penny Wong (AUS), her counterparts from Fiji (FJI), her counterparts from Samoa (WSM) | call  2023-06-19 happened")
	found("Foreign Minister Penny Wong of Australia spoke today with:\n\n- Alfred Mutua, Foreign Minister of Kenya\n\n- Jeje Odongo, Foreign Minister of Uganda\n\nShe thanked both.",
		"Penny Wong (AUS), Alfred Mutua (KEN) | call  2023-06-19 happened", "Penny Wong (AUS), Jeje Odongo (UGA) | call  2023-06-19 happened")
	found("Kenya looks forward to the third Kenya-Japan Summit, to be held in Nairobi in May 2024.", "Kenya (KEN), Japan (JPN) | in_person Nairobi 2024-05 planned")
	found("They agreed that the Chile-Peru Summit would be held in Lima in July.", "Chile (CHL), Peru (PER) | in_person Lima 2023-07 planned")
	found("EU foreign ministers met in Brussels on Sunday to speak of gas.", "EU foreign ministers (EUR) | in_person Brussels 2023-06-18 happened")
	found("NATO held an emergency session in Brussels on Sunday.", "NATO (NATO) | in_person Brussels 2023-06-18 happened")
	found("As the Security Council meets, the world is at war.")
	found("Foreign Minister Penny Wong received the Ambassador of Kenya in Canberra, Amina Wako, on Sunday.", "Penny Wong (AUS), Amina Wako (KEN) | in_person Canberra 2023-06-18 happened")
	found("Qatar's Sheikh Tamim al-Wadi flew to Rome. Prime Minister Giorgia Meloni met Sheikh Tamim on Sunday.", "Giorgia Meloni (ITA), Tamim al-Wadi (QAT) | in_person Rome 2023-06-18 happened")
	found("Kenyan and Ugandan negotiators met in Kigali on Sunday. A third round is planned for July 4 in Nairobi.",
		"Kenyan negotiators (KEN), Ugandan negotiators (UGA) | in_person Kigali 2023-06-18 happened", "Kenyan negotiators (KEN), Ugandan negotiators (UGA) | in_person Nairobi 2023-07-04 planned")
	found("President William Ruto and President Yoweri Museveni signed an accord in Kampala on Sunday.", "William Ruto (KEN), Yoweri Museveni (UGA) | in_person Kampala 2023-06-18 happened")
	found("Foreign Minister Penny Wong arrived in Manila on Saturday and was received by Foreign Minister Enrique Manalo.", "Enrique Manalo (PHL), Penny Wong (AUS) | in_person Manila 2023-06-17 happened")
	found("Secretary of State Antony Blinken will fly to Brussels on Tuesday for a meeting of NATO foreign ministers.", "Antony Blinken (USA), NATO foreign ministers (NATO) | in_person Brussels 2023-06-20 planned")
	found("President William Ruto accepted the offer after a call with President Joe Biden.", "William Ruto (KEN), Joe Biden (USA) | call  2023-06-19 happened")
	found("President William Ruto and President Yoweri Museveni held on Sunday a second round of talks.", "William Ruto (KEN), Yoweri Museveni (UGA) | in_person  2023-06-18 happened")
	found("Foreign Minister Alfred Mutua hugged Foreign Minister Penny Wong on the tarmac in Nairobi.", "Alfred Mutua (KEN), Penny Wong (AUS) | in_person Nairobi 2023-06-19 happened")
	found("President Joe Biden was greeted by Prime Minister Narendra Modi at the airport in Mumbai.", "Narendra Modi (IND), Joe Biden (USA) | in_person Mumbai 2023-06-19 happened")
	found("The spokesman said that Foreign Minister Penny Wong was in Manila. She would see Foreign Minister Enrique Manalo on Friday.", "Penny Wong (AUS), Enrique Manalo (PHL) | in_person  2023-06-23 planned")
	found("Foreign Minister Penny Wong and her Philippine counterpart met in Manila on Sunday.", "Penny Wong (AUS), Enrique Manalo (PHL) | in_person Manila 2023-06-18 happened")
	found("Foreign Minister Penny Wong telephoned her Saudi counterpart.", "Penny Wong (AUS), Faisal bin Farhan (SAU) | call  2023-06-19 happened")
	found("The foreign ministers of Kenya and Uganda met in the Ethiopian capital on Sunday.", "Alfred Mutua (KEN), Jeje Odongo (UGA) | in_person Addis Ababa 2023-06-18 happened")
	found("LIMA. June 19. The presidents of Peru and Chile, Dina Boluarte and Gabriel Boric, met on Sunday.", "Dina Boluarte (PER), Gabriel Boric (CHL) | in_person Lima 2023-06-18 happened")
	found("Kenya did not rule out a meeting between President William Ruto and President Yoweri Museveni.", "William Ruto (KEN), Yoweri Museveni (UGA) | in_person  - hypothetical")
	found("The Kenya-Japan Task Force on Fisheries met in Nairobi on Sunday for the fifth time.", "Kenya (KEN), Japan (JPN) | in_person Nairobi 2023-06-18 happened")
	found("Vice President Kamala Harris held a meeting with National Security Advisor Jake Sullivan on Sunday.", "Kamala Harris (USA), Jake Sullivan (USA) | in_person  2023-06-18 happened")
	found("Statement by President William Ruto\n\nToday I spoke with President Yoweri Museveni about the border. We agreed on nothing.", "William Ruto (KEN), Yoweri Museveni (UGA) | call  2023-06-19 happened")
	found("Statement by President William Ruto\n\nI look forward to meeting President Yoweri Museveni in Kampala next month.", "William Ruto (KEN), Yoweri Museveni (UGA) | in_person Kampala 2023-07 planned")
	found("President William Ruto looks forward to the meeting with President Emmanuel Macron in Rome.", "William Ruto (KEN), Emmanuel Macron (FRA) | in_person Rome - planned")
	found("Following President William Ruto’s call with President Yoweri Museveni, Foreign Minister Alfred Mutua spoke with Foreign Minister Jeje Odongo.",
		"William Ruto (KEN), Yoweri Museveni (UGA) | call  2023-06-19 happened", "Alfred Mutua (KEN), Jeje Odongo (UGA) | call  - happened")
	found("President William Ruto no longer speaks to President Yoweri Museveni.", "William Ruto (KEN), Yoweri Museveni (UGA) | call  - denied")
	found("President William Ruto on Thursday called off a meeting with President Yoweri Museveni that had been set for next Tuesday in Kampala.", "William Ruto (KEN), Yoweri Museveni (UGA) | in_person Kampala 2023-06-20 cancelled")
	found("President William Ruto refused a meeting with President Yoweri Museveni.", "William Ruto (KEN), Yoweri Museveni (UGA) | in_person  - denied")
	found("President William Ruto sought a meeting with President Yoweri Museveni.", "William Ruto (KEN), Yoweri Museveni (UGA) | in_person  - proposed")
	found("President William Ruto on Thursday called off a meeting with President Yoweri Museveni.", "William Ruto (KEN), Yoweri Museveni (UGA) | in_person  - cancelled")
	found("Will Prime Minister Narendra Modi meet President Xi Jinping?", "Narendra Modi (IND), Xi Jinping (CHN) | in_person  - hypothetical")
}

// Words that look like meetings and are none.
func TestNoMeeting(t *testing.T) {
	for _, text := range []string{
		"The proposal meets the needs of farmers in India and China.",
		"President Emmanuel Macron called on President Vladimir Putin to withdraw.",
		"President Joe Biden called President Vladimir Putin a killer.",
		"President Emmanuel Macron spoke to reporters in Paris.",
		"Chancellor Olaf Scholz spoke at the United Nations.",
		"Prime Minister Rishi Sunak met the criteria.",
		"Secretary Antony Blinken received a degree from Harvard.",
		"It was a meeting of the minds.",
		"The talk of the town in Beijing was the weather.",
		"Prime Minister Fumio Kishida welcomed the release of the hostages.",
		"President Xi Jinping should meet President Joe Biden more often.",
		"The ministers meet every spring.",
		"Prime Minister Narendra Modi and President Emmanuel Macron discussed the preparations for the G20 summit.",
		"President Joe Biden looked forward to the summit of the alliance in Vilnius.",
		"A call for restraint came from Canada.",
		"President William Ruto praised the establishment of the annual talks of Kenya, Uganda and Rwanda.",
		"The minister recalled the creation of the summits of Brazil and Argentina.",
		"President Joe Biden discussed relations with President Vladimir Putin.",
		"Brazil’s foreign minister, Mauro Vieira, telephoned his counterparts in the region.",
		"President Joe Biden will talk about the economy.",
		"Statement by President William Ruto\n\nOn this day I call on all Kenyans who are at risk to take care.",
		"The ministry, in consultation with Uganda, will revise the rules.",
		"When Amadou sits at the kitchen table with his sons, he thinks of Mali.",
	} {
		if m := read(text).Meetings; len(m) > 0 {
			t.Errorf("%s: %s %s by %s", text, m[0].Format, m[0].Status, m[0].Why)
		}
	}
}

// One report a line: visitors > country city status.
func TestVisits(t *testing.T) {
	found := func(text string, want ...string) {
		t.Helper()
		visited(t, text, want...)
	}
	found("Chinese Premier Li Qiang visited Germany last week.", "Li Qiang > DEU  happened")
	found("President Vladimir Putin will travel to Beijing in October.", "Vladimir Putin > CHN Beijing planned")
	found("Secretary Antony Blinken’s trip to Saudi Arabia was the first since the spring.", "Antony Blinken > SAU  happened")
	found("President Emmanuel Macron invited Prime Minister Narendra Modi to France.", "Narendra Modi > FRA  proposed")
	found("President Joe Biden visited the museum.")
	found("Visiting French President Emmanuel Macron held talks with President Joko Widodo in Jakarta on Sunday.", "Emmanuel Macron > IDN Jakarta ongoing")
	found("President Emmanuel Macron is in Jordan on a state visit.", "Emmanuel Macron > JOR  ongoing")
	found("Foreign Minister Penny Wong of Australia is due in Manila on Monday.", "Penny Wong > PHL Manila planned")
	found("Foreign Minister Penny Wong of Australia is due in Manila on Monday for talks with President Ferdinand Marcos.", "Penny Wong > PHL Manila planned")
	found("President William Ruto led a delegation to Kampala for talks on the border.", "William Ruto > UGA Kampala happened")
	found("A visit to Kampala by President William Ruto, set for July, was called off.", "William Ruto > UGA Kampala cancelled")
	found("The visit is Ruto’s first to Uganda, President William Ruto said.", "William Ruto > UGA  ongoing")
	found("President William Ruto said he was looking forward to the visit of President Emmanuel Macron in July.", "Emmanuel Macron > KEN  planned")
	found("President William Ruto met with President Yoweri Museveni on the occasion of his visit to Nairobi.", "Yoweri Museveni > KEN Nairobi happened")
	found("President William Ruto is to travel to Kampala.", "William Ruto > UGA Kampala planned")
	found("President Emmanuel Macron accepted President William Ruto’s invitation to visit Nairobi.", "Emmanuel Macron > KEN Nairobi planned")
	found("“I am going to Uganda,” President William Ruto said.", "William Ruto > UGA  planned")
	found("President William Ruto attended the annual trade summit in Kampala, Uganda.", "William Ruto > UGA Kampala happened")
	found("President William Ruto will take part in a conference on water in Kampala.", "William Ruto > UGA Kampala planned")
	found("President William Ruto named a delegation to attend the funeral in Kampala.")
	found("President William Ruto is sending Foreign Minister Alfred Mutua to Kampala next week.", "Alfred Mutua > UGA Kampala planned")
	found("President William Ruto looks forward to welcoming President Emmanuel Macron to Nairobi in July.", "Emmanuel Macron > KEN Nairobi planned")
	found("Statement by President William Ruto\n\nOn Sunday I travelled to Kampala.", "William Ruto > UGA Kampala happened")
	found("President Emmanuel Macron was to have visited Kenya.", "Emmanuel Macron > KEN  cancelled")
}

// One meeting named often is one, with what each naming adds.
func TestOneMeeting(t *testing.T) {
	rec := read("President Emmanuel Macron hosted President Joe Biden in Paris on Sunday. Macron met Biden at the Elysee Palace. The meeting, which lasted two hours, was followed by a dinner. During the talks the two presidents discussed trade.")
	if len(rec.Meetings) != 1 {
		t.Fatalf("%d meetings", len(rec.Meetings))
	}
	m := rec.Meetings[0]
	if m.Duration == nil || m.Duration.Value != "PT2H" {
		t.Errorf("duration %v", m.Duration)
	}
	if len(m.Topics) == 0 || m.Topics[0] != "trade" {
		t.Errorf("topics %v", m.Topics)
	}
	for _, p := range m.Participants {
		if p.Host == nil || *p.Host != (p.Side == "FRA") {
			t.Errorf("%s: host %v", names(rec, p.Actor), p.Host)
		}
	}
}
