import { hex, rgb } from '../../../../diagram/rgb.ts'

/** Mixtures already made: a picture has few colours, and thousands of lines in them. */
const known = new Map<string, string>()

/** A colour (`#rrggbb`) on its way to another: `share` 0 is the first, 1 the second. */
export function mixed(color: string, to: string, share: number): string {
  const key = `${color}${to}${share}`
  const found = known.get(key)
  if (found !== undefined) return found
  const [from, on] = [rgb(color), rgb(to)]
  const made = `#${(['r', 'g', 'b'] as const).map((c) => hex(from[c] + (on[c] - from[c]) * share)).join('')}`
  known.set(key, made)
  return made
}

/** A colour (`#rrggbb`) with an opacity 0…1, as `#rrggbbaa`. */
export function withAlpha(color: string, opacity: number): string {
  return `${color}${hex(opacity * 255)}`
}
