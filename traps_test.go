package readout_test

import (
	"strings"
	"testing"
)

// TestTraps has names that stand for several persons, states or bodies. Each actor is NAME/ROLE/STATE; with "!" in front it
// must not be there.
func TestTraps(t *testing.T) {
	for _, c := range []struct {
		date, text string
		want       []string
	}{
		{"1999-11-02", "President Clinton flew to Oslo. Secretary of State Madeleine Albright stayed.", []string{"Bill Clinton/President/USA"}},
		{"2010-11-02", "Secretary Clinton spoke with her husband, former President Bill Clinton.", []string{"Hillary Clinton/Secretary/USA", "Bill Clinton/former President/USA"}},
		{"1998-05-12", "President Clinton came. Mrs. Clinton spoke about schools. She said the work would go on.", []string{"Bill Clinton/President/USA", "Hillary Clinton/first lady/USA"}},
		{"2003-05-12", "Mrs. Bush opened the fair. President Bush joined her. Bush said he was glad.", []string{"Laura Bush/first lady/USA", "George W. Bush/President/USA: President Bush, Bush"}},
		{"1966-03-02", "Senator Robert F. Kennedy asked President Johnson to end the war.", []string{"Robert F. Kennedy/Senator/USA", "Lyndon B. Johnson/President/USA", "!Robert F. Kennedy Jr."}},
		{"2020-11-20", "Georgia's secretary of state spoke in Atlanta. Georgia thanked its voters.", []string{"!GEO", "!Antony Blinken", "!Mike Pompeo"}},
		{"1990-09-09", "President Bush met Mikhail Gorbachev in Helsinki.", []string{"George H. W. Bush/President/USA", "Mikhail Gorbachev/president/SUN"}},
		{"2005-05-09", "President Bush met Vladimir Putin.", []string{"George W. Bush/President/USA", "!George H. W. Bush"}},
		{"1994-06-17", "Kim Il Sung received the former president.", []string{"Kim Il Sung/president/PRK"}},
		{"2001-08-04", "Kim Dae-jung said that Kim Jong Il would come to Seoul.", []string{"Kim Dae-jung/president/KOR", "Kim Jong Il/"}},
		{"1995-03-02", "President Assad told reporters that the Golan must be returned.", []string{"Hafez al-Assad/President/SYR"}},
		{"2013-09-09", "President Assad told reporters that Syria had no such weapons.", []string{"Bashar al-Assad/President/SYR"}},
		{"2023-10-13", "Wang Yi received Josep Borrell. Wang Wenbin, a spokesman, said so.", []string{"Wang Yi/", "Wang Wenbin/"}},
		{"2022-07-16", "Crown Prince Mohammed bin Salman received President Joe Biden. Prince Mohammed thanked him.", []string{"Mohammed bin Salman/Crown Prince/SAU"}},
		{"2022-06-23", "European Council President Charles Michel, Commission President Ursula von der Leyen and European Parliament President Roberta Metsola welcomed Moldova.",
			[]string{"Charles Michel/European Council President/", "Ursula von der Leyen/Commission President/", "Roberta Metsola/European Parliament President/"}},
		{"2023-02-08", "The White House said that President Joe Biden would meet him at the White House.", []string{"White House/"}},
		{"2014-07-18", "Moscow-backed rebels shelled the airport, Ukraine said.", []string{"!Russia/"}},
		{"2023-08-30", "Brice Oligui Nguema, acting president of Gabon, spoke in Libreville.", []string{"Brice Oligui Nguema/acting president/GAB"}},
		{"2024-11-13", "The outgoing president of Botswana, Mokgweetsi Masisi, congratulated Duma Boko.", []string{"Mokgweetsi Masisi/outgoing president/BWA"}},
		{"2023-05-01", "North Korea fired a missile, and South Korea condemned it.", []string{"North Korea//PRK", "South Korea//KOR"}},
		{"2023-05-01", "Equatorial Guinea, Guinea-Bissau, Guinea and Papua New Guinea signed the treaty.", []string{"Equatorial Guinea//GNQ", "Guinea-Bissau//GNB", "Guinea//GIN", "Papua New Guinea//PNG"}},
		{"2023-05-01", "The Democratic Republic of the Congo accused the Republic of the Congo of delay.", []string{"//COD", "//COG"}},
		{"2023-05-01", "TOKYO, May 1 - The Foreign Ministry praised the talks. Beijing’s Foreign Ministry disagreed.", []string{"Foreign Ministry//JPN: The Foreign Ministry", "Foreign Ministry//CHN: Foreign Ministry"}},
		{"2023-05-01", "Kenya wrote to Uganda. The Foreign Ministry said nothing.", []string{"Foreign Ministry//: The Foreign Ministry"}},
		{"2023-05-01", "Turkey protested, and Türkiye recalled its envoy.", []string{"Turkey//TUR: Turkey, Türkiye, its"}},
		{"2023-05-01", "Chad Morris and Jordan Hale rested. Chad accused Jordan of delay.", []string{"Chad Morris//:", "Jordan Hale//:", "Chad//TCD: Chad", "Jordan//JOR: Jordan"}},
		{"2023-05-01", "Denzel Washington and Paris Okello waved. Washington warned Paris.", []string{"Denzel Washington//:", "Paris Okello//:", "United States//USA: Washington", "France//FRA: Paris"}},
		{"2023-05-01", "Taiwan thanked Palau for its vote.", []string{"Taiwan//TWN: Taiwan"}},
		{"2023-05-01", "They sang at the White House.", []string{"!White House"}},
		{"1995-07-11", "President Boris Yeltsin and President Slobodan Milosevic of Serbia spoke by phone.", []string{"Boris Yeltsin/President/RUS"}},
	} {
		t.Run(c.text, func(t *testing.T) {
			got := cast(read(t, c.date, c.text), c.text)
			for _, want := range c.want {
				if bare, not := strings.CutPrefix(want, "!"); strings.Contains(got, bare) == not {
					t.Errorf("\n got\n%s\nwant %s", got, want)
				}
			}
		})
	}
}
