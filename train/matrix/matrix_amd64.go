package matrix

// mul4 adds a 4×k times k×16 product to C; mul1 does one row. Strides are in elements.
//
//go:noescape
func mul4(c *float32, ldc int, a *float32, ars, aks int, b *float32, ldb, k int)

//go:noescape
func mul1(c *float32, a *float32, aks int, b *float32, ldb, k int)

func hasFMA() bool

var fast = hasFMA()
