//go:build !race

package serve

const fewer = 1
