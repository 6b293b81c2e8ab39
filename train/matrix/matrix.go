// Package matrix multiplies matrices of float32 for training. Sums run in a fixed order, so that the same
// input gives the same bits on every processor with AVX2 and FMA; elsewhere the plain loops give bits that
// may differ in the last place.
package matrix

// panelRows is how many rows of B are worked on at a time: 16 KB, so that they stay in the first cache.
const panelRows = 256

// Mul adds A·B to C: C is m×n in rows of ldc, B is k×n in rows of ldb, A[i][p] stands at i*ars + p*aks.
// n is a multiple of 16.
func Mul(c []float32, ldc int, a []float32, ars, aks int, b []float32, ldb, m, n, k int) {
	if m == 0 || n == 0 || k == 0 {
		return
	}
	_ = c[(m-1)*ldc+n-1]
	_ = a[(m-1)*ars+(k-1)*aks]
	_ = b[(k-1)*ldb+n-1]
	if !fast {
		plain(c, ldc, a, ars, aks, b, ldb, m, n, k)
		return
	}
	var panel [panelRows * 16]float32
	for j := 0; j < n; j += 16 {
		for p := 0; p < k; p += panelRows {
			part := min(panelRows, k-p)
			for q := range part {
				copy(panel[q*16:q*16+16], b[(p+q)*ldb+j:])
			}
			i := 0
			for ; i+4 <= m; i += 4 {
				mul4(&c[i*ldc+j], ldc, &a[i*ars+p*aks], ars, aks, &panel[0], 16, part)
			}
			for ; i < m; i++ {
				mul1(&c[i*ldc+j], &a[i*ars+p*aks], aks, &panel[0], 16, part)
			}
		}
	}
}

func plain(c []float32, ldc int, a []float32, ars, aks int, b []float32, ldb, m, n, k int) {
	for i := range m {
		row := c[i*ldc : i*ldc+n]
		for p := range k {
			x := a[i*ars+p*aks]
			for j, y := range b[p*ldb : p*ldb+n] {
				row[j] += x * y
			}
		}
	}
}
