package record

// Closed lists of the record's terms.
var (
	OutletKinds     = []string{"wire", "paper", "broadcaster", "state_media", "government", "organisation", "other"}
	ActorKinds      = []string{"person", "state", "government_body", "international_organisation", "armed_group", "company", "media", "group", "unknown"}
	Forms           = []string{"direct", "indirect", "mixed", "narrated"}
	Acts            = []string{"assess", "position", "report", "agree", "promise", "offer", "appeal", "demand", "ask", "warn", "threaten", "reject", "accuse", "condemn", "praise", "thank", "congratulate", "condole", "apologise", "deny", "confirm"}
	Hows            = []string{"outlet", "told_by", "document"}
	Formats         = []string{"in_person", "call", "video", "letter"}
	Statuses        = []string{"happened", "ongoing", "planned", "proposed", "postponed", "cancelled", "denied", "hypothetical", "background"}
	CommitmentKinds = []string{"agreement", "reaffirmation", "pledge", "demand", "appeal", "warning", "red_line", "refusal", "position"}
	TimeTypes       = []string{"DATE", "TIME", "DURATION", "SET"}
	Mods            = []string{"MORE_THAN", "LESS_THAN", "APPROX", "AFTER", "BEFORE", "START", "MID", "END", "ON_OR_BEFORE", "ON_OR_AFTER", "EQUAL_OR_LESS", "EQUAL_OR_MORE"}
	Precisions      = []string{"venue", "city", "region", "country"}
	Uses            = []string{"place", "government"}
	GapKinds        = []string{"verb", "name", "time", "place"}
)
