import type { asked } from './en/asked.ts'
import { names } from './en/forms.ts'
import type { Translated } from './translated.ts'

/** The characters of a word that is worth suggesting in a flag, at most: so many as a message shows. */
const LONGEST_WORD = 60

/** By which flags of the command each question is answered. */
export const flags: Translated<typeof asked> = {
  noColumn: (_, columns) => `one of ${names(columns)}`,
  noRole: (_, roles) => `one of ${roles.join(', ')}`,
  noSheets: 'no --sheet, which is for workbooks',
  roleTwice: () => 'one column for each role',
  noShape: (_, shapes) => `one of ${shapes.join(', ')}`,
  numberUnclear: () => '--decimal , when the comma stands before decimals, or --decimal . when the point does',
  dateUnclear: () => '--dates day-first or --dates month-first',
  valuesUnknown: (_values, _more, examples, decimal, header) => {
    // What is too long to be typed as a flag is no code or word, but a slip in its row.
    const short = examples.filter((text) => text.length <= LONGEST_WORD)
    const words = short.map((text) => `--word ${JSON.stringify(`${text}=NUMBER`)}`)
    const ways = [
      ...(words.length > 0 ? [`${words.join(' ')}, with a number on the scale, no_position or none for each`] : []),
      ...(short.length < examples.length ? ['a value in place of the long text: look at the row'] : []),
      '--set COLUMN=ignore',
    ]
    return `${header === null ? '' : `--header ${header}, where that row belongs to the header; `}${ways.join(', or ')}${decimal === null ? '' : `; or not --decimal ${decimal}`}`
  },
  issueUnknown: (_format, _columns, _known, value) =>
    `--shape actors-by-issues, where they are all on one, which is then called ${names([value])}, or --set COLUMN=issue`,
  columnsUnknown: (_format, _columns, _known, lacking, isUndivided) =>
    isUndivided
      ? '--divider with the mark that stands between its fields'
      : `--set COLUMN=ROLE for ${lacking.join(', ')}, --header with the row of their names, or a table with a row for each actor and a column for each issue`,
  pairsAlone:
    'parley balance FILE, where its columns are called source, target and sign or weight; lines between actors and issues; or, where they are stances, --set COLUMN=actor, --set COLUMN=issue and --set COLUMN=value with --shape long',
  actorsTwice:
    'parley mactor DATASET --mid FILE for influences, parley balance for lines with a sign, or --shape actors-by-issues where the columns are issues',
  votesBesideNumbers: (column) => `a table of the votes alone, or --set "${column}=ignore"`,
  somePercent: 'all in one way, or --set COLUMN=ignore',
  valuesUnnamed: (column) => `a name in the header, or --set "${column}=value" or "${column}=ignore"`,
  scaleUnknown: (_min, _max, least, most) =>
    `--scale MIN..MAX with the least and the greatest value that there can be, such as --scale ${least}..${most}`,
  kindWithoutValues: () => 'fewer columns with --set COLUMN=ignore',
  kindWithoutActors: () => 'fewer columns with --set COLUMN=ignore',
  kindUnscaled: () => '--scale MIN..MAX, which then is that of all issues, or no --set for it',
  besideAlone: (_, instead) => instead,
  twoKinds: (_, first, second) =>
    `--set ${quoted(`${first}=actor`)} --set ${quoted(`${second}=issue`)}, or the other way round; parley balance, where both are actors`,
  linesSayNothing: () => '--set COLUMN=value, or lines with a sign or weight',
  signAndWeight: (_, weight) =>
    `--set ${quoted(`${weight}=salience`)} where it says how much the issue matters, or --set ${quoted(`${weight}=value`)}, or --set ${quoted(`${weight}=ignore`)}`,
  alwaysOne: (column) => `--set ${quoted(`${column}=value`)} where 1 is agreement, or another column`,
  maybeSeveral: (_cells, column, mark) =>
    `--split ${JSON.stringify(`${column}=${mark}`)} where each of them has the value of the row, or --split ${JSON.stringify(`${column}=none`)} where it is one name`,
  zeroUnclear: '--word 0=0 where it is a position, or --word 0=none',
}

function quoted(text: string): string {
  return /^[\w=.:-]+$/.test(text) ? text : JSON.stringify(text)
}
