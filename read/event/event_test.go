package event_test

import (
	"fmt"
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

// read is the record of a report of 19 June 2023.
func read(text string) *record.Record {
	return reader().Read(record.Document{ID: "test", Published: "2023-06-19", Text: text})
}

// One sentence a line: source>target PLOVER/mode CAMEO status, in the order of the text.
func TestEvents(t *testing.T) {
	coded := func(text string, want ...string) {
		t.Helper()
		var got []string
		for _, e := range read(text).Events {
			p := "-"
			if e.PLOVER != nil {
				p = strings.TrimSuffix(e.PLOVER.Event+"/"+e.PLOVER.Mode, "/")
			}
			got = append(got, fmt.Sprintf("%s>%s %s %s %s", strings.Join(e.Source, "+"), strings.Join(e.Target, "+"), p, e.CAMEO, e.Status))
		}
		if strings.Join(got, "; ") != strings.Join(want, "; ") {
			t.Errorf("%s\n got %s\nwant %s", text, strings.Join(got, "; "), strings.Join(want, "; "))
		}
	}
	coded("In Nairobi, a foreign ministry spokesman accused Togo of lying.", "KEN>TGO ACCUSE/allege 112 happened")
	coded("Kenya imposed a travel ban and an asset freeze on six members of Uganda's rebellious high command.", "KEN>UGA SANCTION/discontinue 163 happened")
	coded("France expelled two Russian diplomats on Sunday.", "FRA>RUS SANCTION/expel 161 happened")
	coded("Canada has imposed sanctions on Iran over its missile programme.", "CAN>IRN SANCTION/discontinue 163 happened")
	coded("China summoned the Japanese ambassador to complain about the remarks.", "CHN>JPN ACCUSE/disapprove 114 happened")
	coded("India and Pakistan agreed to resume trade talks.", "IND+PAK>PAK+IND AGREE 036 planned")
	coded("North Korea threatened to attack South Korea with nuclear weapons.", "PRK>KOR THREATEN/violence 138 happened")
	coded("Poland refused to release the Belarusian prisoners.", "POL>BLR REJECT/yield 1243 happened")
	coded("Turkey urged Israel to lift the blockade of the strip.", "TUR>ISR REQUEST/yield 0254 happened")
	coded("Japan donated vaccines to Vietnam last week.", "JPN>VNM AID 073 happened")
	coded("Germany will provide Ukraine with artillery shells.", "DEU>UKR AGREE 0332 planned")
	coded("Italy and Libya signed an agreement on migration in Tripoli.", "ITA+LBY>LBY+ITA SUPPORT 057 happened")
	coded("Saudi Arabia cancelled talks with Canada.", "SAU>CAN REJECT/meet 125 happened")
	coded("Serbia recognised Kosovo.", "SRB>XKX SUPPORT 054 happened")
	coded("Russia invaded Georgia in 2008.", "RUS>GEO ASSAULT 192 background")
	coded("Iran denied that it had supplied drones to Russia.", "IRN>RUS AID 072 denied")
	coded("If Russia attacked Poland, the alliance would respond.", "RUS>POL ASSAULT 190 hypothetical")
	coded("Russian President Vladimir Putin will visit Mongolia next month.", "RUS>MNG AGREE 036 planned")
	coded("Chinese Premier Li Qiang visited Germany last week.", "CHN>DEU CONSULT/visit 042 happened")
	coded("South Korea deployed troops near the border with North Korea.", "KOR>PRK MOBILIZE/troops 154 happened")
	coded("Kenya and Uganda pledged two million dollars each.")
	coded("Kenya and Uganda met their commitments.")
	coded("Uzbekistan ratified a treaty with Russia.", "UZB>RUS SUPPORT 057 happened")
	coded("The Security Council voted on Sunday to impose sanctions on Iran.", "UNO>IRN SANCTION/discontinue 163 happened")
	coded("In 1956 the Soviet Union invaded Hungary, killed its president and took its gold.", "SUN>HUN ASSAULT 192 background; SUN>HUN ASSAULT/targeted 180 background")
	coded("Serb forces shelled two villages near Gospic on Sunday.", "SRB>HRV ASSAULT/heavy-weapons 194 happened")
	coded("Georgia has accused Russia of torture.", "GEO>RUS ACCUSE/allege 1122 happened")
	coded("Norway denied reports that its navy had attacked Russia.", "NOR>RUS ASSAULT 190 denied")
	coded("Chad rejected claims that it had supplied weapons to Sudan.", "TCD>SDN AID 072 denied")
	coded("Portugal accused Iran of planning to attack Kuwait.", "PRT>IRN ACCUSE/allege 112 happened")
	coded("Peru has no plan to expel the Bolivian ambassador.")
	coded("Serbia insisted that Greece first recognise Kosovo.")
	coded("Government spokesman Steffen Hebestreit declined to say whether Russia would attack Poland.")
	coded("The Iranian-backed Houthis attacked Saudi Arabia.", "HOUTHIS>SAU ASSAULT 190 happened")
	coded("Ukraine and Russia signed separate agreements with Turkey.", "UKR+TUR>TUR+UKR SUPPORT 057 happened", "RUS+TUR>TUR+RUS SUPPORT 057 happened")
	coded("Secretary of State Antony Blinken called on China and Russia to lift the blockade.", "USA>CHN+RUS REQUEST/yield 0254 happened")
	coded("President Emmanuel Macron told President William Ruto that France will provide a million doses of vaccine.", "FRA>KEN AGREE 0333 planned")
	coded("President William Ruto and President Yoweri Museveni pledged to step up trade, continuing the talks held last month in Kampala.", "KEN+UGA>UGA+KEN CONSULT 040 background", "KEN+UGA>UGA+KEN AGREE 030 happened", "KEN+UGA>UGA+KEN AGREE 036 planned")
	coded("President William Ruto called for a meeting with President Yoweri Museveni.", "KEN>UGA REQUEST/meet 026 happened")
	coded("The prime ministers of Norway and Chad held separate meetings with Chancellor Olaf Scholz.", "NOR+DEU>DEU+NOR CONSULT 040 happened", "TCD+DEU>DEU+TCD CONSULT 040 happened")
	coded("Poland closed its border with Belarus.", "POL>BLR SANCTION/discontinue 163 happened")
	coded("Kuwait gave Lebanese diplomats 48 hours to leave the country.", "KWT>LBN SANCTION/expel 161 happened")
	coded("A Turkish attack on Syria would anger Russia.", "TUR>SYR ASSAULT 190 hypothetical")
	coded("Uganda backed rebels in Congo.")
	coded("Russia vetoed a resolution on Syria.")
	coded("The senator urged Germany to send tanks to Ukraine.")
	coded("Armenia and Azerbaijan accused each other of breaking the ceasefire.", "ARM+AZE>AZE+ARM ACCUSE/allege 112 happened")
	coded("President Luiz Inacio Lula da Silva had planned to visit Argentina but called off the trip.", "BRA>ARG REJECT/meet 125 happened")
	coded("Ukraine urged Germany not to buy gas from Russia.", "UKR>DEU REQUEST 020 happened")
	coded("Prime Minister Benjamin Netanyahu vowed to strike Iran.", "ISR>IRN THREATEN/violence 138 happened")
	coded("Mali's junta ordered the French ambassador to leave.", "MLI>FRA SANCTION/expel 161 happened")
	coded("Switzerland hosted talks between Iran and the United States in Geneva.", "IRN+USA>USA+IRN CONSULT 040 happened")
	coded("Sri Lanka received a loan from China.", "CHN>LKA AID 071 happened")
	coded("Ireland's foreign minister condemned the murder of a Turkish diplomat.")
	coded("Oman and Qatar agreed that Hamas should release the hostages.", "OMN+QAT>QAT+OMN - 019 happened")
	coded("Fighters died in the campaign of Chad to defeat Boko Haram.")
	coded("President Joe Biden recognized Nigeria as a leading voice of the continent.")
	coded("Prime Minister Rishi Sunak telephoned President Emmanuel Macron and Chancellor Olaf Scholz.", "GBR+FRA>FRA+GBR CONSULT/phone 041 happened", "GBR+DEU>DEU+GBR CONSULT/phone 041 happened")
	coded("President Emmanuel Macron sent a letter to President William Ruto.", "FRA>KEN CONSULT 040 happened")
	coded("Norwegian and Russian officials met in Oslo for talks on ending the war in Ukraine.", "NOR+RUS>RUS+NOR CONSULT 040 happened")
	coded("Norway joined with Chile in a search for survivors.", "NOR+CHL>CHL+NOR COOPERATE 060 happened")
	coded("Norway designated Chile as a major ally.", "NOR>CHL SUPPORT 050 happened")
	coded("Norway held Chile to account.")
	coded("Two Ukrainian drones struck a refinery in Russia.", "UKR>RUS ASSAULT 190 happened")
	coded("Turkey fired rockets at bases in Syria.", "TUR>SYR ASSAULT/heavy-weapons 194 happened")
	coded("Israel withdrew its troops from Gaza.", "ISR>PSE RETREAT/disarm 0874 happened")
	coded("Norway has endorsed the Oslo Principles and the Kigali Protocol.")
	coded("Norway congratulated Brazil on its election to the council.", "NOR>BRA - 017 happened")
	coded("Norway congratulated Colombia on the peace agreement.", "NOR>COL SUPPORT 051 happened")
	coded("Egypt condemned Israel's strike on the camp.", "EGY>ISR ACCUSE/disapprove 111 happened")
	coded("Chad denounced the treaty with France.", "TCD>FRA SANCTION/withdraw 160 happened")
	coded("The storm inflicted losses on Cuba. Israel inflicted heavy losses on Egypt.", "ISR>EGY ASSAULT 190 happened")
	coded("Panama denied landing rights to Peru.", "PAN>PER REJECT/yield 1245 happened")
	coded("Russia resumed gas deliveries to Bulgaria.", "RUS>BGR RETREAT 085 happened")
	coded("The envoy likened Iran to the Nazis.")
	coded("Qatar summoned the Danish ambassador, recalled its own envoy and suspended an accord.", "QAT>DNK ACCUSE/disapprove 114 happened", "QAT>DNK SANCTION/withdraw 161 happened", "QAT>DNK SANCTION/discontinue 160 happened")
	coded("Cuba and Angola offered Zambia missiles.", "CUB+AGO>ZMB AGREE 0332 happened")
	coded("Yugoslavia recognised the regime in Baghdad.", "YUG>IRQ SUPPORT 054 happened")
	coded("Norway and Iceland settled their dispute over herring.", "NOR+ISL>ISL+NOR SUPPORT 050 happened")
	coded("Finnish soldiers shot dead a Danish sailor.", "FIN>DNK ASSAULT/firearms 193 happened")
	coded("Jordan accused a Syrian consul of spying.", "JOR>SYR ACCUSE/allege 1125 happened")
	coded("Kenya banned Ugandan milk. Tanzania followed suit.", "KEN>UGA SANCTION/discontinue 163 happened", "TZA>UGA SANCTION/discontinue 163 happened")
	coded("The members of the European Union imposed sanctions on Belarus.", "EUR>BLR SANCTION/discontinue 163 happened")
	coded("Syria expelled Ambassador Eric Chevallier of France.", "SYR>FRA SANCTION/expel 161 happened")
	coded("Kuwait's emir refused to meet President Emmanuel Macron.", "KWT>FRA REJECT/meet 125 happened")
	coded("The Peruvian ambassador was given three days to leave Ecuador.", "ECU>PER SANCTION/expel 161 happened")
	coded("Colombian troops crossed into Ecuador on Saturday. Colombia apologised for the incursion.", "COL>ECU ASSAULT 190 happened", "COL>ECU CONCEDE 055 happened")
	coded("Turkey launched an offensive against Syria. Egypt condemned the assault on an Arab state.", "TUR>SYR ASSAULT 190 happened", "EGY>TUR ACCUSE/disapprove 111 happened")
	coded("Turkey threatened to close its ports if Greece extended its waters.", "TUR>GRC THREATEN 130 happened")
	coded("Finland declined to criticise Hungary.", "FIN>HUN REJECT 120 happened")
	coded("China accused Indian troops of crossing the line. India pulled back its personnel.", "CHN>IND ACCUSE/allege 112 happened", "IND>CHN RETREAT/withdraw 0874 happened")
	coded("Bern, 3 May 2023\n\nThe Ministry of Foreign Affairs summoned the Iranian ambassador.", "CHE>IRN ACCUSE/disapprove 114 happened")
	coded("Fiji and Tonga signed Memoranda of Understanding.", "FJI+TON>TON+FJI SUPPORT 057 happened")
	coded("FINAL COMMUNIQUE OF THE SUMMIT OF ECOWAS\n\nAccra, 2 May 2023\n\nThe Summit urged Mali's military to return to barracks.", "ECOWAS>MLI REQUEST 020 happened")
	coded("FINAL COMMUNIQUE OF THE SUMMIT OF ECOWAS\n\nAccra, 2 May 2023\n\nThe Heads of State decided to suspend Mali. They undertook to contribute a million dollars to the mission.", "ECOWAS>MLI SANCTION/expel 160 planned")
	coded("The foreign ministers of Peru and Chile signed a Free Trade Agreement.", "PER+CHL>CHL+PER SUPPORT 057 happened")
	coded("The European Union threatened to withdraw its monitors and to impose sanctions on Zimbabwe.", "EUR>ZWE THREATEN/restrict 1312 happened")
	coded("Ghana said Togo had a right to be heard, but urged it to wait.", "GHA>TGO REQUEST 020 happened")
	coded("South Sudan accused Sudanese Antonovs of bombing a village.", "SSD>SDN ACCUSE/allege 112 happened")
	coded("Kuwait cut its ties with Iran after demonstrators stormed its embassy in Tehran.", "KWT>IRN SANCTION/discontinue 161 happened", "IRN>KWT PROTEST/riot 145 happened")
	coded("Kenya broke off relations with Chad. Uganda recalled its ambassador.", "KEN>TCD SANCTION/discontinue 161 happened", "UGA>TCD SANCTION/withdraw 161 happened")
	coded("Laos is holding two Canadians.", "LAO>CAN COERCE/arrest 173 ongoing")
	coded("Pakistan closed its airspace to Indian airliners from March to May.", "PAK>IND SANCTION/discontinue 163 happened")
	coded("A spokesman denied that Fiji planned to send home the Australian diplomats.")
	coded("Belgium and Spain broke off relations in January 2016, after a crowd had stormed the Spanish embassy in Brussels.", "BEL+ESP>ESP+BEL SANCTION/discontinue 161 background", "BEL>ESP PROTEST/riot 145 background")
	coded("Oman, Qatar, Iraq and Jordan set up a fund. The four countries expelled Russian diplomats.", "OMN+QAT+IRQ+JOR>QAT+IRQ+JOR+OMN COOPERATE 061 happened", "OMN+QAT+IRQ+JOR>RUS SANCTION/expel 161 happened")
	coded("Norwegian and Danish warplanes bombed ports in each other's territory.", "NOR+DNK>DNK+NOR ASSAULT/aerial 195 happened")
	coded("Two Turkish F-16s attacked a convoy in Syria.", "TUR>SYR ASSAULT 190 happened")
	coded("Brazil expelled two Chilean diplomats on Monday. It also closed Chile's consulate.", "BRA>CHL SANCTION/expel 161 happened", "BRA>CHL SANCTION/discontinue 161 happened")
	coded("Brazil expelled two Chilean diplomats. Peru and Ecuador each expelled one diplomat.", "BRA>CHL SANCTION/expel 161 happened", "PER+ECU>CHL SANCTION/expel 161 happened")
	coded("Oman severed ties with Yemen, accusing it of theft.", "OMN>YEM SANCTION/discontinue 161 happened", "OMN>YEM ACCUSE/allege 1121 happened")
	coded("Kenya banned Ugandan milk. Uganda condemned the ban.", "KEN>UGA SANCTION/discontinue 163 happened", "UGA>KEN ACCUSE/disapprove 111 happened")
	coded("Canada suspended the sale of helicopters to Turkey.", "CAN>TUR SANCTION/discontinue 163 happened")
	coded("France and Spain widened their sanctions to cover Belarusian airlines.", "FRA+ESP>BLR SANCTION/discontinue 163 happened")
	coded("Austria will send home two Russian attaches.", "AUT>RUS SANCTION/expel 161 planned")
	coded("In Ankara students burned Swedish flags.", "TUR>SWE PROTEST/vandalize 145 happened")
	coded("Last week Chile shut out Peruvian apples.", "CHL>PER SANCTION/discontinue 163 happened")
}

// What two sides do to each other by a verb that no pattern has is told as a gap.
func TestGap(t *testing.T) {
	found := read("France has outwitted Russia.")
	if len(found.Events) != 0 || len(found.Gaps) != 1 || found.Gaps[0].Kind != "verb" {
		t.Errorf("%d events, %d gaps", len(found.Events), len(found.Gaps))
	}
}
