//go:build !race

package eval_test

const fewer = 1
