package eval

import (
	"math"
	"path/filepath"
	"strings"

	"readout"
	"readout/eval/accounts"
	"readout/eval/attribution"
	"readout/eval/coref"
	"readout/eval/events"
	"readout/eval/examples"
	"readout/eval/meantime"
	"readout/eval/meetings"
	"readout/eval/names"
	"readout/eval/own"
	"readout/eval/places"
	"readout/eval/registers"
	"readout/eval/roles"
	"readout/eval/score"
	"readout/eval/seed"
	"readout/eval/standoff"
	"readout/eval/stories"
	"readout/eval/syntax"
	"readout/eval/times"
	"readout/knowledge/models"
	parser "readout/read/syntax"
)

// Tasks are all there are, in the order in which they run.
var Tasks = []Task{
	{seed.Task, "facts of the seed report, row by row", seedRows},
	{examples.Task, "facts of the project's own reports", exampleFacts},
	{own.Task, "facts of reports annotated before they were read, and of those that stay apart", ownFacts},
	{"stories", "White House documents of the same words found together, readouts of one title left apart", storiesTold},
	{"accounts", "White House documents taken for accounts of one meeting, judged by hand", accountsRight},
	{"registers", "rows of registers that White House documents report, linked with them; judged by hand", registersLinked},
	{"meantime", "events of MEANTIME's articles that are one in several reports, beside the same lemma", eventsJoined},
	{"meetings", "official readouts: principal, counterpart, country, format and day of the meeting", meetingsRight},
	{"events", "PLOVER events between marked actors in PLV's train part: frames alone, and with the scorer by 5-fold", eventsRight},
	{"speakers", "who says what in passages of the corpora, annotated by offsets; a third stays apart", speakersRight},
	{"attribution", "sources, cues and contents in PolNeAR's dev part", attributionsRight},
	{"names", "persons, places and organisations in UNER EWT dev and in the project's own reports", namesFound},
	{"coref", "chains of mentions in GUM's dev part, as OntoGUM has them", chainsRight},
	{"roles", "role and state of persons on a day, from a table of the project's own", rolesRight},
	{"places", "GeoNames ids of LGL's toponyms", placesRight},
	{"times", "TIMEX3 in TimeBank and AQUAINT", timesFound},
	{"syntax", "word classes and trees on the treebanks' dev parts, gold tokens", treesRight},
	{"sentences", "sentences and tokens of the same, from raw text", sentencesFound},
}

func seedRows(reader Reader, data string) (Report, error) {
	result, err := seed.Run(reader, data)
	if err != nil {
		return Report{}, err
	}
	return Report{result.Figures(), result.Rows()}, nil
}

func exampleFacts(reader Reader, _ string) (Report, error) {
	results, err := examples.Run(reader)
	if err != nil {
		return Report{}, err
	}
	return Report{Figures: examples.Figures(results)}, nil
}

func ownFacts(reader Reader, _ string) (Report, error) {
	figures, notes, err := own.Run(reader)
	return Report{figures, notes}, err
}

func meetingsRight(reader Reader, data string) (Report, error) {
	s, wrong, err := meetings.Measure(filepath.Join(data, "meetings", "whitehouse-dev.jsonl"), reader.Read)
	if err != nil {
		return Report{}, err
	}
	figures := []score.Figure{{Task: "meetings", Name: "all_five", Value: score.Percent(s.All, s.N)}}
	for i, field := range meetings.Fields {
		figures = append(figures, score.Figure{Task: "meetings", Name: field, Value: score.Percent(s.Right[i], s.N)})
	}
	return Report{figures, wrong}, nil
}

func accountsRight(reader Reader, data string) (Report, error) {
	s, err := accounts.Measure(filepath.Join(data, "corpora"), reader.Read)
	if err != nil {
		return Report{}, err
	}
	return Report{Notes: s.Notes, Figures: []score.Figure{
		{Task: "accounts", Name: "found_right", Value: score.Percent(s.Right, s.Found)},
		{Task: "accounts", Name: "known_found", Value: score.Percent(s.Right, s.Known)},
		{Task: "accounts", Name: "read_found", Value: score.Percent(s.Met.Open, s.Read.Open)},
		{Task: "accounts", Name: "apart_found", Value: score.Percent(s.Met.Apart, s.Read.Apart)},
	}}, nil
}

func registersLinked(reader Reader, data string) (Report, error) {
	scores, err := registers.Measure(filepath.Join(data, "corpora"), reader.Read, registers.Verdicts, registers.Apart)
	if err != nil {
		return Report{}, err
	}
	out := Report{Notes: scores[0].Notes} // of the sample apart nothing is shown
	for i, prefix := range []string{"", "apart_"} {
		s := scores[i]
		out.Figures = append(out.Figures,
			score.Figure{Task: "registers", Name: prefix + "told_linked", Value: score.Percent(s.Told.Linked, s.Told.Reported)},
			score.Figure{Task: "registers", Name: prefix + "announced_linked", Value: score.Percent(s.Ahead.Linked, s.Ahead.Reported)},
			score.Figure{Task: "registers", Name: prefix + "linked_right", Value: score.Percent(s.Right, s.Links)})
	}
	return out, nil
}

