/**
 * Every column of every table of a dataset, once. The files' reader and writer, the model's schemas, the columns in memory, Arrow, the content hash, the stores, the
 * exports and the documentation derive from this: a column that is added here is in all of them, and one that does not say all of it does not compile.
 */

import { ACTOR_KINDS, AFFILIATION_KINDS, CONFIDENCES, ORIGINS, RELATIONS, STATUSES } from './vocabulary.ts'

/** A text of a form: `what` it is and what is `expected`, for who wrote another. */
export interface Pattern {
  readonly pattern: RegExp
  readonly what: string
  readonly expected: string
}

/** What a cell holds, and so what checks it. */
export type Kind =
  /** The id of the row itself, or of a row of another table. */
  | { readonly is: 'id' }
  | { readonly is: 'reference'; readonly to: string }
  | { readonly is: 'text'; readonly check: 'none' | 'filled' | 'id' | 'length' | 'url' | Pattern }
  | { readonly is: 'date' }
  /** A date or a UTC time. */
  | { readonly is: 'instant' }
  | { readonly is: 'number'; readonly least: number | null; readonly nullable: boolean }
  | { readonly is: 'whole'; readonly least: number }
  /** A word of a list; an empty cell is the word `absent`. */
  | { readonly is: 'word'; readonly words: readonly string[]; readonly absent: string | null }
  /** Several texts with `|` between them. */
  | { readonly is: 'list'; readonly of: 'ids' | 'texts' }
  | { readonly is: 'flag' }

/**
 * Where a column is in Neo4j: a property of its node or relationship; a structure, which is to say a relationship, an end, a label or a type, for which a query has to be written; or nowhere. A day
 * is a property that holds the first or last day of the date, with the date itself beside it where the day does not say it (`days.ts`): where there is none, the property is absent, the
 * first or last day of all (open), or the day on which the stance was stated.
 */
export type InNeo4j =
  | 'property'
  | 'structure'
  | 'no'
  | { readonly day: 'first' | 'last'; readonly absent: 'none' | 'open' | 'stated' }

/** All that is said of a column. */
export interface Column {
  /** What the model calls it, where that is not its name in camel case; null for a column that is in the files only. */
  readonly field?: string | null
  readonly kind: Kind
  /** Whether the files must have it. */
  readonly required: boolean
  /**
   * Whether it is in the content hash. `always` leaves a trace in the hash even where no row has it, as the first columns of stances and evidence do; every later one is in it `when used`, so that
   * datasets without it keep their hashes.
   */
  readonly hash: 'always' | 'when used' | 'no'
  readonly neo4j: InNeo4j
  /** Whether it goes to the page with all rows (Apache Arrow), and stands in memory as a column; texts of stances that do not come on demand. */
  readonly arrow: boolean
  /** Whether it tells where the row was read, and nothing of what it says: datasets that differ in it alone say the same. */
  readonly ofReading?: true
  /** What it is, for people. */
  readonly about: string
}

const ID = { is: 'id' } as const
const TEXT = { is: 'text', check: 'none' } as const
const FILLED = { is: 'text', check: 'filled' } as const
const URL_TEXT = { is: 'text', check: 'url' } as const
/** An id that no table declares. */
const ID_TEXT = { is: 'text', check: 'id' } as const
/** No longer than an id. */
const SHORT_TEXT = { is: 'text', check: 'length' } as const
const IDS = { is: 'list', of: 'ids' } as const
const TEXTS = { is: 'list', of: 'texts' } as const
const FLAG = { is: 'flag' } as const
const NUMBER = { is: 'number', least: null, nullable: false } as const
const DATE = { is: 'date' } as const
const FIRST_DAY = { day: 'first', absent: 'open' } as const
const LAST_DAY = { day: 'last', absent: 'open' } as const
const STATED_DAY = { day: 'last', absent: 'none' } as const
const INSTANT = { is: 'instant' } as const
const AMOUNT = { is: 'number', least: 0, nullable: false } as const

