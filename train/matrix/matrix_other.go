//go:build !amd64

package matrix

const fast = false

func mul4(c *float32, ldc int, a *float32, ars, aks int, b *float32, ldb, k int) {}

func mul1(c *float32, a *float32, aks int, b *float32, ldb, k int) {}