func eventsJoined(_ Reader, data string) (Report, error) {
	reader, err := readout.New(readout.WithLayers("tokens"))
	if err != nil {
		return Report{}, err
	}
	r, err := meantime.Measure(filepath.Join(data, "events", "meantime"), reader.Read)
	if err != nil {
		return Report{}, err
	}
	return Report{Figures: []score.Figure{
		{Task: "meantime", Name: "conll_f1", Value: oneDecimal(r.Story.CoNLL())},
		{Task: "meantime", Name: "above_same_lemma", Value: oneDecimal(r.Story.CoNLL() - r.Lemma.CoNLL())},
		{Task: "meantime", Name: "above_same_lemma_in_article", Value: oneDecimal(r.Story.CoNLL() - r.Article.CoNLL())},
	}}, nil
}

func storiesTold(_ Reader, data string) (Report, error) {
	s, err := stories.Measure(filepath.Join(data, "corpora", "whitehouse-readouts.jsonl.gz"), filepath.Join(data, "corpora", "whitehouse-other.jsonl.gz"))
	if err != nil {
		return Report{}, err
	}
	return Report{Notes: s.Notes, Figures: []score.Figure{
		{Task: "stories", Name: "groups", Value: float64(s.Groups)},
		{Task: "stories", Name: "groups_found", Value: float64(s.Found)},
		{Task: "stories", Name: "texts_of_one_title", Value: float64(s.Texts)},
		{Task: "stories", Name: "texts_merged", Value: float64(s.Merged), Low: true},
	}}, nil
}

func eventsRight(_ Reader, data string) (Report, error) {
	rules, learned, err := events.Measure(data)
	if err != nil {
		return Report{}, err
	}
	return Report{
		Figures: append(learned.Figures(""), rules.Figures("rules_")...),
		Notes:   append(learned.Table("5-fold"), rules.Table("rules")...),
	}, nil
}

func attributionsRight(_ Reader, data string) (Report, error) {
	dir := filepath.Join(data, "attribution")
	f, notes, err := attribution.Measure(dir)
	if err != nil {
		return Report{}, err
	}
	open, _, err := attribution.MeasureOpen(dir)
	if err != nil {
		return Report{}, err
	}
	reader, err := readout.New(readout.WithLayers("attributions", "mentions"))
	if err != nil {
		return Report{}, err
	}
	gum, err := attribution.Resolve(dir, reader.Read)
	if err != nil {
		return Report{}, err
	}
	figures := append(attributionFigures("", f), attributionFigures("open_", open)...)
	figures = append(figures,
		score.Figure{Task: "attribution", Name: "gum_found", Value: oneDecimal(gum.Recall)},
		score.Figure{Task: "attribution", Name: "gum_source_resolved", Value: oneDecimal(gum.Source)},
		score.Figure{Task: "attribution", Name: "gum_nesting_found", Value: oneDecimal(gum.Nesting)})
	return Report{figures, append(notes, gum.Notes()...)}, nil
}

func speakersRight(reader Reader, data string) (Report, error) {
	open, apart, err := standoff.Measure(filepath.Join(data, "corpora"), reader.Read)
	if err != nil {
		return Report{}, err
	}
	r := Report{Notes: open.Notes}
	for _, part := range []struct {
		prefix string
		*standoff.Score
	}{{"", open}, {"apart_", apart}} {
		r.Figures = append(r.Figures,
			score.Figure{Task: "speakers", Name: part.prefix + "found", Value: score.Percent(part.Found, part.Gold)},
			score.Figure{Task: "speakers", Name: part.prefix + "speaker_right", Value: score.Percent(part.Speaker, part.Gold)},
			score.Figure{Task: "speakers", Name: part.prefix + "act_right", Value: score.Percent(part.Act, part.Gold)},
			score.Figure{Task: "speakers", Name: part.prefix + "false_statements", Value: score.Percent(part.False, part.Told), Low: true})
	}
	return r, nil
}

func attributionFigures(prefix string, f attribution.Figures) []score.Figure {
	return []score.Figure{
		{Task: "attribution", Name: prefix + "source_exact_f1", Value: oneDecimal(f.Source)},
		{Task: "attribution", Name: prefix + "cue_exact_f1", Value: oneDecimal(f.Cue)},
		{Task: "attribution", Name: prefix + "content_exact_f1", Value: oneDecimal(f.Content)},
		{Task: "attribution", Name: prefix + "whole_f1", Value: oneDecimal(f.Whole)},
		{Task: "attribution", Name: prefix + "direct_recall", Value: oneDecimal(f.Direct)},
	}
}

