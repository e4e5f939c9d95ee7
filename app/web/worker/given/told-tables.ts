import { ROLE_NAMES, SHAPES, type Understanding } from '../../../../graph-loader/intake/index.ts'
import { inWords, type PageWords, toDo } from '../../../../graph-loader/words/index.ts'
import { type TableShown, tableKey } from './drop-protocol.ts'

/** Rows of a table that are shown as they were understood. */
const SHOWN_ROWS = 10
/** Texts in values that are asked about one by one; a table with more has no column of values there. */
const ASKED_WORDS = 40

/** Tables as they were understood, as the page shows them in its words: the first rows, each column with its role, and what is asked. */
export function tablesShown(
  understood: readonly Understanding[],
  chosen: Readonly<Record<string, readonly string[]>>,
  words: PageWords,
): TableShown[] {
  return understood.map(({ table, shape, roles, values, sentences, questions, coder = null, isBeside = false }) => ({
    key: tableKey(table.path ?? table.file, isChosen(chosen, table.path) ? (table.sheet ?? undefined) : undefined),
    path: table.path ?? table.file,
    name: table.name,
    sheet: table.sheet,
    sheets: table.sheets ?? [],
    header: table.header,
    coder,
    shape,
    shapes: Object.keys(SHAPES),
    roles: ROLE_NAMES,
    rows: table.rows,
    isBeside,
    columns: (isBeside ? [] : table.columns).map(({ name, cells, codes }, at) => ({
      name,
      role: roles[at] as string,
      cells: Array.from(codes.subarray(0, SHOWN_ROWS), (code) => cells[code]?.text ?? ''),
    })),
    sentences: sentences.map((sentence) => inWords(sentence, words.said)),
    unknown: [
      ...questions.flatMap(({ word }) => word ?? []),
      ...values.unknown.slice(0, ASKED_WORDS).map(([text]) => text),
    ],
    range: values.range,
    questions: questions.map(({ about, column, asked, mark }) => ({
      about,
      column,
      message: inWords(asked, words.said),
      toDo: toDo(asked, words),
      mark,
    })),
  }))
}

function isChosen(chosen: Readonly<Record<string, readonly string[]>>, path = ''): boolean {
  return Object.hasOwn(chosen, path)
}
