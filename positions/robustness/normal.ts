/** The share of a standard normal distribution below z. Source: Abramowitz and Stegun 1964, 26.2.17; off by at most 7.5e-8. */
export function cumulativeNormal(z: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(z))
  const tail =
    (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) *
    t *
    (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))))
  return z >= 0 ? 1 - tail : tail
}

/** The z below which a share (0…1, both excluded) of a standard normal distribution lies, found by halving; off by less than 1e-6. */
export function quantileNormal(share: number): number {
  let [low, high] = [-8, 8]
  while (high - low > 1e-9) {
    const middle = (low + high) / 2
    if (cumulativeNormal(middle) < share) low = middle
    else high = middle
  }
  return (low + high) / 2
}