func namesFound(_ Reader, data string) (Report, error) {
	reader, err := readout.New(readout.WithLayers("entities"))
	if err != nil {
		return Report{}, err
	}
	scores, wrong, err := names.Measure(filepath.Join(data, "names"), reader.Read)
	if err != nil {
		return Report{}, err
	}
	var figures []score.Figure
	for _, kind := range []string{"all", "PER", "LOC", "ORG"} {
		s := scores[kind]
		figures = append(figures, score.Figure{Task: "names", Name: strings.ToLower(kind) + "_f1", Value: score.Percent(2*s.Right, s.Found+s.Gold)})
	}
	open, apart, more, err := names.MeasureOwn(reader.Read)
	if err != nil {
		return Report{}, err
	}
	for _, part := range []struct {
		name   string
		scores map[string]names.Score
	}{{"own_f1", open}, {"apart_f1", apart}} {
		s := part.scores["all"]
		figures = append(figures, score.Figure{Task: "names", Name: part.name, Value: score.Percent(2*s.Right, s.Found+s.Gold)})
	}
	return Report{figures, append(wrong, more...)}, nil
}

func chainsRight(_ Reader, data string) (Report, error) {
	reader, err := readout.New(readout.WithLayers("mentions"))
	if err != nil {
		return Report{}, err
	}
	r, err := coref.Measure(filepath.Join(data, "treebanks"), reader.Read)
	if err != nil {
		return Report{}, err
	}
	figures := []score.Figure{
		{Task: "coref", Name: "conll_f1", Value: oneDecimal(r.All.CoNLL())},
		{Task: "coref", Name: "muc_f1", Value: oneDecimal(r.All.MUC.F1())},
		{Task: "coref", Name: "b3_f1", Value: oneDecimal(r.All.B3.F1())},
		{Task: "coref", Name: "ceafe_f1", Value: oneDecimal(r.All.CEAFe.F1())},
		{Task: "coref", Name: "actors_conll_f1", Value: oneDecimal(r.Actors.CoNLL())},
	}
	return Report{figures, r.Notes}, nil
}

func rolesRight(reader Reader, _ string) (Report, error) {
	r, err := roles.Measure(reader.Read)
	if err != nil {
		return Report{}, err
	}
	figures := []score.Figure{
		{Task: "roles", Name: "right", Value: score.Percent(r.All[roles.Right], r.All.All())},
		{Task: "roles", Name: "wrong", Value: score.Percent(r.All[roles.Wrong], r.All.All()), Low: true},
		{Task: "roles", Name: "apart_right", Value: score.Percent(r.Apart[roles.Right], r.Apart.All())},
		{Task: "roles", Name: "apart_wrong", Value: score.Percent(r.Apart[roles.Wrong], r.Apart.All()), Low: true},
	}
	return Report{figures, r.Amiss}, nil
}

func placesRight(_ Reader, data string) (Report, error) {
	s, err := places.Measure(filepath.Join(data, "places"))
	if err != nil {
		return Report{}, err
	}
	return Report{Figures: []score.Figure{
		{Task: "places", Name: "id_right", Value: score.Percent(s.Right, s.Gold)},
		{Task: "places", Name: "within_161_km", Value: score.Percent(s.Near, s.Gold)},
	}}, nil
}

func timesFound(_ Reader, data string) (Report, error) {
	parse, err := times.Parsed()
	if err != nil {
		return Report{}, err
	}
	s, err := times.Measure(filepath.Join(data, "temporal"), parse)
	if err != nil {
		return Report{}, err
	}
	both := s.Gold + s.Found
	return Report{Figures: []score.Figure{
		{Task: "times", Name: "span_relaxed_f1", Value: score.Percent(2*s.Relaxed, both)},
		{Task: "times", Name: "span_strict_f1", Value: score.Percent(2*s.Strict, both)},
		{Task: "times", Name: "value_f1", Value: score.Percent(2*s.Value, both)},
	}}, nil
}

func treesRight(_ Reader, data string) (Report, error) {
	banks, err := treebanks(data)
	if err != nil {
		return Report{}, err
	}
	r := Report{Notes: syntax.Notes(banks)}
	for _, b := range banks {
		r.Figures = append(r.Figures,
			score.Figure{Task: "syntax", Name: b.Name + "_upos", Value: score.Percent(b.Words.UPOS, b.Words.All)},
			score.Figure{Task: "syntax", Name: b.Name + "_uas", Value: score.Percent(b.Words.UAS, b.Words.All)},
			score.Figure{Task: "syntax", Name: b.Name + "_las", Value: score.Percent(b.Words.LAS, b.Words.All)})
	}
	return r, nil
}

func sentencesFound(_ Reader, data string) (Report, error) {
	banks, err := treebanks(data)
	if err != nil {
		return Report{}, err
	}
	var r Report
	for _, b := range banks {
		r.Figures = append(r.Figures,
			score.Figure{Task: "sentences", Name: b.Name + "_sentences_f1", Value: oneDecimal(b.Sentences.F1())},
			score.Figure{Task: "sentences", Name: b.Name + "_tokens_f1", Value: oneDecimal(b.Tokens.F1())})
	}
	return r, nil
}

func treebanks(data string) ([]syntax.Bank, error) {
	model, err := parser.Load(models.Syntax())
	if err != nil {
		return nil, err
	}
	return syntax.Banks(filepath.Join(data, "treebanks"), model)
}

func oneDecimal(v float64) float64 { return math.Round(10*v) / 10 }
