/** A colour `#rrggbb` as its three parts, 0…255. */
export function rgb(color: string): { r: number; g: number; b: number } {
  const part = (at: number) => Number.parseInt(color.slice(at, at + 2), 16)
  return { r: part(1), g: part(3), b: part(5) }
}

/** A number 0…255 as two hexadecimal digits; fractions are rounded. */
export function hex(part: number): string {
  return Math.round(part).toString(16).padStart(2, '0')
}