const reference = <const To extends string>(to: To) => ({ is: 'reference', to }) as const
const whole = (least: number) => ({ is: 'whole', least }) as const
const word = <const W extends string>(words: readonly W[]) => ({ is: 'word', words, absent: null }) as const
const wordOr = <const W extends string>(absent: NoInfer<W>, words: readonly W[]) =>
  ({ is: 'word', words, absent }) as const
const pattern = (form: RegExp, what: string, expected: string) =>
  ({ is: 'text', check: { pattern: form, what, expected } }) as const

/** What most columns say of themselves: those of items, those that are an end or a type of a relationship, those that are in memory for every stance, and texts that come on demand. */
const ITEM = { hash: 'when used', neo4j: 'property', arrow: false } as const
const LINK = { hash: 'when used', neo4j: 'structure', arrow: false } as const
const LOADED = { hash: 'always', neo4j: 'property', arrow: true } as const
/** Where a row was read: in memory, for files and spellings repeat. */
const READING = { required: false, hash: 'when used', neo4j: 'property', arrow: true, ofReading: true } as const
const ON_DEMAND = { hash: 'always', neo4j: 'property', arrow: false } as const
/** Ties the row to one of another table; the item itself does not hold it. */
const OWNER = { field: null, hash: 'always', neo4j: 'structure', arrow: false } as const

