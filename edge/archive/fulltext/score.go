package fulltext

// Of BM25 (Robertson and Zaragoza, The Probabilistic Relevance Framework, 2009): how soon more of one term counts no more, and how
// much the length of a text does. A word of the title counts as several.
const (
	saturation = 1.2
	byLength   = 0.75
	usual      = 400.0 // words of a text
	inTitle    = 5
)

// Score says how well a text matches terms that it holds: BM25 without the rarity of the terms, since all are asked for.
func Score(title, text string, terms []Term) float64 {
	counts := make([]int, len(terms))
	length := count(text, terms, counts, 1) + count(title, terms, counts, inTitle)
	score := 0.0
	for _, n := range counts {
		tf := float64(n)
		score += tf / (tf + saturation*(1-byLength+byLength*float64(length)/usual))
	}
	return score
}

// count adds the places of each term to its count, and gives the number of words.
func count(text string, terms []Term, counts []int, weight int) int {
	var words []Word
	EachWord(text, func(w Word) { words = append(words, w) })
	for i := range words {
		for t := range terms {
			if terms[t].stands(words[i:]) {
				counts[t] += weight
			}
		}
	}
	return len(words)
}
