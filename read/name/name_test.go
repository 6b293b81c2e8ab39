package name_test

import (
	"strings"
	"sync"
	"testing"

	"readout/internal/parsed"
	"readout/knowledge/models"
	"readout/read/name"
	"readout/read/name/tagger"
	"readout/read/syntax"
	"readout/read/temporal"
	"readout/read/token"
)

var marker = sync.OnceValues(func() (*tagger.Model, error) {
	return tagger.Load(models.Names(), models.Syntax(), tagger.Embedded())
})

// names writes the mentions of a text, pronouns apart: words, type, and whose they are.
func names(t *testing.T, text string) string {
	t.Helper()
	marks, err := marker()
	if err != nil {
		t.Fatal(err)
	}
	split := token.Split(text)
	run := marks.Start(len(split.Tokens), tagger.NewScratch())
	tree := parsed.Model().ParseFor(split, syntax.NewScratch(), run.Watch)
	r := &name.Reader{Knowledge: tagger.Embedded()}
	var list []string
	for _, m := range r.Read(tree, temporal.Read(tree, temporal.Date{}), run.Guesses).Mentions {
		if m.Kind == name.Pronoun {
			continue
		}
		words := m.Span.In(text) + "/" + m.Type.String()
		if m.Of != "" && m.Type != name.GPE {
			words += "/" + m.Of
		}
		list = append(list, words)
	}
	return strings.Join(list, "; ")
}

