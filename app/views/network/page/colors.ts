/** Mixtures already made: a picture has few colours, and thousands of lines in them. */
const known = new Map<string, string>()

/** A colour (`#rrggbb`) on its way to another: `share` 0 is the first, 1 the second. */
export function mixed(color: string, to: string, share: number): string {
  const key = `${color}${to}${share}`
  const found = known.get(key)
  if (found !== undefined) return found
  const channel = (at: number) => {
    const [a, b] = [Number.parseInt(color.slice(at, at + 2), 16), Number.parseInt(to.slice(at, at + 2), 16)]
    return Math.round(a + (b - a) * share)
      .toString(16)
      .padStart(2, '0')
  }
  const made = `#${channel(1)}${channel(3)}${channel(5)}`
  known.set(key, made)
  return made
}

/** A colour (`#rrggbb`) with an opacity 0…1, as `#rrggbbaa`. */
export function withAlpha(color: string, opacity: number): string {
  return `${color}${Math.round(opacity * 255)
    .toString(16)
    .padStart(2, '0')}`
}
