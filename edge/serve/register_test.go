package serve

import (
	"strings"
	"testing"

	"readout/edge/archive"
)

// TestRegister looks at meetings and visits as a table, by the calendar and on the map.
func TestRegister(t *testing.T) {
	d, store := stand(t, nil)
	met, err := store.Meetings(t.Context(), archive.Query{Pair: [2]string{"JPN", "KOR"}, Limit: 1})
	if err != nil || len(met) == 0 {
		t.Fatal("no meeting", err)
	}
	for _, c := range []struct {
		address string
		code    int
		words   string
	}{
		{"/meetings", 200, "Fumio Kishida"},
		{"/meetings?place=seoul", 200, "Fumio Kishida"},
		{"/meetings?place=Atlantis", 200, "Nothing like that"},
		{"/meetings?status=cancelled", 200, "Register"},
		{"/meetings?status=dreamt", 400, "is no status"},
		{"/meetings?view=globe", 400, "a table, a calendar or a map"},
		{"/meetings?kind=feast", 400, "meetings and visits"},
		{"/meetings?kind=visit", 200, "Visits: who travelled where"},
		{"/meetings?kind=visit&actor=nobody+at+all", 200, "Nothing like that"},
		{"/meetings?view=calendar&month=2023-05", 200, `<time datetime="2023-05-07">7</time><ul>`},
		{"/meetings?view=calendar&month=2023-05", 200, "3 accounts"},
		{"/meetings?view=calendar&month=soon", 200, `aria-current="true"`},
		{"/meetings?view=map", 200, `data-lat="37.5`},
		{"/meetings?format=csv&pair=JPN,KOR", 200, ",city,country,lat,lon,"},
		{"/pairs/JPN/KOR?by=week", 200, "more of this week"},
		{"/pairs/JPN/KOR?format=csv", 200, "day,kind,id,document"},
		{"/pairs/JPN/KOR?format=parquet", 200, "PAR1"},
		{"/pairs/JPN/KOR", 200, `data-bars="`},
		{"/meetings/" + met[0].ID + "?format=csv", 200, "issue,verdict,document"},
		{"/meetings/" + met[0].ID + "?format=csv", 200, "duration,"},
		{"/meetings/" + met[0].ID + "?format=xls", 400, "No such format"},
	} {
		if code, body := get(d, c.address); code != c.code || !strings.Contains(body, c.words) {
			t.Errorf("%s: %d, want %d with %q:\n%.2000s", c.address, code, c.code, c.words, body)
		}
	}
}

// TestTablesLeave: each table of a page leaves as CSV, JSON and Parquet.
func TestTablesLeave(t *testing.T) {
	d, store := stand(t, nil)
	threat := aThreat(t, store)
	for address, head := range map[string]string{
		"/meetings?view=calendar&table=months": "month,n",
		"/meetings?view=map&table=places":      "city,country,lat,lon,n,first,last",
		"/meetings?kind=visit&table=months":    "month,n",
		"/pairs/JPN/KOR?table=periods":         "start,stories,meetings",
		"/phrases?q=summit&table=users":        "name,first,last,uses,stories",
		"/phrases?q=summit&table=variants":     "words,first,last,uses",
		"/watch?actor=Fumio+Kishida":           "day,kind,id,document,outlet,who",
		"/actors/Fumio%20Kishida?":             "name,kind,role,of,from,to,source",
		"/items/" + threat.ID + "?":            "field,value,words,rule",
		"/reports/" + threat.Document + "?":    "document,published,outlet,kind,id,field,n,value",
	} {
		for format, begin := range map[string]string{"csv": head, "json": "", "parquet": "PAR1"} {
			code, body := get(d, address+"&format="+format)
			if code != 200 || !strings.HasPrefix(body, begin) || len(body) < 40 {
				t.Errorf("%s as %s: %d %.100s", address, format, code, body)
			}
		}
		if code, _ := get(d, address+"&format=xls"); code != 400 {
			t.Errorf("%s as xls: %d", address, code)
		}
	}
}
