//go:build race

package serve

// fewer divides the odd addresses asked for where the race detector makes everything ten times slower. make test asks for all
// of them once more without it.
const fewer = 13
