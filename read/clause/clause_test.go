package clause_test

import (
	"testing"

	"readout/internal/parsed"
	"readout/read/clause"
	"readout/read/syntax"
)

// at is the first token with the form.
func at(t *testing.T, tree *syntax.Tree, form string) int {
	t.Helper()
	for i := range tree.Tokens {
		if tree.Form(i) == form {
			return i
		}
	}
	t.Fatalf("no %q", form)
	return -1
}

// One sentence a line: the verb, and how sure the clause is of it.
func TestMoodOf(t *testing.T) {
	mood := func(text, verb, want string) {
		t.Helper()
		tree := parsed.Tree(text)
		if got := clause.MoodOf(tree, at(t, tree, verb)); got.Status != want {
			t.Errorf("%s: %s, want %s", text, got.Status, want)
		}
	}
	mood("The king signed the treaty.", "signed", clause.Happened)
	mood("The king will sign the treaty.", "sign", clause.Planned)
	mood("The king would sign the treaty.", "sign", clause.Hypothetical)
	mood("The king did not sign the treaty.", "sign", clause.Denied)
	mood("The king is signing the treaty.", "signing", clause.Ongoing)
	mood("The king had signed the treaty.", "signed", clause.Background)
	mood("The king plans to sign the treaty.", "sign", clause.Planned)
	mood("The king refused to sign the treaty.", "sign", clause.Denied)
	mood("The king offered to sign the treaty.", "sign", clause.Proposed)
	mood("The king said that he would sign the treaty.", "sign", clause.Planned)
	mood("If the king signed the treaty, crowds would cheer.", "signed", clause.Hypothetical)
	mood("I would like to thank the king.", "thank", clause.Happened)
	mood("The king is to sign the treaty.", "sign", clause.Planned)
	mood("The king vowed to rest after signing the treaty.", "signing", clause.Happened)
	mood("The king accepted an invitation to sign the treaty.", "sign", clause.Planned)
	mood("Did the king sign the treaty?", "sign", clause.Hypothetical)
}

// One sentence a line: the verb, who acts, what is acted on ("" for none).
func TestRoles(t *testing.T) {
	roles := func(text, verb, subject, object string) {
		t.Helper()
		tree := parsed.Tree(text)
		v := at(t, tree, verb)
		form := func(i int) string {
			if i < 0 {
				return ""
			}
			return tree.Form(i)
		}
		if s, o := form(clause.Subject(tree, v)), form(clause.Object(tree, v)); s != subject || o != object {
			t.Errorf("%s: %q %q, want %q %q", text, s, o, subject, object)
		}
	}
	roles("The army shelled the town.", "shelled", "army", "town")
	roles("The town was shelled by the army.", "shelled", "army", "town")
	roles("The ministers met and signed a treaty.", "signed", "ministers", "treaty")
	roles("The queen urged the rebels to release the sailors.", "release", "rebels", "sailors")
	roles("The queen promised to release the sailors.", "release", "queen", "sailors")
}

// One sentence a line: the head of what stands behind "as", its first word, and whom it describes ("" for nobody).
func TestCapacity(t *testing.T) {
	capacity := func(text, head, first, want string) {
		t.Helper()
		tree := parsed.Tree(text)
		got := ""
		if k := clause.Capacity(tree, at(t, tree, head), at(t, tree, first)); k >= 0 {
			got = tree.Form(k)
		}
		if got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
	capacity("As your mayor, I must open the bridge.", "mayor", "your", "I")
	capacity("It gives me joy to stand here as the guest of this town.", "guest", "the", "me")
	capacity("The bridge was opened by the mayor.", "mayor", "the", "")
}
