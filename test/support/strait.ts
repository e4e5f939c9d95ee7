import { type PictureInput, pictureInput } from '../../diagram/picture-input.ts'
import { viewOf } from '../../positions/index.ts'
import { type DatasetParts, datasetOf, stanceTable } from './dataset-builder.ts'

/** Its issues. */
export const STRAIT_ISSUES = ['tolls', 'fishing', 'ferry', 'harbour', 'patrols']

/** Eight made-up actors around a strait: a northern camp, a southern one, and some in between or silent. */
export const STRAIT: DatasetParts = {
  info: {
    id: 'strait-talks',
    title: 'Talks on the strait',
    version: '2.1.0',
    licence: 'CC0-1.0',
    sources: [{ title: 'Minutes of the talks' }],
  },
  actors: [
    { id: 'astoria', name: 'Astoria', nation: 'AUT' },
    { id: 'borland', name: 'Borland & Isles', nation: 'BEL' },
    { id: 'caspia', name: 'Republic of Greater Caspia', nation: 'CHE' },
    { id: 'dunmark', name: 'Dunmark', nation: 'DNK' },
    { id: 'estmark', name: 'Estmark', nation: 'EST' },
    { id: 'league', name: 'League of Ports', kind: 'bloc' },
    { id: 'ombud', name: 'Olga Ombud', kind: 'person' },
    { id: 'quiet', name: 'Quietland' },
    { id: 'silent', name: 'Silentia' },
  ],
  affiliations: [
    { actor: 'astoria', group: 'league', kind: 'member' },
    { actor: 'borland', group: 'league', kind: 'member' },
  ],
  issues: STRAIT_ISSUES.map((id) => ({ id, name: `The ${id}` })),
  stances: [
    ...stanceTable(
      {
        astoria: [2, 2, 1, 2, 1],
        borland: [2, 1, 1, 2, 2],
        caspia: [1, 2, 2, 2, null],
        dunmark: [-2, -1, -2, -2, -1],
        estmark: [-1, -2, -2, null, -2],
        league: [2, 2, 1, 1, null],
        ombud: [0, 0, 1, 0, 0],
        quiet: [1, null, null, null, 2],
      },
      STRAIT_ISSUES,
    ),
    { actor: 'estmark', issue: 'harbour', status: 'ambiguous' as const },
  ].map((stance) => ({ ...stance, statedOn: '2031-03-04' })),
}

/** What pictures of a made-up dataset are made from, in a view. */
export function inputOf(parts: DatasetParts, view: Record<string, unknown> = {}): PictureInput {
  const dataset = datasetOf(parts)
  const parsed = viewOf(view)
  return pictureInput(dataset, parsed, { stances: dataset.stances.length })
}
