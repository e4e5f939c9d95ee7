import type { Dataset } from '../../positions/index.ts'
import { datasetOf } from './dataset-builder.ts'

/** Made-up names that break naive writers of XML, CSV and DL. */
export const HOSTILE_NAMES = [
  '<b>&amp; "quotes" \'single\'</b>',
  'two\nlines\r\nand\ta tab',
  'control \u0001\u001b characters \ufffe',
  'עברית و العربية',
  '\u202eturned around\u202c',
  'emoji 🕊️👩‍👩‍👧',
  `long ${'x'.repeat(295)}`,
  '=cmd|calc!A1',
  '+1',
  '-1',
  '@sum',
  ']]>',
  "it's",
  'a,b;c',
  'unpaired \ud83d',
  'same',
  'SAME',
  'same',
]

/** A dataset whose actors have these names, and whose issue ids are no better; actors differ, and the last two share nothing with anybody. */
export function hostileDataset(): Dataset {
  const actors = HOSTILE_NAMES.map((name, i) => ({ id: `actor <${i}> & "co"`, name, aliases: ['=1+1', 'a|b'] }))
  const issues = ['=issue', '<x>&"y"', 'plain'].map((id) => ({
    id,
    name: `${id} named`,
    question: 'Who & what < "why"?',
  }))
  const stances = actors.slice(0, -2).flatMap(({ id: actor }, i) =>
    issues.map(({ id: issue }, k) => ({
      actor,
      issue,
      ...((i + k) % 5 === 4
        ? { value: null, status: 'undisclosed' as const }
        : { value: ((i * (k + 1)) % 5) - 2, status: 'position' as const }),
      statedOn: k === 0 ? '2025-08' : '2025-08-09',
    })),
  )
  return datasetOf({ info: { title: '<Made & "up">', version: '=1' }, actors, issues, stances })
}
