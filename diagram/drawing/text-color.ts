import { type Theme, textOn } from '../palette.ts'
import type { TextMark } from './mark.ts'

/** The colour of a text in a theme, as `#rrggbb`. */
export function textColor(theme: Theme, color: NonNullable<TextMark['color']>): string {
  return theme[typeof color === 'string' ? color : textOn(theme, color.on)]
}
