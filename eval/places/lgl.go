// Package places measures read/place on LGL: news of local papers whose toponyms have GeoNames ids.
package places

import (
	"encoding/xml"
	"fmt"
	"path/filepath"

	"readout/internal/gz"
	"readout/record"
)

// Toponym is one toponym of gold.
type Toponym struct {
	Span      record.Span // in bytes of the text
	GeoNames  int
	Latitude  float64
	Longitude float64
}

// Article is one report with its toponyms that have an id.
type Article struct {
	ID       string
	Text     string
	Toponyms []Toponym
}

// lgl is the file as it stands: positions count code points.
type lgl struct {
	Articles []struct {
		ID       string `xml:"docid,attr"`
		Text     string `xml:"text"`
		Toponyms []struct {
			Start  int    `xml:"start"`
			End    int    `xml:"end"`
			Phrase string `xml:"phrase"`
			Tag    struct {
				ID  int     `xml:"geonameid,attr"`
				Lat float64 `xml:"lat"`
				Lon float64 `xml:"lon"`
			} `xml:"gaztag"`
		} `xml:"toponyms>toponym"`
	} `xml:"article"`
}

// Load reads lgl.xml.gz in a folder. Toponyms without an id or with a phrase that is not at their place are left out.
func Load(dir string) ([]Article, error) {
	z, err := gz.Open(filepath.Join(dir, "lgl.xml.gz"))
	if err != nil {
		return nil, fmt.Errorf("eval/places: %w", err)
	}
	defer z.Close()
	var doc lgl
	if err := xml.NewDecoder(z).Decode(&doc); err != nil {
		return nil, fmt.Errorf("eval/places: lgl.xml.gz: %w", err)
	}
	var list []Article
	for _, a := range doc.Articles {
		at := offsets(a.Text)
		article := Article{ID: a.ID, Text: a.Text}
		for _, t := range a.Toponyms {
			if t.Tag.ID == 0 || t.End >= len(at) || a.Text[at[t.Start]:at[t.End]] != t.Phrase {
				continue
			}
			article.Toponyms = append(article.Toponyms, Toponym{record.Span{Start: at[t.Start], End: at[t.End]}, t.Tag.ID, t.Tag.Lat, t.Tag.Lon})
		}
		list = append(list, article)
	}
	return list, nil
}

// offsets gives the byte offset of each code point, and of the end.
func offsets(s string) []int {
	at := make([]int, 0, len(s)+1)
	for i := range s {
		at = append(at, i)
	}
	return append(at, len(s))
}
