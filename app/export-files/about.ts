/** What a table of numbers is of, for whoever finds the file later: the second sheet of a workbook. */

import { PROGRAM_VERSION } from '../../diagram/picture-record/picture-record.ts'
import { methodNote } from '../../diagram/text/method-note.ts'
import { datasetTitle } from '../../diagram/text/scope-words.ts'
import { sourceNote } from '../../diagram/text/source-note.ts'
import { wordsOf } from '../../diagram/words/words.ts'
import type { Lang, View } from '../../positions/view.ts'
import { viewToParams } from '../../positions/view.ts'
import type { AnyDrawn } from '../accounts/drawn.ts'
import type { Table } from '../api/table.ts'
import { viewEntry } from '../views/views.ts'
import type { Sheet } from './workbook.ts'

const LABELS = {
  en: {
    sheet: 'About',
    title: 'Dataset',
    id: 'Id',
    version: 'Version',
    sha256: 'SHA-256 of its content',
    licence: 'Licence',
    source: 'Source',
    view: 'View',
    day: 'Day',
    measure: 'Measure',
    formula: 'Formula',
    method: 'Method',
    data: 'Data',
    choice: 'Choice',
    figure: 'Figure',
    link: 'Link',
    parley: 'Version of Parley',
  },
  de: {
    sheet: 'Herkunft',
    title: 'Datensatz',
    id: 'Kennung',
    version: 'Version',
    sha256: 'SHA-256 des Inhalts',
    licence: 'Lizenz',
    source: 'Quelle',
    view: 'Ansicht',
    day: 'Tag',
    measure: 'Maß',
    formula: 'Formel',
    method: 'Verfahren',
    data: 'Daten',
    choice: 'Einstellung',
    figure: 'Kennzahl',
    link: 'Adresse',
    parley: 'Version von Parley',
  },
} as const satisfies Record<Lang, Readonly<Record<string, string>>>

/** The sheet that tells of which dataset and view a table is, how it was computed and from what; `link` where the view has an address for others. */
export function aboutSheet(drawn: AnyDrawn, view: View, table: Table, link: string | undefined): Sheet {
  const { lang = 'en' } = view
  const labels = LABELS[lang]
  const { positions, alignment } = drawn.compared(view)
  const { info } = drawn.dataset
  const { measure } = alignment
  const words = wordsOf(lang)
  const rows: (readonly [string, string, string | number | bigint | boolean | null])[] = [
    [labels.title, '', datasetTitle(positions)],
    [labels.id, '', info.id],
    [labels.version, '', info.version ?? null],
    [labels.sha256, '', info.sha256],
    [labels.licence, '', info.licence ?? null],
    ...info.sources.map(({ title, path }) => [labels.source, '', path ? `${title}, ${path}` : title] as const),
    [labels.view, '', viewEntry(view.show).words[lang].label],
    [labels.day, '', positions.scope.asOf ?? null],
    [labels.measure, '', measure.label],
    [labels.formula, '', measure.formula],
    [labels.method, '', methodNote(positions, alignment, words)],
    [labels.data, '', sourceNote(positions, drawn.facts.counts, words)],
    ...Array.from(viewToParams(view)).flatMap(([name, value]) =>
      name === 'v' ? [] : [[labels.choice, name, value] as const],
    ),
    ...(table.about ?? []).map(([name, value]) => [labels.figure, name, value] as const),
    [labels.link, '', link ?? null],
    [labels.parley, '', PROGRAM_VERSION],
  ]
  return { name: labels.sheet, columns: ['', '', ''], rows: rows.filter(([, , value]) => value !== null) }
}
