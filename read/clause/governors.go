package clause

// governor is a word whose dependent is not simply so.
type governor struct {
	status     string
	infinitive bool // only over "to …" ("plan to meet"), not over "plan, he met"
	nouns      bool // over nouns too ("cancelled a meeting")
}

// governors by lemma: verbs, adjectives and nouns.
var governors = map[string]governor{
	"plan": {Planned, true, true}, "intend": {Planned, true, false}, "schedule": {Planned, true, true}, "agree": {Planned, true, false}, "expect": {Planned, true, true},
	"prepare": {Planned, true, false}, "set": {Planned, true, false}, "due": {Planned, true, false}, "slate": {Planned, true, true},
	"vow": {Planned, true, false}, "decide": {Planned, true, false}, "commit": {Planned, true, false}, "look": {Planned, true, false},
	"go": {Planned, true, false}, "aim": {Planned, true, false}, "arrange": {Planned, true, true}, "anticipate": {Planned, true, true}, "hope": {Planned, true, false},
	"want": {Proposed, true, false}, "wish": {Proposed, true, false}, "seek": {Proposed, true, true}, "offer": {Proposed, true, false}, "propose": {Proposed, true, true},
	"invite": {Proposed, true, false}, "suggest": {Proposed, false, true}, "urge": {Proposed, true, false}, "ask": {Proposed, true, false}, "request": {Proposed, true, true},
	"demand": {Proposed, true, true}, "encourage": {Proposed, true, false}, "call": {Proposed, true, false}, "willing": {Proposed, true, false}, "ready": {Proposed, true, false},
	"willingness": {Proposed, true, false}, "readiness": {Proposed, true, false}, "proposal": {Proposed, true, true}, "invitation": {Proposed, true, true}, "open": {Proposed, true, false},
	"postpone": {Postponed, false, true}, "delay": {Postponed, false, true}, "reschedule": {Postponed, false, true}, "defer": {Postponed, false, true},
	"cancel": {Cancelled, false, true}, "scrap": {Cancelled, false, true}, "refuse": {Denied, true, false}, "decline": {Denied, true, false}, "avoid": {Denied, false, true},
	"deny": {Denied, false, true}, "fail": {Denied, true, false}, "try": {Hypothetical, true, false}, "attempt": {Hypothetical, true, false}, "threaten": {Hypothetical, true, false},
	"consider": {Hypothetical, false, false}, "imagine": {Hypothetical, false, false}, "speculate": {Hypothetical, false, false}, "able": {Hypothetical, true, false},
	"likely": {Hypothetical, true, false}, "possibility": {Hypothetical, true, true}, "prospect": {Hypothetical, true, true}, "need": {Hypothetical, true, false},
	"prevent": {Denied, false, false}, "avert": {Denied, false, true}, "deter": {Denied, false, false}, "dissuade": {Denied, false, false}, "rumour": {Hypothetical, false, true}, "rumor": {Hypothetical, false, true},
	"intention": {Planned, true, false}, "intent": {Planned, true, false}, "commitment": {Planned, true, false}, "pledge": {Planned, true, false}, "promise": {Planned, true, false},
	"effort": {Hypothetical, true, false}, "desire": {Proposed, true, false}, "opportunity": {Hypothetical, true, false}, "importance": {Hypothetical, true, false}, "way": {Hypothetical, true, false}, "step": {Hypothetical, true, false},
	"possible": {Hypothetical, true, false}, "chance": {Hypothetical, true, false}, "right": {Hypothetical, true, false}, "ability": {Hypothetical, true, false}, "plot": {Hypothetical, true, false},
	"favor": {Proposed, false, false}, "favour": {Proposed, false, false}, "support": {Proposed, false, false}, "oppose": {Proposed, false, false}, "advocate": {Proposed, false, false}, "recommend": {Proposed, false, false}, "back": {Proposed, false, false},
	"insist": {Proposed, true, false}, "require": {Proposed, true, false}, "suspect": {Hypothetical, false, false},
	"unlikely": {Hypothetical, true, false},
	"fear":     {Hypothetical, false, false}, "risk": {Hypothetical, false, false}, "warn": {Hypothetical, false, false},
}
