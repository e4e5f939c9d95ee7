/** A colour (`#rrggbb`) on its way to another: `share` 0 is the first, 1 the second. */
export function mixed(color: string, to: string, share: number): string {
  const channel = (at: number) => {
    const [a, b] = [Number.parseInt(color.slice(at, at + 2), 16), Number.parseInt(to.slice(at, at + 2), 16)]
    return Math.round(a + (b - a) * share)
      .toString(16)
      .padStart(2, '0')
  }
  return `#${channel(1)}${channel(3)}${channel(5)}`
}

/** A colour (`#rrggbb`) with an opacity 0…1, as `#rrggbbaa`. */
export function withAlpha(color: string, opacity: number): string {
  return `${color}${Math.round(opacity * 255)
    .toString(16)
    .padStart(2, '0')}`
}
