package fold

import (
	"hash/fnv"
	"testing"
)

func TestKey(t *testing.T) {
	for in, want := range map[string]string{
		"Erdoğan":               "erdogan",
		"ERDOĞAN":               "erdogan",
		"Côte d'Ivoire":         "cote divoire",
		"Côte d’Ivoire":         "cote divoire",
		"U.S.":                  "us",
		"Joseph R. Biden, Jr.":  "joseph r biden jr",
		"el-Sisi":               "el sisi",
		"Antigua & Barbuda":     "antigua and barbuda",
		"Müller-Straße":         "muller strasse",
		"Nguyễn Phú Trọng":      "nguyen phu trong",
		"Łódź":                  "lodz",
		"  The   White House  ": "the white house",
		"İlham Əliyev":          "ilham aliyev",
		"Москва":                "москва",
		"!?":                    "",
	} {
		if got := Key(in); got != want {
			t.Errorf("Key(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestJoin(t *testing.T) {
	for text, words := range map[string][]string{
		"People's Bank of China": {"People", "'s", "Bank", "of", "China"},
		"secretary-general":      {"secretary", "-", "general"},
		"Xi Jinping":             {"Xi", "Jinping"},
	} {
		h := Empty
		for _, w := range words {
			h = Join(h, w)
		}
		if h != Hash(text) {
			t.Errorf("%q is not the hash of %q", words, text)
		}
	}
}

func TestNoAllocation(t *testing.T) {
	if n := testing.AllocsPerRun(100, func() { Hash("Mohammed bin Salman Al-Saud of Türkiye"); Join(Empty, "Erdoğan") }); n != 0 {
		t.Errorf("%v allocations a call", n)
	}
}

func FuzzHash(f *testing.F) {
	for _, s := range []string{"Erdoğan", "\xff\xc3", "U.S.", "Æ & ß", "a\u0301"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		h := fnv.New64a()
		h.Write([]byte(Key(s)))
		if h.Sum64() != Hash(s) {
			t.Errorf("Hash(%q) is not the hash of its key %q", s, Key(s))
		}
		if again := Key(Key(s)); again != Key(s) {
			t.Errorf("Key(%q) = %q folds again to %q", s, Key(s), again)
		}
	})
}
