/** A share of a value, with its sign and no leading zero, with two decimals unless told: `+.14`, `−.25`, `0`. */
export function signed(value: number, decimals = 2): string {
  const text = Math.abs(value).toFixed(decimals).replace(/^0\./, '.')
  if (Number(text) === 0) return '0'
  return `${value < 0 ? '−' : '+'}${text}`
}

/** A position on a scale: `+2`, `−1`, `0`, `37.5`; the sign only where the scale has negative values. */
export function scaleValue(value: number, min: number): string {
  const text = String(Math.round(Math.abs(value) * 100) / 100)
  if (value < 0) return `−${text}`
  return value > 0 && min < 0 ? `+${text}` : text
}

/** A value of a measure as agreement, 0…100 %. */
export function percentOf(value: number, [low, high]: readonly [number, number]): string {
  return share((value - low) / (high - low))
}

/** A share 0…1 as a percentage. */
export function share(x: number): string {
  return `${Math.round(100 * x)} %`
}

/** A time ahead in words: `12 s`, `3 min`. */
export function duration(seconds: number): string {
  if (seconds < 90) return `${Math.max(1, Math.round(seconds))} s`
  return seconds < 5400 ? `${Math.round(seconds / 60)} min` : `${Math.round(seconds / 3600)} h`
}
