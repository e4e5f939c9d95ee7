import { shown } from '../../../positions/text.ts'
import { names } from './forms.ts'

/** What has to be told before a table can be read: the messages; what to do about each stands in `flags.ts` for the command, and with the words of the page for the page. */
export const asked = {
  noColumn: (column: string, _columns: readonly string[]) => `there is no column ${shown(column)}`,
  noRole: (role: string, _roles: readonly string[]) => `${shown(role)} is no role of a column`,
  noSheets: 'the file has no sheets',
  roleTwice: (role: string) => `two columns are to be ${role}`,
  noShape: (shape: string, _shapes: readonly string[]) => `${shown(shape)} is no layout of a table`,
  numberUnclear: (number: string) =>
    `${shown(number)} may be two numbers, and the column writes numbers in more than one way or in no other`,
  dateUnclear: (date: string) => `${shown(date)} may be two days, and no other date of the column decides`,
  valuesUnknown: (
    values: readonly string[],
    more: number,
    _examples: readonly string[],
    _decimal: string | null,
    _header: string | null,
  ) => `nothing says what these values mean: ${values.join(', ')}${more > 0 ? `, and ${more} more` : ''}`,
  issueUnknown: (format: string, columns: readonly string[], known: readonly string[], _value: string) =>
    `read as ${format}, nothing says on which issue its positions are: ${names(columns)} (${known.join(', ')})`,
  columnsUnknown: (
    format: string,
    columns: readonly string[],
    known: readonly string[],
    _lacking: readonly string[],
    _isUndivided: boolean,
  ) =>
    `read as ${format}, nothing says what its columns mean: ${names(columns)}${known.length > 0 ? ` (${known.join(', ')})` : ''}`,
  pairsAlone: 'it is a list of pairs, which parley balance reads, and not of stances',
  actorsTwice:
    'its rows and its columns are the same actors: it tells what they do to one another (as MACTOR’s matrix of direct influences does), and no positions',
  votesBesideNumbers: (_column: string) => 'words for votes beside columns of numbers',
  somePercent: 'some values are per cent, and others are not',
  valuesUnnamed: (_column: string) => 'a column of values without a name',
  scaleUnknown: (min: number, max: number, _least: number, _most: number) =>
    `the values run from ${min} to ${max}, and nothing says on which scale`,
  kindWithoutValues: (kind: string) => `the ${kind} has no column of values left`,
  kindWithoutActors: (kind: string) => `the ${kind} has no column of actors left`,
  kindUnscaled: (kind: string, issue: string) => `the ${kind} declares no scale of ${shown(issue)}`,
  besideAlone: (kind: string, _instead: string) => `these are ${kind}, which hold no position of their own`,
  twoKinds: (kinds: readonly string[], _first: string, _second: string) =>
    `its nodes are of two kinds, ${kinds.map(shown).join(' and ')}, and nothing says which are the actors and which the issues`,
  linesSayNothing: (columns: readonly string[]) =>
    `its lines say nothing that is a position${columns.length > 0 ? `: they have ${names(columns, 8)}` : ''}`,
  signAndWeight: (sign: string, weight: string) => `its lines have ${shown(sign)} and ${shown(weight)}`,
  alwaysOne: (_column: string) => 'it is 1 on every line, which says who is joined to what, and not how they stand',
  zeroUnclear: 'a cell of 0 may be a position or none, and the matrix writes no cell as missing',
  maybeSeveral: (cells: readonly string[], _column: string, _mark: string) =>
    `such cells may name several, since what they name is named elsewhere too: ${names(cells)}`,
}
