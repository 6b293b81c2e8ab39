package readout_test

import (
	"fmt"
	"strings"
	"testing"

	"readout/record"
)

// tail is the reporter's own sentence: no statement may hold it.
const tail = "Rain fell on the empty harbour all night."

// TestOddSpeech holds what is said where marks, labels and letters are odd: "speaker: words", a statement each, and that
// nobody is made to say the reporter's last sentence.
func TestOddSpeech(t *testing.T) {
	turns := strings.Repeat("MR. OKELLO: We will open the canal for each and every boat before the summer of next year ends.\n\nQ And the nets?\n\n", 100)
	for _, c := range []struct{ name, text, want string }{
		{"never closes", "Foreign Minister Ama Darko of Ghana said, \"The canal is shut. The boats went home.\n\nThe crews ate fish. " + tail, "Ama Darko: The canal is shut"},
		{"three deep", "\"He told me that ‘the crew said “we sank” to him’,\" Foreign Minister Ama Darko of Ghana said. " + tail, "Ama Darko: He told me"},
		{"one quotation", "“The canal is shut and the boats went home.”", ""},
		{"capitals", "FOREIGN MINISTER AMA DARKO OF GHANA SAID THE CANAL WAS SHUT.\n\n" + tail, "*"},
		{"tweet", "Ama Darko (@amadarko): The canal is shut! #boats https://example.org/x\n\n" + tail, "*"},
		{"bullets", "Foreign Minister Ama Darko of Ghana:\n\n- condemned the theft of nets;\n\n- called for a patrol.\n\n" + tail, "Ama Darko: the theft of nets\nAma Darko: a patrol"},
		{"table", "Boat | Nets | Said\nAnna | 12 | \"shut\nBela | 7 | open\"\n\n" + tail, ""},
		{"marks in a row", strings.Repeat("\"", 5000) + "\n\n" + tail, ""},
		{"200 turns", turns + "***\n\n" + tail, "*"},
	} {
		t.Run(c.name, func(t *testing.T) {
			r, err := reader()
			if err != nil {
				t.Fatal(err)
			}
			rec := r.Read(record.Document{Text: c.text, Published: "2023-04-12"})
			names := map[string]string{}
			for _, a := range rec.Actors {
				names[a.ID] = a.Name
			}
			var got []string
			for _, s := range rec.Statements {
				words := ""
				for _, span := range s.Content {
					words += c.text[span.Start:span.End]
				}
				if strings.Contains(words, tail[:12]) {
					t.Errorf("%s says the reporter's sentence: %s", names[s.Speaker[0]], words)
				}
				got = append(got, fmt.Sprintf("%s: %s", names[s.Speaker[0]], words))
			}
			if c.want == "*" {
				return
			}
			want := strings.Split(c.want, "\n")
			for i, line := range want {
				if line != "" && (i >= len(got) || !strings.HasPrefix(got[i], line)) || c.want == "" && len(got) > 0 {
					t.Errorf("%q, want %q", got, want)
				}
			}
		})
	}
}

// TestCutTexts reads texts that begin and end anywhere: at each word of sentences whose words are read by what stands beside
// them.
func TestCutTexts(t *testing.T) {
	r, err := reader()
	if err != nil {
		t.Fatal(err)
	}
	for _, text := range []string{
		"The United States must reiterate, on behalf of the Group of 77, that Ghana, for the African Group, said so.",
		"Ama Darko, who served in the Office of the President of Ghana, is the ambassador of Kenya in the United Nations.",
		"Ghana's delegate cannot but condemn the raid, in a statement carried by the Accra Herald, supported by Norway and opposed by Chad.",
		"Ghana and Yemen have met in the council of Togo and Benin.",
		"In Accra, HRH the Crown Prince and HE Mr. Kofi Ba, planned, ordered, aided and born in Ghana, thank Mr. Jan, congratulated the envoy.",
		"Ghana called off talks with Togo, said it would leave, and in this vein we urge Benin to attend the summit in Lomé, Togo.",
		"And the leaders called on all, Joseph R. Darko, Jr. met Togo, Benin and Mali, and police admit that calls for peace told them.",
	} {
		words := strings.SplitAfter(text, " ")
		for from := range words {
			for to := range words[from:] {
				r.Read(record.Document{Text: strings.Join(words[from:from+to+1], ""), Published: "2023-04-12"})
			}
		}
	}
}
