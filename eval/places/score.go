package places

import (
	"fmt"
	"math"

	"readout/knowledge/countries"
	"readout/knowledge/gazetteer"
	"readout/read/place"
	"readout/record"
)

// Score counts toponyms of gold: all, those with the right id, those within 161 km (100 miles), those whose right
// place the gazetteer has at all, and those that the prior alone gets right.
type Score struct {
	Gold, Right, Near, Known, Prior int
	Errors                          []string
}

// Run measures on the LGL of a folder and returns the figures, one a line.
func Run(dir string) ([]string, error) {
	s, err := Measure(dir)
	if err != nil {
		return nil, err
	}
	part := func(n int) float64 { return 100 * float64(n) / float64(max(s.Gold, 1)) }
	return []string{
		fmt.Sprintf("places.lgl.id %.1f", part(s.Right)),
		fmt.Sprintf("places.lgl.161km %.1f", part(s.Near)),
		fmt.Sprintf("places.lgl.prior %.1f", part(s.Prior)),
		fmt.Sprintf("places.lgl.reachable %.1f", part(s.Known)),
	}, nil
}

// Measure resolves the toponyms of gold, each in its report.
func Measure(dir string) (*Score, error) {
	articles, err := Load(dir)
	if err != nil {
		return nil, err
	}
	gz := gazetteer.Load()
	reader := place.Reader{Gazetteer: gz, Countries: countries.Load()}
	s := &Score{}
	for _, a := range articles {
		spans := make([]record.Span, len(a.Toponyms))
		for i, t := range a.Toponyms {
			spans[i] = t.Span
		}
		for i, p := range reader.Resolve(a.Text, spans, nil) {
			s.add(gz, &a, &a.Toponyms[i], p.Place)
		}
	}
	if s.Gold == 0 {
		return nil, fmt.Errorf("eval/places: no toponyms below %s", dir)
	}
	return s, nil
}

func (s *Score) add(gz *gazetteer.Index, a *Article, t *Toponym, p *gazetteer.Place) {
	s.Gold++
	name := t.Span.In(a.Text)
	found := gz.Find(name)
	if len(found) > 0 && found[0].ID == t.GeoNames {
		s.Prior++
	}
	known := false
	for _, q := range found {
		known = known || q.ID == t.GeoNames
	}
	if known {
		s.Known++
	}
	if p != nil && kilometres(p.Lat, p.Lon, t.Latitude, t.Longitude) <= 161 {
		s.Near++
	}
	if p != nil && p.ID == t.GeoNames {
		s.Right++
		return
	}
	got := "nothing"
	if p != nil {
		got = fmt.Sprintf("%d %s, %s, %s", p.ID, p.Name, p.Admin1, p.Country)
	}
	before, after := a.Text[max(0, t.Span.Start-40):t.Span.Start], a.Text[t.Span.End:min(len(a.Text), t.Span.End+30)]
	s.Errors = append(s.Errors, fmt.Sprintf("%s\t%s\t%d at %.1f %.1f (known %v)\tgot %s\t%q", a.ID, name, t.GeoNames, t.Latitude, t.Longitude, known, got, before+"[["+name+"]]"+after))
}

// kilometres is the distance on a sphere.
func kilometres(lat1, lon1, lat2, lon2 float64) float64 {
	rad := math.Pi / 180
	x := math.Sin((lat2 - lat1) * rad / 2)
	y := math.Sin((lon2 - lon1) * rad / 2)
	return 2 * 6371 * math.Asin(math.Sqrt(x*x+math.Cos(lat1*rad)*math.Cos(lat2*rad)*y*y))
}
