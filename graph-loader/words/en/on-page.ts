import type { Translated } from '../translated.ts'
import type { asked } from './asked.ts'
import { names } from './forms.ts'

/** What to do about each question on the page, which has no flags: its window shows the columns, and asks for scales, words, numbers and dates in a form. */
export const onPage: Translated<typeof asked> = {
  noColumn: (_, columns) => `Its columns are ${names(columns)}: choose below what each of them says.`,
  noRole: () => 'Choose below what each column says.',
  noSheets: 'Give the file alone, without the recipe.',
  roleTwice: () => 'Leave one of the two out, or let it say something else.',
  noShape: () => 'Choose the layout below.',
  numberUnclear: () => 'Say below what stands before decimals.',
  dateUnclear: () => 'Say below whether the day or the month comes first.',
  valuesUnknown: (_values, _more, _examples, _decimal, header) =>
    `${header === null ? '' : `Where that row belongs to the header, write ${header} as the row of the names of columns. Else: `}Say below what each of them means, or leave the column out.`,
  issueUnknown: (_format, _columns, _known, value) =>
    `Choose which column is the issue; or, where all positions are on one issue, the layout with a column for each issue: it is then called ${names([value])}.`,
  columnsUnknown: (_format, _columns, _known, lacking, isUndivided) =>
    isUndivided
      ? 'Save the table with commas, semicolons or tabs between its columns, and drop it again.'
      : `Choose below which column is the ${(lacking.length === 0 ? ['actor', 'issue', 'value'] : lacking).join(', which the ')}, or another layout.`,
  pairsAlone:
    'Drop lines between actors and issues; or choose below which column is the actor, which the issue and which the value, where they are stances.',
  actorsTwice: 'Where the columns are issues all the same, choose the layout with a row for each actor.',
  votesBesideNumbers: (column) => `Leave ${names([column])} out, or drop a table of the votes alone.`,
  somePercent: 'Leave out the columns that are written the other way, or write all values in one way.',
  valuesUnnamed: () => 'Choose below whether it holds values or is left out, or give it a name in the file.',
  scaleUnknown: () => 'Say below which values there can be at the least and at the most.',
  kindWithoutValues: () => 'Take a column of values in again below.',
  kindWithoutActors: () => 'Take the column of actors in again below.',
  kindUnscaled: () => 'Say below which values there can be, for all issues alike, or leave the column out.',
  besideAlone: (_, instead) => `Drop this: ${instead}.`,
  twoKinds: (_, first, second) =>
    `Choose below which column is the actor and which the issue: ${names([first])} and ${names([second])}, or the other way round.`,
  linesSayNothing: () =>
    'Choose below which column holds the value, or drop a graph whose lines have a sign or weight.',
  signAndWeight: (_, weight) =>
    `Choose below whether ${names([weight])} is the salience (how much the issue matters), the value, or left out.`,
  alwaysOne: (column) => `Where 1 is agreement, choose ${names([column])} as the value; or choose another column.`,
  zeroUnclear: 'Say below whether 0 is a position or no value.',
  maybeSeveral: () => 'Say below whether each of them has the value of the row, or whether it is one name.',
}