/** The tables of a dataset in the order in which they are read: each refers only to those before it. The order of columns is that of files, of the hash and of JSON. */
const TABLES = {
  documents: {
    id: { kind: ID, required: true, ...ITEM, about: 'Names the document' },
    title: { kind: FILLED, required: true, ...ITEM, about: 'Its title' },
    publisher: { kind: TEXT, required: false, ...ITEM, about: 'Who published it' },
    url: { kind: URL_TEXT, required: false, ...ITEM, about: 'Where it can be read' },
    published_on: { kind: DATE, required: false, ...ITEM, about: 'When it was published' },
    retrieved_on: { kind: DATE, required: false, ...ITEM, about: 'When it was fetched' },
    sha256: {
      kind: pattern(/^[0-9a-fA-F]{64}$/, 'SHA-256', '64 hexadecimal digits'),
      required: false,
      ...ITEM,
      about: 'The hash of the bytes of its text in UTF-8',
    },
    language: {
      kind: pattern(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/, 'language', 'a language tag such as en, de-CH or zh-Hant'),
      required: false,
      ...ITEM,
      about: 'The language that it is in',
    },
    licence: { kind: TEXT, required: false, ...ITEM, about: 'On which terms it may be used' },
  },
  actors: {
    id: { kind: ID, required: true, ...ITEM, about: 'Names the actor' },
    name: { kind: FILLED, required: true, ...ITEM, about: 'What people call it' },
    kind: {
      kind: wordOr('organization', ACTOR_KINDS),
      required: false,
      ...ITEM,
      about: 'nation, person, organization or bloc',
    },
    nation: {
      kind: pattern(/^[A-Z]{3}$/, 'nation code', 'three capital letters of ISO 3166-1, such as FRA'),
      required: false,
      ...ITEM,
      about: 'ISO 3166-1 alpha-3',
    },
    aliases: { kind: TEXTS, required: false, ...ITEM, about: 'Other names, apart by |' },
    wikidata: {
      kind: pattern(/^Q[1-9]\d*$/, 'Wikidata id', 'one such as Q142'),
      required: false,
      ...ITEM,
      about: 'Item of Wikidata',
    },
    influence: { kind: AMOUNT, required: false, ...ITEM, about: 'Weight given to the actor by the dataset' },
  },
  affiliations: {
    actor: { kind: reference('actors'), required: true, ...LINK, about: 'Who belongs to a body' },
    group: { kind: reference('actors'), required: true, ...LINK, about: 'The body' },
    kind: {
      kind: word(AFFILIATION_KINDS),
      required: true,
      ...LINK,
      about: 'Whether it speaks for the body or is one of its members',
    },
    role: { kind: TEXT, required: false, ...ITEM, about: 'As what, such as foreign minister' },
    rank: { kind: whole(1), required: false, ...ITEM, about: 'Whose word counts first; 1 is the highest' },
    from: { kind: DATE, required: false, ...ITEM, neo4j: FIRST_DAY, about: 'The first day of it; open when empty' },
    to: { kind: DATE, required: false, ...ITEM, neo4j: LAST_DAY, about: 'The last day of it; open when empty' },
  },
  scale_points: {
    scale: { kind: ID, required: true, ...OWNER, about: 'The scale that the point is on' },
    value: { kind: NUMBER, required: true, ...ITEM, about: 'The number that stances give' },
    label: { kind: TEXT, required: true, ...ITEM, about: 'What it stands for, in a few words' },
    definition: { kind: TEXT, required: false, ...ITEM, about: 'What it stands for, in full' },
  },
  issues: {
    id: { kind: ID, required: true, ...ITEM, about: 'Names the issue' },
    name: { kind: FILLED, required: true, ...ITEM, about: 'What people call it' },
    question: { kind: TEXT, required: false, ...ITEM, about: 'The question that stances answer' },
    parent: { field: 'parents', kind: IDS, required: false, ...LINK, about: 'The issues above it; no cycle' },
    scale: {
      kind: reference('scale_points'),
      required: false,
      ...LINK,
      about: 'Its scale, or a range such as -2..2',
    },
    partial: {
      kind: FLAG,
      required: false,
      ...ITEM,
      about: 'Whether only a part of its stances is known, so that it stays out of alignment unless asked for',
    },
    document: {
      kind: reference('documents'),
      required: false,
      ...LINK,
      about: 'The record that all stances on it rest on',
    },
  },
  stances: {
    id: { kind: ID, required: false, ...ON_DEMAND, about: 'Names the stance; derived when empty' },
    actor: { kind: reference('actors'), required: true, ...LOADED, neo4j: 'structure', about: 'Whose stance it is' },
    issue: { kind: reference('issues'), required: true, ...LOADED, neo4j: 'structure', about: 'On which issue' },
    value: {
      kind: { is: 'number', least: null, nullable: true },
      required: true,
      ...LOADED,
      about: 'Where on the scale of the issue',
    },
    status: {
      kind: wordOr('position', STATUSES),
      required: false,
      ...LOADED,
      about: 'Whether it is a position, or why it has no value',
    },
    origin: { kind: word(ORIGINS), required: false, ...LOADED, about: 'How it came to be known' },
    confidence: { kind: word(CONFIDENCES), required: false, ...LOADED, about: 'How sure the coder was' },
    salience: { kind: AMOUNT, required: false, ...LOADED, about: 'How much the issue matters to the actor' },
    stated_on: { kind: DATE, required: false, ...LOADED, neo4j: STATED_DAY, about: 'When it was stated' },
    valid_from: {
      kind: DATE,
      required: false,
      ...LOADED,
      neo4j: { day: 'first', absent: 'stated' },
      about: 'From when on it is held; from stated_on when empty',
    },
    valid_to: {
      kind: DATE,
      required: false,
      ...LOADED,
      neo4j: LAST_DAY,
      about: 'Until when it is held; open when empty',
    },
    recorded_at: { kind: INSTANT, required: false, ...LOADED, about: 'When it became known' },
    retracted_at: { kind: INSTANT, required: false, ...LOADED, about: 'When it was taken back' },
    joint: { kind: ID_TEXT, required: false, ...LOADED, about: 'The id of a text that several actors share' },
    condition: { kind: TEXT, required: false, ...ON_DEMAND, about: 'On what it depends' },
    summary: { kind: TEXT, required: false, ...ON_DEMAND, about: 'What was said, in the coder’s words' },
    coder: { kind: SHORT_TEXT, required: false, ...ON_DEMAND, about: 'Who coded it' },
    read_from: { kind: SHORT_TEXT, ...READING, about: 'The name of the file that it was read from' },
    read_row: {
      kind: whole(1),
      ...READING,
      about: 'The row of that file, its header counted, or which item of a list it is',
    },
    value_as_written: {
      kind: SHORT_TEXT,
      ...READING,
      about: 'What its cell says, where the value was read from something else than that number',
    },
    actor_as_written: {
      kind: SHORT_TEXT,
      ...READING,
      about: 'What its cell calls the actor, where that is another name than its id',
    },
    document: {
      kind: reference('documents'),
      required: false,
      ...OWNER,
      about: 'Short for a piece of evidence that names the document and nothing else',
    },
  },
  evidence: {
    stance: { kind: reference('stances'), required: true, ...OWNER, about: 'The stance that it bears on' },
    document: {
      kind: reference('documents'),
      required: true,
      ...ON_DEMAND,
      neo4j: 'structure',
      about: 'Where it stands',
    },
    exact: { kind: TEXT, required: false, ...ON_DEMAND, about: 'The words themselves' },
    prefix: { kind: TEXT, required: false, ...ON_DEMAND, about: 'The words before them' },
    suffix: { kind: TEXT, required: false, ...ON_DEMAND, about: 'The words after them' },
    start: {
      kind: whole(0),
      required: false,
      ...ON_DEMAND,
      about: 'The first character, from 0, in code points of NFC',
    },
    end: { kind: whole(1), required: false, ...ON_DEMAND, about: 'The character after the last' },
    locator: { kind: TEXT, required: false, ...ON_DEMAND, about: 'Page, paragraph or time' },
    speaker: {
      kind: reference('actors'),
      required: false,
      ...ON_DEMAND,
      neo4j: 'structure',
      about: 'Who speaks, where it is not the actor of the stance',
    },
    relation: {
      kind: wordOr('supports', RELATIONS),
      required: false,
      ...ON_DEMAND,
      neo4j: 'structure',
      about: 'How it bears on the stance',
    },
  },
} as const satisfies Record<string, Record<string, Column>>

