package commitment_test

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

// One report a line: kind parties > to: topic, one commitment after the other.
func TestLedger(t *testing.T) {
	kept := func(text string, want ...string) {
		t.Helper()
		rec := reader().Read(record.Document{ID: "test", Published: "2023-06-19", Text: text})
		code := map[string]string{}
		for _, a := range rec.Actors {
			code[a.ID] = a.Represents
		}
		sides := func(ids []string) string {
			var list []string
			for _, id := range ids {
				list = append(list, code[id])
			}
			return strings.Join(list, "+")
		}
		var got []string
		for _, c := range rec.Commitments {
			line := fmt.Sprintf("%s %s > %s: %s", c.Kind, sides(c.Parties), sides(c.To), c.Topic)
			if c.Condition != "" {
				line += " | " + c.Condition
			}
			if c.Due != "" {
				line += " by " + c.Due
			}
			got = append(got, line)
		}
		if strings.Join(got, "\n") != strings.Join(want, "\n") {
			t.Errorf("%s\n got %s\nwant %s", text, strings.Join(got, "\n     "), strings.Join(want, "\n     "))
		}
	}
	kept("Kenya decided on Friday to donate two boats to Uganda.", "pledge KEN > : two boats to Uganda")
	kept("Ghana has sent a ship to Togo. It stands ready to send another ship if the port is opened.", "pledge GHA > : ship | the port is opened")
	kept("Norway remains committed to supporting Malawi.", "pledge NOR > : Malawi")
	kept("Norway is not ready to leave the pact.")
	kept("Prime Minister Rishi Sunak said Friday he would deliver two ferries to Kenya as soon as the port reopens.", "pledge GBR > : two ferries | as soon as the port reopens")
	kept("President William Ruto said that Kenya would build a bridge on condition that Uganda opens the road.", "pledge KEN > : bridge | Uganda opens the road")
	kept("Prime Minister Rishi Sunak met President William Ruto. The leaders praised the growth of trade and agreed to conclude an agreement on taxes by June 2024.", "agreement GBR+KEN > GBR+KEN: agreement on taxes by 2024-06")
	kept("Chile confirmed that it would send a mission to Peru in August.", "pledge CHL > : mission by 2023-08")
	kept("The African Union decided to send observers to Kenya.", "agreement AU > : observers")
	kept("Statement by President William Ruto\n\nI will send two ferries to the coast in July. The work there is done. I urge Uganda to lift its ban on fish. The ban hurts both.", "pledge KEN > : two ferries by 2023-07", "appeal KEN > UGA: its ban")
	kept("Kenya insisted on keeping its troops in Uganda.")
	kept("PARIS, June 19 (AB) - Britain will remain at Kenya's side, Prime Minister Rishi Sunak said.", "pledge GBR > : ")
	kept("Kenya is short of ships. Britain will deliver two ferries to Kenya, Prime Minister Rishi Sunak said.", "pledge GBR > KEN: two ferries to Kenya")
	kept("Prime Minister Rishi Sunak said that Britain would not sit down with Kenya.", "refusal GBR > KEN: ")
	kept("The Security Council demanded that Kenya reopen the port.", "demand UNO > KEN: port")
	kept("NAIROBI, June 19 (AB) - A spokesman for the Foreign Ministry said Kenya would not sign the accord.", "refusal KEN > : accord")
	kept("President Emmanuel Macron and Chancellor Olaf Scholz agreed to build a tank together.", "agreement FRA+DEU > FRA+DEU: tank")
	kept("“The two sides have reached agreement on several matters,” President Xi Jinping told President Vladimir Putin.", `agreement CHN+RUS > CHN+RUS: not stated ("several matters")`)
	kept("“On fishing rights, Norway has no room to compromise,” Prime Minister Jonas Gahr Støre told Prime Minister Rishi Sunak.", "red_line NOR > GBR: fishing rights")
	kept("President Joe Biden urged Prime Minister Benjamin Netanyahu to lift the blockade.", "appeal USA > ISR: blockade")
	kept("Chancellor Olaf Scholz said that the leaders talked at length.")
	kept("Oman and Yemen have reached an agreement on fishing, the American mediator said.", "agreement OMN+YEM > OMN+YEM: Yemen")
	kept("Kremlin spokesman Dmitry Peskov declined to say whether Moscow would leave the treaty.")
	kept("Prime Minister Rishi Sunak rejected the criticism.")
	kept("President Recep Tayyip Erdogan hoped the deal would bring peace.")
	kept("“Please be seated, all of you,” President Joe Biden told reporters.")
	kept("“What has London told you?” Prime Minister Leo Varadkar asked.")
	kept("President William Ruto said he was ready to talk to President Yoweri Museveni provided that the border is quiet.", "pledge KEN > UGA:  | the border is quiet")
	kept("“It is a fine day. I thank you all for coming. We will provide two ferries to Fiji,” Prime Minister Anthony Albanese said.", "pledge AUS > : two ferries to Fiji")
	kept("President Emmanuel Macron and Chancellor Olaf Scholz agreed to meet again in May, when Poland presents its budget.", "agreement FRA+DEU > FRA+DEU:  by 2024-05")
	kept("Prime Minister Rishi Sunak rejected the coup.")
	kept("President William Ruto said that Kenya would build a bridge.", "pledge KEN > : bridge")
	kept("President William Ruto said that Kenya would not build a bridge.", "refusal KEN > : bridge")
	kept("President William Ruto announced that farmers would receive cheap loans.", "pledge KEN > : cheap loans")
	kept("Peru and Chile agreed to open the pass, after months of quarrels.", "agreement PER+CHL > PER+CHL: pass")
	kept("Energy ministers from Peru and Chile signed an accord in Lima to lay a cable.", "agreement PER+CHL > PER+CHL: cable")
	kept("“The islands are not up for negotiation,” President William Ruto told President Yoweri Museveni.", "red_line KEN > UGA: ")
	kept("The two presidents, William Ruto and Yoweri Museveni, agreed to dredge the lake.", "agreement KEN+UGA > KEN+UGA: lake")
	kept("Prime Minister Rishi Sunak rejected the proposal.", "refusal GBR > : ")
	kept("Hezbollah threatened to attack Israel if it drilled for gas.", "warning HEZBOLLAH > ISR: Israel | it drilled for gas")
	kept("President Emmanuel Macron told President William Ruto that France will provide a million doses of vaccine.", "pledge FRA > KEN: health")
}
