package items

// fields says what each field of each kind holds, in the order of the record. Fields of mods and values of
// moments are TIMEX3's; lists of terms stand in the manual of the record.
var fields = map[string][]Column{
	"actor": {
		{"evidence", "first mention"}, {"name", "the fullest name in the report, or its name in the dictionary"},
		{"kind", "person, state, government_body, international_organisation, armed_group, company, media, group, unknown"},
		{"role", "office or function"}, {"represents", "state (ISO 3166 alpha-3 as of the day) or organisation (acronym) that it stands for"},
		{"cameo", "CAMEO actor code"}, {"plover", "PLOVER sector"}, {"as_of", "day for which role and state hold"},
		{"entry", "its line in the dictionary"}, {"mentions", "each mention: names, descriptions, pronouns"},
	},
	"time": {
		{"evidence", "the expression"}, {"span", "the expression"}, {"type", "DATE, TIME, DURATION, SET"}, {"value", "TIMEX3 value"}, {"mod", "TIMEX3 modifier"},
		{"reason", "why no calendar day could be given"},
	},
	"place": {
		{"evidence", "the toponym"}, {"span", "the toponym"}, {"name", "its name in the gazetteer"}, {"geonames_id", "GeoNames id"}, {"country", "ISO 3166 alpha-3"},
		{"lat", "degrees north"}, {"lon", "degrees east"}, {"precision", "venue, city, region, country"}, {"used_as", "place, or government (“Beijing said”)"},
		{"actor", "the actor, where used as a government"},
	},
	"statement": {
		{"evidence", "the narrowest clause"}, {"speaker", "who says it"}, {"to", "to whom"}, {"via.actor", "who passed it on, innermost first"},
		{"via.how", "outlet, told_by, document"}, {"form", "direct, indirect, mixed, narrated"}, {"acts", "what is done by saying it: assess, promise, demand, warn …"},
		{"topics", "issues"}, {"content", "what is said"}, {"cue", "the words that say that it is said"}, {"negated", "true where the saying is denied"},
		{"nested_in", "the statement in which this one is told"}, {"time", "when it was said"},
	},
	"meeting": {
		{"evidence", "the narrowest clause"}, {"participants.actor", "who takes part"}, {"participants.side", "for whom: state or organisation"},
		{"participants.host", "true for the host, false for the guest"}, {"participants.role", "office as the report gives it"}, {"format", "in_person, call, video, letter"},
		{"level", "rank of the participants"}, {"city", "where"}, {"venue", "building"}, {"start.value", "ISO 8601 at the precision known"}, {"start.mod", "TIMEX3 modifier"},
		{"end.value", "ISO 8601"}, {"end.mod", "TIMEX3 modifier"}, {"duration.value", "ISO 8601 duration"}, {"duration.mod", "TIMEX3 modifier"},
		{"count", "how many meetings the entry stands for: a number, or several"}, {"topics", "issues"}, {"characterised.content", "what it was called"},
		{"characterised.by", "by whom: an actor, or report"}, {"outcome.content", "what it brought"}, {"follows", "an earlier meeting of the report"},
		{"statements", "statements made there"}, {"status", "happened, ongoing, planned, proposed, postponed, cancelled, denied, hypothetical, background"},
	},
	"visit": {
		{"evidence", "the narrowest clause"}, {"visitors", "who travels"}, {"host", "who receives"}, {"country", "ISO 3166 alpha-3"}, {"city", "where"},
		{"start.value", "ISO 8601"}, {"start.mod", "TIMEX3 modifier"}, {"end.value", "ISO 8601"}, {"end.mod", "TIMEX3 modifier"},
		{"claim.content", "a superlative or the like"}, {"claim.by", "whose: an actor, or report"}, {"status", "as of a meeting"},
	},
	"commitment": {
		{"evidence", "the narrowest clause"}, {"kind", "agreement, reaffirmation, pledge, demand, appeal, warning, red_line, refusal, position"}, {"parties", "who is bound, or asks"},
		{"to", "towards whom"}, {"content", "the words of it"}, {"topic", "what it is about"}, {"condition", "on what it depends"}, {"due", "by when"},
		{"refers_to", "the meeting whose results it takes up"}, {"statements", "the statements in which it is made"},
	},
	"event": {
		{"evidence", "the narrowest clause"}, {"source", "who acts: code of a state or organisation, else an actor"}, {"target", "on whom"},
		{"plover.event", "PLOVER 2.0 event; absent where PLOVER has none"}, {"plover.mode", "its mode"}, {"plover.contexts", "its contexts"}, {"cameo", "CAMEO code, a string with leading zeros"},
		{"quad.scheme", "scheme of the quad class"}, {"quad.value", "quad class"}, {"goldstein.table", "table of the score"}, {"goldstein.value", "score from -10 to 10"},
		{"status", "as of a meeting"}, {"date", "ISO 8601"}, {"place", "a place of the report"}, {"told_by", "statements that tell it"},
	},
	"relation": {
		{"evidence", "the narrowest clause"}, {"actors", "between whom"}, {"content", "the assessment"}, {"direction", "better, worse, strained, good …"}, {"by", "whose: an actor, or report"},
	},
	"gap": {
		{"evidence", "the words"}, {"kind", "verb, name, time, place"}, {"span", "the words"}, {"reason", "why they were not understood"},
	},
}
