//go:build race

package eval_test

// fewer divides the documents read where the race detector makes everything ten times slower.
const fewer = 10
