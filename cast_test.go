package readout_test

import (
	"strings"
	"sync"
	"testing"

	"readout"
	"readout/record"
)

var reader = sync.OnceValues(func() (*readout.Reader, error) { return readout.New() })

func read(t *testing.T, date, text string) *record.Record {
	t.Helper()
	r, err := reader()
	if err != nil {
		t.Fatal(err)
	}
	return r.Read(record.Document{Published: date, Text: text})
}

// cast writes each actor as NAME/ROLE/STATE: mentions.
func cast(rec *record.Record, text string) string {
	var list []string
	for _, a := range rec.Actors {
		var mentions []string
		for _, m := range a.Mentions {
			mentions = append(mentions, m.In(text))
		}
		list = append(list, a.Name+"/"+a.Role+"/"+a.Represents+": "+strings.Join(mentions, ", "))
	}
	return strings.Join(list, "\n")
}

func TestCast(t *testing.T) {
	for _, c := range []struct{ date, text, want string }{
		{"2022-04-05", "US Secretary of State Antony Blinken met Xi Jinping. The top US diplomat thanked him.",
			"Antony Blinken/Secretary of State/USA: US Secretary of State Antony Blinken, The top US diplomat"},
		{"2024-02-01", "Kenya’s foreign minister, Achieng Odera, met her aides. She said little.",
			"Achieng Odera/foreign minister/KEN: Kenya’s foreign minister, Achieng Odera, her, She"},
		{"2024-02-01", "Kenya and Uganda held talks on Monday. The two sides spoke for an hour.",
			"Uganda//UGA: Uganda, The two sides"},
		{"2024-02-01", "The Kenyan side made its position clear to Uganda.",
			"Kenya//KEN: The Kenyan side, its"},
		{"2024-02-01", "A Kenyan official said that the flight to Chad was late.",
			"A Kenyan official/official/KEN: A Kenyan official"},
		{"2024-02-01", "A day later Beijing said it would answer.",
			"China//CHN: Beijing, it"},
		{"2024-02-01", "President Wanjiru Mutua arrived in Kampala. Mutua met President Okello Lwanga of Uganda. The two presidents prayed.",
			"Okello Lwanga/President/UGA: President Okello Lwanga of Uganda, The two presidents"},
		{"2024-02-01", "Talks between presidents Wanjiru Mutua and Okello Lwanga of Uganda were brief.",
			"Wanjiru Mutua/president/: presidents Wanjiru Mutua"},
		{"2023-11-29", "National Security Advisor to the Vice President Dr. Amina Darko traveled to Peru. She met the minister.",
			"Amina Darko/National Security Advisor to the Vice President/: National Security Advisor to the Vice President Dr. Amina Darko, She"},
		{"", "President Biden of the United States spoke today with President Zelenskyy of Ukraine.",
			"Joe Biden/President/USA: President Biden of the United States"},
		{"2025-01-23", "President Biden delayed the plan of the United States in 2022, the fact sheet said.",
			"Joe Biden/President/USA: President Biden"},
		{"1994-05-01", "Prime Minister Yitzhak Rabin slept. A spokesman for Rabin said so.",
			"A spokesman/spokesman/ISR: A spokesman"},
		{"2010-03-01", "Secretary Clinton spoke on Monday.",
			"Hillary Clinton/Secretary/USA: Secretary Clinton"},
		{"1994-03-01", "President Clinton spoke on Monday.",
			"Bill Clinton/President/USA: President Clinton"},
		{"1991-04-01", "Moscow said on Monday that it would answer.",
			"Soviet Union//SUN: Moscow, it"},
		{"2023-05-01", "Kim Jong Un wrote to Vladimir Putin.",
			"Kim Jong Un/supreme leader/PRK: Kim Jong Un"},
		{"2024-02-01", "Amina Otieno, the foreign minister of Kenya, met reporters. The minister smiled.",
			"Amina Otieno/foreign minister/KEN: Amina Otieno, the foreign minister of Kenya, The minister"},
		{"2024-02-01", "Foreign Minister Akua Mensah of Ghana received her Togolese counterpart, Kodjo Adjei, in Accra.",
			"Kodjo Adjei//TGO: her Togolese counterpart, Kodjo Adjei"},
		{"2024-02-01", "Envoy Jon Hale met today with Republic of Korea (ROK) President Seo Min-jun in Busan.",
			"Seo Min-jun/President/KOR: Republic of Korea (ROK) President Seo Min-jun"},
		{"2024-02-01", "Hale spoke with Ivo Novak, Diplomatic Adviser to the Prime Minister of Croatia.",
			"Ivo Novak/Diplomatic Adviser/HRV: Ivo Novak, Diplomatic Adviser to the Prime Minister of Croatia"},
		{"2024-02-01", "Minister Lena “Leni” Vogt spoke. Vogt praised Peru.",
			"Lena “Leni” Vogt/Minister/: Minister Lena “Leni” Vogt, Vogt"},
		{"1999-02-23", "Wolfgang Petritsch took the floor.",
			"Wolfgang Petritsch//: Wolfgang Petritsch"},
		{"2003-08-18", "ECOWAS mediator Abdulsalami Abubakar read out the text.",
			"Abdulsalami Abubakar/ECOWAS mediator/ECOWAS: ECOWAS mediator Abdulsalami Abubakar"},
		{"2020-02-29", "The Taliban’s Mullah Abdul Ghani Baradar signed.",
			"Abdul Ghani Baradar/chief negotiator/TALIBAN: Mullah Abdul Ghani Baradar"},
		{"2020-02-29", "Former Norwegian NATO chief Jens Stoltenberg warned NATO.",
			"NATO//NATO: NATO, NATO"},
		{"2017-06-07", "DOHA, June 7 - Sheikh Tamim rested in Doha. Doha said little.",
			"Qatar//QAT: Doha"},
		{"1995-02-14", "Ecuador accused Peru. Envoys of Argentina, Brazil, Chile and Uruguay urged both sides to sign.",
			"Chile//CHL: Chile"},
		{"2024-01-12", "President Abel Kato of Uganda praised Ines Duarte. Peter Okello of Kenya called them names.",
			"Peter Okello//KEN: Peter Okello of Kenya"},
		{"2024-01-12", "Kosovo Albanians said that they would wait.",
			"Albanians//: Kosovo Albanians, they"},
		{"2023-04-05", "High Representative Christian Schmidt flew to Sarajevo.",
			"Christian Schmidt/High Representative/OHR: High Representative Christian Schmidt"},
		{"2022-04-05", "The High Representative in Bosnia and Herzegovina struck down the law.",
			"Christian Schmidt/High Representative in Bosnia and Herzegovina/OHR: The High Representative in Bosnia and Herzegovina"},
		{"2022-04-05", "EU High Representative Josep Borrell flew to Sarajevo.",
			"Josep Borrell/EU High Representative/EUR: EU High Representative Josep Borrell"},
		{"1982-04-05", "President Ferdinand Marcos slept. President Marcos woke.",
			"Ferdinand E. Marcos/President/PHL: President Ferdinand Marcos, President Marcos"},
		{"1993-10-01", "Eduard Shevardnadze spoke from Sukhumi.",
			"Eduard Shevardnadze/head of state/GEO: Eduard Shevardnadze"},
		{"1998-01-25", "Fidel praised the choir. Jokowi was not there.",
			"Fidel Castro/president/CUB: Fidel"},
		{"2023-04-25", "First Minister Humza Yousaf flew to Oslo.",
			"Humza Yousaf/First Minister/GBR: First Minister Humza Yousaf"},
		{"2024-02-01", "Two officials familiar with the plan said that Peru had agreed.",
			"Two officials//: Two officials"},
		{"2024-02-01", "The rights group Foro Claro said that many had fled.",
			"Foro Claro//: The rights group Foro Claro"},
		{"2023-07-30", "“We will wait,” President Abel Kato of Uganda told Peru. “I am calm.”",
			"Abel Kato/President/UGA: President Abel Kato of Uganda, I"},
		{"2024-02-01", "Prime Minister Ines Duarte of Portugal hosted Chancellor Karl Brandt of Austria. The leaders praised Peru. They will meet again.",
			"Karl Brandt/Chancellor/AUT: Chancellor Karl Brandt of Austria, The leaders, They"},
		{"2024-02-01", "The spokesman of the Peruvian foreign ministry, Luis Quispe, said that talks had begun.",
			"Luis Quispe/spokesman/PER: The spokesman of the Peruvian foreign ministry, Luis Quispe"},
	} {
		t.Run(c.text, func(t *testing.T) {
			got := cast(read(t, c.date, c.text), c.text)
			if !strings.Contains("\n"+got+"\n", "\n"+c.want+"\n") {
				t.Errorf("\n got\n%s\nwant among them\n%s", got, c.want)
			}
		})
	}
}

