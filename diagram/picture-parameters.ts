/** The parameters of a picture beside its view: its paper, colours and file. A picture's record has those that are not at their default. */
import { type AnyParameter, FLAG, number, oneOf, parameter, type ValuesOf } from '../positions/parameters/index.ts'
import { SIZES, type SizeName } from './sizes.ts'

const edge = number({ whole: true, min: 320, max: 8000 })

export const PICTURE_PARAMETERS = {
  paper: parameter({
    kind: oneOf(Object.keys(SIZES) as SizeName[]),
    flag: '<paper>',
    help: 'size by purpose',
    default: 'slide',
  }),
  width: parameter({ kind: edge, flag: '<pixels>', help: 'width in CSS pixels' }),
  height: parameter({ kind: edge, flag: '<pixels>', help: 'height in CSS pixels' }),
  theme: parameter({ kind: oneOf(['light', 'dark', 'print']), flag: '<theme>', help: 'colours', default: 'light' }),
  scale: parameter({
    kind: number({ min: 1, max: 4 }),
    flag: '<times>',
    help: 'pixels of a PNG per CSS pixel, 1 to 4',
    default: 2,
  }),
  outlines: parameter({
    kind: FLAG,
    flag: '',
    help: 'letters of an SVG as outlines, for programs that lack the typeface',
    default: false,
  }),
  transparent: parameter({ kind: FLAG, flag: '', help: 'no paper behind the picture', default: false }),
  missingLetters: parameter({
    kind: oneOf(['refuse', 'allow']),
    flag: '<what>',
    help: 'letters that no typeface has: draw nothing, or a box for each',
    default: 'refuse',
  }),
}

/** What a picture is, besides its view. */
export type Picture = ValuesOf<typeof PICTURE_PARAMETERS>

/** A picture’s parameters as its record has them: by name, without those at their default, so that the same picture has the same record wherever it is drawn. */
export function recordedPicture(picture: Picture): URLSearchParams {
  const table: Readonly<Record<string, AnyParameter>> = PICTURE_PARAMETERS
  const given = Object.entries(picture).filter(([name, value]) => value !== undefined && value !== table[name]?.default)
  return new URLSearchParams(given.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, value]) => [name, String(value)]))
}