export type Tables = typeof TABLES
export type TableName = keyof Tables
/** The names of the columns of a table, as its files have them. */
export type ColumnName<T extends TableName = TableName> = T extends TableName ? keyof Tables[T] & string : never

/** The tables' names, in the order in which they are read. */
export const TABLE_NAMES = Object.keys(TABLES) as TableName[]

type Camel<Name extends string> = Name extends `${infer First}_${infer Rest}`
  ? `${First}${Capitalize<Camel<Rest>>}`
  : Name
/** What the model calls a column; never for one that only files have. */
export type FieldOf<Name extends string, C> = C extends { readonly field: infer F extends string | null }
  ? F extends string
    ? F
    : never
  : Camel<Name>

/** A column with its names, and its table's. */
export interface NamedColumn extends Column {
  /** What files call it. */
  readonly name: string
  readonly field: string | null
}

/** The columns of a table with their names, in order. */
export const COLUMNS: Readonly<Record<TableName, readonly NamedColumn[]>> = Object.fromEntries(
  TABLE_NAMES.map((table) => [
    table,
    Object.entries(TABLES[table]).map(([name, column]: [string, Column]) => ({
      ...column,
      name,
      field:
        column.field === undefined ? name.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase()) : column.field,
    })),
  ]),
) as Record<TableName, NamedColumn[]>

/** The names under which the model knows those columns of a table that are so. */
export function fieldsOf(table: TableName, isSo: (column: NamedColumn) => boolean = () => true): string[] {
  return COLUMNS[table].flatMap((column) => (column.field !== null && isSo(column) ? [column.field] : []))
}

/** Whether every row has something in a column, once an empty cell has taken what it stands for. */
export function isAlways({ kind, required }: Column): boolean {
  return required || kind.is === 'list' || kind.is === 'flag' || (kind.is === 'word' && kind.absent !== null)
}
