/** The dash of a stroke that stands for disagreement: the second cue, for who cannot tell the hues apart. Pixels on and off. */
export function differDash(width: number, unit: number): readonly [number, number] {
  return [5.5 * unit + width, 4 * unit + 0.5 * width]
}
