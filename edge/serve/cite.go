package serve

import (
	"fmt"
	"net/http"
	"strconv"
	"strings"

	"readout/edge/export/sheet"
)

// cite gives an item's citation as a file: CSL-JSON, or BibTeX with ?format=bib.
func (d *Desk) cite(w http.ResponseWriter, r *http.Request) error {
	p, _, err := d.opened(r)
	if err != nil {
		return err
	}
	if r.URL.Query().Get("format") == "bib" {
		asFile(w, "application/x-bibtex; charset=utf-8", p.ID+".bib")
		_, err := w.Write([]byte(p.BibTeX))
		return err
	}
	w.Header().Set("Content-Disposition", `attachment; filename="`+p.ID+`.json"`)
	return writeJSON(w, []csl{cslOf(p, addressOf(r))})
}

// addressOf is the whole address of the item that a request names.
func addressOf(r *http.Request) string {
	scheme := "http"
	if r.TLS != nil {
		scheme = "https"
	}
	return scheme + "://" + r.Host + "/items/" + r.PathValue("id")
}

// csl is an entry of CSL-JSON 1.0.2, https://docs.citationstyles.org/en/1.0.2/specification.html
type csl struct {
	ID        string  `json:"id"`
	Type      string  `json:"type"`
	Title     string  `json:"title"`
	Container string  `json:"container-title,omitempty"`
	Issued    *cslDay `json:"issued,omitempty"`
	URL       string  `json:"URL"`
	Abstract  string  `json:"abstract"`
	Note      string  `json:"note"`
}

type cslDay struct {
	Parts [1][]int `json:"date-parts"` // year, month, day as far as known
}

func cslOf(p itemPage, address string) csl {
	c := csl{ID: p.ID, Type: "article-newspaper", Title: title(p), Container: p.Document.Outlet, URL: address, Abstract: quoted(p), Note: note(p)}
	var parts []int
	for part := range strings.SplitSeq(p.Document.Published, "-") {
		if n, err := strconv.Atoi(part); err == nil {
			parts = append(parts, n)
		}
	}
	if parts != nil {
		c.Issued = &cslDay{[1][]int{parts}}
	}
	return c
}

// bibTeX is an item's entry for LaTeX.
func bibTeX(p itemPage, address string) string {
	var b strings.Builder
	fmt.Fprintf(&b, "@misc{%s,\n", p.ID)
	for _, f := range [][2]string{{"title", title(p)}, {"howpublished", p.Document.Outlet}, {"date", p.Document.Published}, {"abstract", quoted(p)}, {"note", note(p)}} {
		if f[1] != "" {
			fmt.Fprintf(&b, "  %s = {%s},\n", f[0], texEscape.Replace(sheet.OneLine(f[1])))
		}
	}
	fmt.Fprintf(&b, "  url = {%s}\n}\n", address)
	return b.String()
}

// texEscape writes what means something to TeX as itself.
var texEscape = strings.NewReplacer(`\`, `\textbackslash{}`, "{", `\{`, "}", `\}`, "%", `\%`, "&", `\&`, "#", `\#`, "_", `\_`, "$", `\$`, "~", `\textasciitilde{}`, "^", `\textasciicircum{}`)

func title(p itemPage) string { return orElse(p.Document.Title, "Untitled report") }

// quoted is the words that the item rests on.
func quoted(p itemPage) string {
	var words []string
	for _, w := range p.Evidence {
		words = append(words, sheet.OneLine(w.Text))
	}
	return strings.Join(words, " … ")
}

// note says how the words can be found again: the item, the report's hash, the program.
func note(p itemPage) string {
	return fmt.Sprintf("%s %s; report sha256 %s; readout %s", p.Kind, p.ID, p.Document.SHA256, p.Run.Version)
}
