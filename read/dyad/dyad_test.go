package dyad_test

import (
	"fmt"
	"testing"

	"readout/internal/parsed"
	"readout/knowledge/codes"
	"readout/knowledge/frames"
	"readout/read/dyad"
	"readout/read/syntax"
	"readout/read/token"
)

// The rules of PLOVER's manual and the traps of the code lists: event/mode, quad class, CAMEO code, status.
func TestRules(t *testing.T) {
	coder := coder()
	for sentence, want := range map[string]string{
		"<s>Norway</s> will send two tons of food to <t>Malawi</t>.":                       "AGREE 1 0333 planned",  // a future aid is AGREE
		"<s>Kenya</s> and <t>Uganda</t> agreed to hold joint exercises in June.":           "AGREE 1 0312 happened", // so is a future cooperation
		"The prime minister of <s>Fiji</s> plans to visit <t>Samoa</t> in the spring.":     "AGREE 1 036 planned",
		"<s>Poland</s> summoned <t>the Belarusian ambassador</t>.":                         "ACCUSE/disapprove 3 114 happened",
		"<s>Chile</s> called off a meeting with <t>Bolivia</t>.":                           "REJECT/meet 3 125 happened",
		"<s>Denmark</s> imposed sanctions on <t>Belarus</t>.":                              "SANCTION/discontinue 4 163 happened", // 4, as its section says
		"<s>Mali</s> expelled <t>the French ambassador</t>.":                               "SANCTION/expel 4 161 happened",
		"<s>The court</s> sentenced <t>the opposition leader</t> to nine years in prison.": "SANCTION/convict 4 116 happened", // not ACCUSE
		"<s>Prosecutors</s> opened an investigation into <t>the bank</t>.":                 "ACCUSE/investigate 3 090 happened",
		"<s>Students</s> marched against <t>the government</t>.":                           "PROTEST/demo 4 141 happened", // 4 here, 3 in GDELT
		"<s>Jordan</s> said that <t>Syria</t> lies to the north.":                          " 0  ",
	} {
		if got := show(coder.Rules(pair(t, sentence))); got != want {
			t.Errorf("%s\n got %s\nwant %s", sentence, got, want)
		}
	}
}

// A pair of which one side is not marked is coded too; a sentence without marks is told.
func TestMarks(t *testing.T) {
	if got := coder().Rules(pair(t, "<s>The rebels</s> released two nurses.")); got.Event != "RETREAT" {
		t.Errorf("without a target: %v", got)
	}
	if _, err := dyad.Unmark("Nobody is marked."); err != dyad.ErrMarks {
		t.Errorf("no marks: %v", err)
	}
	m, err := dyad.Find("Lima thanked Quito.", "Lima", "Quito")
	if err != nil || m.Source.In(m.Text) != "Lima" || m.Target.In(m.Text) != "Quito" {
		t.Errorf("found: %v, %v", m, err)
	}
}

// Marks in any disorder give a text without them and spans inside it.
func FuzzUnmark(f *testing.F) {
	for _, s := range []string{"<s>A</s> met <t>B</t>.", "</s><s><t>", "<s>A<t>B</s></t>", "<s></s>"} {
		f.Add(s)
	}
	scratch, coder := syntax.NewScratch(), coder()
	f.Fuzz(func(t *testing.T, s string) {
		m, err := dyad.Unmark(s)
		if err != nil {
			return
		}
		if m.Source.End > len(m.Text) || m.Target.End > len(m.Text) {
			t.Fatalf("%q: spans outside %q", s, m.Text)
		}
		if p, ok := m.Pair(parsed.Model().Parse(token.Split(m.Text), scratch)); ok {
			coder.Code(p)
		}
	})
}

func show(c dyad.Codes) string {
	event := c.Event
	if c.Mode != "" {
		event += "/" + c.Mode
	}
	return fmt.Sprintf("%s %d %s %s", event, c.Quad, c.CAMEO, c.Status)
}

func coder() *dyad.Coder {
	book := codes.Load()
	return &dyad.Coder{Book: book, Frames: frames.Load(book)}
}

func pair(t *testing.T, sentence string) *dyad.Pair {
	t.Helper()
	m, err := dyad.Unmark(sentence)
	if err != nil {
		t.Fatal(err)
	}
	p, ok := m.Pair(parsed.Tree(m.Text))
	if !ok {
		t.Fatalf("%s: no tokens", sentence)
	}
	return p
}