// TestGuest: a government's own head is none that its state does not have.
func TestGuest(t *testing.T) {
	r, err := reader()
	if err != nil {
		t.Fatal(err)
	}
	text := "The Secretary met with the Crown Prince at noon. The President praised the talks."
	got := cast(r.Read(record.Document{Outlet: "White House", URL: "https://www.whitehouse.gov/x", Published: "2023-09-13", Text: text}), text)
	if strings.Contains(got, "Crown Prince/USA") || !strings.Contains(got, "Joe Biden/President/USA") {
		t.Error(got)
	}
}

// TestNoActor has things that are places, topics or colour, and no actors.
// TestTitled: a transcript's labels name speakers by surname alone; the title says whose they are.
func TestTitled(t *testing.T) {
	for _, c := range []struct{ title, text, want string }{
		{"Remarks by President Joe Biden and President Nilo Quarez of Paraguay before a Meeting", "PRESIDENT QUAREZ: The river is high this year, and the boats cannot pass below the bridge.", "Nilo Quarez/PRESIDENT/PRY: PRESIDENT QUAREZ"},
		{"Remarks at the Bridge", "PRESIDENT QUAREZ: The river is high this year, and the boats cannot pass below the bridge.", "QUAREZ/PRESIDENT/: PRESIDENT QUAREZ"},
		{"Remarks by President Biden and First Lady Jill Biden", "Al is back below the bridge. Al said that the river is high.", "Al//: Al"},
		{"", "PRESIDENT FERNÁNDEZ: The river is high this year, and the boats cannot pass below the bridge.", "Alberto Fernández/PRESIDENT/ARG: PRESIDENT FERNÁNDEZ"},
		{"", "PRESIDENT LÓPEZ OBRADOR: The river is high this year, and the boats cannot pass below the bridge.", "Andrés Manuel López Obrador/PRESIDENT/MEX: PRESIDENT LÓPEZ OBRADOR"},
	} {
		r, err := reader()
		if err != nil {
			t.Fatal(err)
		}
		rec := r.Read(record.Document{Title: c.title, Published: "2023-04-12", Text: c.text})
		if got := cast(rec, c.text); !strings.Contains(got, c.want) {
			t.Errorf("%s %s\n got %s\nwant %s", c.title, c.text, got, c.want)
		}
	}
}

func TestNoActor(t *testing.T) {
	for _, c := range []struct{ text, not string }{
		{"The minister issued a warning on Taiwan.", "Taiwan"},
		{"NAIROBI — Rain fell in the morning.", "Kenya"},
		{"They flew to Georgia and rested in Jordan.", "Jordan"},
		{"The envoy spoke with activists in the hills and in Kenya.", "Kenya"},
		{"In Paris, the train was late.", "France"},
		{"The National Security Advisor to the Vice President traveled to Peru.", "Jake Sullivan"},
		{"Hurricane Ian, which knocked out power, moved on.", "Hurricane Ian"},
	} {
		t.Run(c.text, func(t *testing.T) {
			for _, a := range read(t, "2024-02-01", c.text).Actors {
				if a.Name == c.not {
					t.Errorf("%s is an actor: %s", a.Name, a.Why)
				}
			}
		})
	}
}
