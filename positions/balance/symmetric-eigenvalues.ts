/**
 * The eigenvalues, ascending, of a real symmetric matrix of n rows (row by row, n² numbers; left as it is). Householder reduction to
 * tridiagonal form, then implicit QL with Wilkinson's shift; about 4n³/3 multiplications. Errors are of the order of n·2⁻⁵²·‖A‖.
 * Source: Martin, Reinsch and Wilkinson 1968, Numerische Mathematik 11:181–195; Dubrulle, Martin and Wilkinson 1968, 12:377–383.
 */
export function symmetricEigenvalues(matrix: Float64Array, n: number): Float64Array {
  let size = 0
  for (const entry of matrix) {
    if (!Number.isFinite(entry))
      throw new Error(`symmetricEigenvalues: ${entry} in the matrix, expected finite numbers`)
    size = Math.max(size, Math.abs(entry))
  }
  if (size === 0) return new Float64Array(n)
  // With 1 as the greatest entry, no square of what counts is too small a number.
  const { diagonal, beside } = tridiagonal(
    matrix.map((entry) => entry / size),
    n,
  )
  const norm = diagonal.reduce((most, d, i) => Math.max(most, Math.abs(d) + Math.abs(beside[i] as number)), 0)
  for (let l = 0; l < n; l++) {
    for (;;) {
      let m = l
      while (m < n - 1 && Math.abs(beside[m] as number) > NEGLIGIBLE * norm) m++
      if (m === l) break
      sweep(diagonal, beside, l, m)
    }
  }
  return diagonal.map((value) => value * size).sort()
}

/** Leaving out an entry of this size, relative to the matrix, moves no eigenvalue by more. */
const NEGLIGIBLE = 2 ** -53

function tridiagonal(A: Float64Array, n: number): { diagonal: Float64Array; beside: Float64Array } {
  const diagonal = new Float64Array(n)
  const beside = new Float64Array(n)
  const v = new Float64Array(n)
  const p = new Float64Array(n)
  for (let k = 0; k < n; k++) {
    diagonal[k] = A[k * n + k] as number
    if (k === n - 1) break
    const head = A[(k + 1) * n + k] as number
    v[k + 1] = head
    // Summed on its own: beside a large head, small entries would vanish from a common sum, and each still moves eigenvalues by its size.
    let tail = 0
    for (let i = k + 2; i < n; i++) {
      v[i] = A[i * n + k] as number
      tail += (v[i] as number) ** 2
    }
    const square = head * head + tail
    const norm = Math.sqrt(square)
    if (tail <= NEGLIGIBLE ** 2) {
      beside[k] = head
      continue
    }
    const image = head > 0 ? -norm : norm
    beside[k] = image
    v[k + 1] = head - image
    // Reflecting by H = I − h·v·vᵀ.
    const h = 1 / (square - head * image)
    let dot = 0
    for (let i = k + 1; i < n; i++) {
      let sum = 0
      const row = i * n
      for (let j = k + 1; j < n; j++) sum += (A[row + j] as number) * (v[j] as number)
      p[i] = h * sum
      dot += (p[i] as number) * (v[i] as number)
    }
    const half = (h * dot) / 2
    for (let i = k + 1; i < n; i++) p[i] = (p[i] as number) - half * (v[i] as number)
    for (let i = k + 1; i < n; i++) {
      const row = i * n
      const vi = v[i] as number
      const pi = p[i] as number
      for (let j = k + 1; j < n; j++) {
        A[row + j] = (A[row + j] as number) - vi * (p[j] as number) - pi * (v[j] as number)
      }
    }
  }
  return { diagonal, beside }
}

/** One implicit QL step on rows l…m of a tridiagonal matrix. */
function sweep(d: Float64Array, e: Float64Array, l: number, m: number): void {
  const [dl, el] = [d[l] as number, e[l] as number]
  const slope = ((d[l + 1] as number) - dl) / (2 * el)
  const r = Math.hypot(slope, 1)
  let g = (d[m] as number) - dl + el / (slope + (slope >= 0 ? r : -r))
  let s = 1
  let c = 1
  let shift = 0
  for (let i = m - 1; i >= l; i--) {
    const f = s * (e[i] as number)
    const b = c * (e[i] as number)
    const length = Math.hypot(f, g)
    e[i + 1] = length
    if (length === 0) {
      d[i + 1] = (d[i + 1] as number) - shift
      e[m] = 0
      return
    }
    s = f / length
    c = g / length
    g = (d[i + 1] as number) - shift
    const turned = ((d[i] as number) - g) * s + 2 * c * b
    shift = s * turned
    d[i + 1] = g + shift
    g = c * turned - b
  }
  d[l] = (d[l] as number) - shift
  e[l] = g
  e[m] = 0
}