func TestNames(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Kenya's foreign minister, Achieng Odera, landed in Dakar.", "Kenya/GPE; Kenya's foreign minister/PER/KEN; Achieng Odera/PER; Dakar/GPE"},
		{"Q    Marta, is the visit to Izmir still on?", "Marta/PER; Izmir/GPE"},
		{"President Alfred B. Stone, Sr. phoned Amir Sheikh Sabah bin Khalid Al-Noor of Kuwait.", "President Alfred B. Stone, Sr./PER; Amir Sheikh Sabah bin Khalid Al-Noor of Kuwait/PER/KWT; Kuwait/GPE"},
		{"Greek and Turkish officials talked in Izmir.", "Greek/PER/GRC; Turkish officials/PER/TUR; Izmir/GPE"},
		{"Russian, Turkish and Iranian envoys left.", "Russian/PER/RUS; Turkish/PER/TUR; Iranian envoys/PER/IRN"},
		{"The Greek and Turkish foreign ministers talked.", "Greek/PER/GRC; Turkish foreign ministers/PER/TUR"},
		{"Georgia's secretary of state spoke in Atlanta.", "Georgia/GPE; Georgia's secretary of state/PER; Atlanta/GPE"},
		{"Georgia's prime minister spoke in Tbilisi.", "Georgia/GPE; Georgia's prime minister/PER/GEO; Tbilisi/GPE"},
		{"South Carolina's senator heard that Georgia and Russia talked. Georgia's army left.", "South Carolina/GPE; South Carolina's senator/PER; Georgia/GPE; Russia/GPE; Georgia/GPE; Georgia's army/ORG/GEO"},
		{"Theresa May spoke with Moon Jae-in.", "Theresa May/PER; Moon Jae-in/PER"},
		{"He Lifeng saw To Lam.", "He Lifeng/PER; To Lam/PER"},
		{"General Idris al-Mahdi left. “No,” al-Mahdi said.", "General Idris al-Mahdi/PER; al-Mahdi/PER"},
		{"President al-Assad waited.", "President al-Assad/PER"},
		{"Minister dos Anjos stayed in Dar es Salaam.", "Minister dos Anjos/PER; Dar es Salaam/GPE"},
		{"Jane Obi, a deputy assistant secretary of state, spoke.", "Jane Obi/PER; a deputy assistant secretary of state/PER"},
		{"The rules President Mutua had set were kept.", "President Mutua/PER"},
		{"Angola asked for US$30 million.", "Angola/GPE"},
		{"EAM called on the president.", "EAM/PER; the president/PER"},
		{"They camped in Bhurgri Chowk.", "Bhurgri Chowk/LOC"},
		{"HE the Deputy Prime Minister and Minister of Foreign Affairs spoke.", "the Deputy Prime Minister/PER; Minister of Foreign Affairs/PER"},
		{"Director of the Office of the Trade Commission, and Foreign Minister Paul Lund stayed.", "the Office of the Trade Commission/ORG; Director of the Office of the Trade Commission, and Foreign Minister Paul Lund/PER"},
		{"Deputy Prime Minister and Minister of Defence Paul Lund left.", "Deputy Prime Minister and Minister of Defence Paul Lund/PER"},
		{"EAM and Foreign Minister Paul Lund left.", "EAM/PER; Foreign Minister Paul Lund/PER"},
		{"PRIME MINISTER ALBANESE: Yeah.", "PRIME MINISTER ALBANESE/PER"},
		{"The Ambassador Extraordinary and Plenipotentiary of Peru to Kenya Ana Quispe left.", "Peru/GPE; Kenya/GPE; The Ambassador Extraordinary and Plenipotentiary of Peru to Kenya Ana Quispe/PER/PER"},
		{"The Bank of Uganda and the Ministry of Trade and Industry wrote.", "The Bank of Uganda/ORG/UGA; the Ministry of Trade and Industry/ORG"},
		{"Yesterday Suharto resigned.", "Suharto/PER"},
		{"Secretary Ana del Valle met Kim Song-gyong. “Good,” del Valle said.", "Secretary Ana del Valle/PER; Kim Song-gyong/PER; del Valle/PER"},
		{"Moon Chung-in flew with the Kenyan Air Force.", "Moon Chung-in/PER; the Kenyan Air Force/ORG/KEN"},
		{"Brown individuals were stopped more often.", ""},
		{"They ate turkey from fine china.", ""},
		{"we flew from malaysia to kenya.", "malaysia/LOC; kenya/LOC"},
		{"Typhoon Mangkhut hit Luzon.", "Mangkhut/EVENT; Luzon/LOC"},
		{"The Korea Herald quoted Jordan Smith.", "The Korea Herald/ORG; Jordan Smith/PER"},
		{"Ambassador-at-Large Ines Mbeki waited at Bab al-Noor.", "Ambassador-at-Large Ines Mbeki/PER; Bab al-Noor/MISC"},
		{"The U.S. Department of Education wrote to the President of the Republic of Korea.", "The U.S. Department of Education/ORG/USA; the President of the Republic of Korea/PER/KOR; the Republic of Korea/GPE"},
		{"Ferries link Trinidad and Tobago with Saint Vincent and the Grenadines.", "Trinidad and Tobago/GPE; Saint Vincent and the Grenadines/GPE"},
		{"Serbia and Montenegro voted apart.", "Serbia/GPE; Montenegro/GPE"},
		{"Minister of Forests, Lakes and Parks Tarik Belmo left.", "Minister of Forests, Lakes and Parks Tarik Belmo/PER"},
		{"The Minister of Transport, Tarik Belmo, and Ines Mbeki left.", "The Minister of Transport/PER; Tarik Belmo/PER; Ines Mbeki/PER"},
		{"The Ministry of Health, UNICEF and Oxfam wrote.", "The Ministry of Health/ORG; UNICEF/ORG; Oxfam/ORG"},
		{"Special Envoy for Yemen Paul Lund called.", "Yemen/GPE; Special Envoy for Yemen Paul Lund/PER"},
		{"The special envoy for Yemen called a spokesman for Iran.", "The special envoy for Yemen/PER; Yemen/GPE; a spokesman for Iran/PER/IRN; Iran/GPE"},
		{"She met Defence Minister of Kuwait Sheikh Tarik Belmo.", "Kuwait/GPE; Defence Minister of Kuwait Sheikh Tarik Belmo/PER/KWT"},
		{"Prime Minister of Fiji Paul Lund left.", "Prime Minister of Fiji/PER/FJI; Fiji/GPE; Paul Lund/PER"},
		{"Chief of Cabinet Ines Mbeki left.", "Chief of Cabinet Ines Mbeki/PER"},
		{"Paul Lund, Head of Cabinet to the President of the European Council, left.", "Paul Lund/PER; Head of Cabinet to the President of the European Council/PER/EUR; the President of the European Council/PER; the European Council/ORG"},
		{"Deputy Security Advisor (DSA) Paul Lund slept. DSA Lund woke.", "DSA/ORG; Deputy Security Advisor (DSA) Paul Lund/PER; DSA Lund/PER"},
		{"She saw UAE Ambassador to the United States Paul Lund.", "UAE/GPE; the United States/GPE; UAE Ambassador to the United States Paul Lund/PER/ARE"},
		{"Department of Foreign Affairs and Trade Secretary Ines Mbeki left.", "Department of Foreign Affairs and Trade/ORG; Department of Foreign Affairs and Trade Secretary Ines Mbeki/PER/AUS"},
		{"Kenya's UN ambassador spoke with France's EU minister.", "Kenya/GPE; UN/ORG; Kenya's UN ambassador/PER/KEN; France/GPE; EU/ORG; France's EU minister/PER/FRA"},
		{"NEW YORK, June 3 - Rain fell.", "NEW YORK/GPE"},
		{"Kosovo Albanians and Bosnian Serbs talked.", "Kosovo/GPE; Kosovo Albanians/PER; Bosnian Serbs/PER"},
		{"Ines Mbeki, Director for Central America, signed Executive Orders.", "Ines Mbeki/PER; Director for Central America/PER; Central America/LOC; Executive Orders/MISC"},
		{"Perry called Yeltsin on Friday.", "Perry/PER; Yeltsin/PER"},
	} {
		t.Run(c.text, func(t *testing.T) {
			if got := names(t, c.text); got != c.want {
				t.Errorf("\n got %s\nwant %s", got, c.want)
			}
		})
	}
}
