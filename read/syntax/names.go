package syntax

import "slices"

// UPOSNamed is the class of that name; ok is false where there is none.
func UPOSNamed(name string) (UPOS, bool) {
	i := slices.Index(uposNames[:], name)
	return UPOS(max(i, 0)), i >= 0
}

// XPOSNamed is the fine class of that name; ok is false where there is none.
func XPOSNamed(name string) (XPOS, bool) {
	i := slices.Index(xposNames[:], name)
	return XPOS(max(i, 0)), i >= 0
}

// RelNamed is the relation of that name. Subtypes that UD English has renamed since or that are not kept
// map to what they are now.
func RelNamed(name string) (Rel, bool) {
	switch name {
	case "obl:tmod", "obl:npmod":
		return OblUnmarked, true
	case "nmod:tmod", "nmod:npmod":
		return NmodUnmarked, true
	}
	i := slices.Index(relNames[:], name)
	return Rel(max(i, 0)), i >= 0
}
