import { forms } from '../../../../diagram/words/en/forms.ts'

const { counted, listWords } = forms

/** The texts of what saves pictures. */
export const en = {
  working: 'Drawing …',
  done: (name: string) => `Saved ${name}`,
  failed: 'The picture could not be drawn',
  preview: 'Preview of the picture',
  paper: 'For',
  papers: {
    slide: 'Slide, 16:9',
    a4: 'A4, landscape',
    letter: 'US letter, landscape',
    square: 'Square',
    social: 'Social card',
  },
  theme: 'Colours',
  themes: { light: 'light', dark: 'dark', print: 'print, without colour' },
  format: 'File',
  formats: { png: 'PNG', svg: 'SVG, to edit', pdf: 'PDF, for print' },
  scale: 'Pixels of a PNG',
  transparent: 'Transparent background',
  missingLetters: 'Draw a box for characters that no font has',
  who: 'Actors',
  everyone: 'everyone in this view',
  some: {
    marked: (n: number) => `the ${n} marked on the map`,
    selected: (n: number) => `the ${n} selected that can be drawn`,
    sight: (n: number) => `the ${n} in the map’s window`,
  },
  each: 'How many',
  one: 'this view',
  eachOf: { issue: 'one of each issue', year: 'one of each year', coalition: 'one of each coalition' },
  save: 'Save',
  copy: 'Copy',
  copied: 'Copied. Paste it where you need it.',
  noClipboard: 'This browser does not allow copying pictures. Save it instead.',
  batch: (saved: string, pictures: number, without: readonly string[]) =>
    `${saved}, ${counted(pictures, 'picture')}${without.length === 0 ? '' : `; none of ${without.length > 5 ? counted(without.length, 'issue') : listWords(without)}, where too few hold a position`}`,
  drawing: (n: number, of: number) => `Drawing ${n} of ${of} …`,
  tooMany: (n: number, most: number) =>
    `That would be ${n} pictures; the limit here is ${most}. The command has none: parley export … --each`,
  stopped: 'Stopped: another picture was requested',
} as const
