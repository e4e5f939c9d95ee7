import { forms } from '../../../../diagram/words/en/forms.ts'

const { counted, numberWords } = forms

/** The texts of what saves the numbers of a view. */
export const en = {
  computing: 'Computing …',
  holds: (rows: number, columns: number) => `${counted(rows, 'row')}, ${counted(columns, 'column')}`,
  first: (rows: number) => `The first ${numberWords(rows)} of them`,
  rows: 'First rows',
  noQuery: 'No numbers yet: run a query first.',
  noWords: (stances: number, most: number) =>
    `Without the wording of statements: ${numberWords(stances)} statements are more than ${numberWords(most)}. Choose actors or issues to get it too.`,
  wordsAway: 'Without the wording of statements, which could not be fetched.',
  decimal: 'Decimal mark for Excel',
  decimals: { excel: '0.5 (English)', 'excel-de': '0,5 (German and most of Europe)' },
  forms: {
    csv: { label: 'CSV', help: 'for R, Python and other programs' },
    excel: { label: 'CSV for Excel', help: 'opens with a double click, each value in its column' },
    xlsx: { label: 'Excel workbook', help: 'with a second sheet that says what the numbers are of' },
    copy: { label: 'Copy as table', help: 'to paste into a spreadsheet or a text' },
  },
  working: 'Working …',
  saved: (name: string) => `Saved ${name}`,
  copied: (rows: number) => `Copied, ${counted(rows, 'row')}. Paste them where you need them.`,
  tooMany: 'These are too many rows to copy. Save them as a file.',
  again:
    'The table is ready: press the button again to copy it. If that does not help, this browser forbids it; save a file instead.',
  failed: 'The numbers could not be saved',
  stopped: 'Stopped: other numbers were requested',
  about:
    'A CSV holds the table and nothing else, so that every program can read it. What it is of is told by this command, which writes the same file, and by the link:',
  copyLink: 'Copy link',
} as const
