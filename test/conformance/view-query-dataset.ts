import { CONFIDENCES, ORIGINS, STATUSES, type Stance } from '../../positions/index.ts'
import { seededRandom } from '../../positions/map/seeded-random.ts'
import { type FullParts, fullDataset } from './full-dataset.ts'

const random = seededRandom(7)
const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T
const maybe = <T>(share: number, value: () => T): T | undefined => (random() < share ? value() : undefined)
const DATES = [
  '2025',
  '2025-03',
  '2025-06',
  '2025-06-10',
  '2025-07-01',
  '2025-08',
  '2025-08-09',
  '2025-10-02',
  '2025-11',
]
const INSTANTS = ['2025', '2025-07', '2025-08-09', '2025-08-09T12:30:00Z', '2025-08-09T12:31Z', '2025-12-01']
const BODIES = ['made-up-north', 'made-up-south', 'made-up-league']
const PERSONS = ['made-up-p1', 'made-up-p2', 'made-up-p3', 'made-up-p4', 'made-up-p5', 'made-up-free']
const ISSUES = ['made-up-a', 'made-up-b', 'made-up-c', 'made-up-d', 'made-up-e', 'made-up-partial']

/** A stance on a random issue with whatever may be absent sometimes absent. */
function stance(k: number): Stance {
  const status = random() < 0.85 ? 'position' : pick(STATUSES)
  const issue = pick(ISSUES)
  const points = issue === 'made-up-b' ? [0, 10, 35, 100] : [-2, -1, 0, 1, 2]
  return {
    id: `made-up-${String(k).padStart(4, '0')}`,
    actor: pick([...BODIES, ...PERSONS]),
    issue,
    value: status === 'position' ? pick(points) : status === 'neutral' ? 0 : null,
    status,
    origin: maybe(0.8, () => pick(ORIGINS)),
    confidence: maybe(0.8, () => pick(CONFIDENCES)),
    salience: maybe(0.4, () => pick([0, 0.5, 1, 4])),
    statedOn: maybe(0.9, () => pick(DATES)),
    validFrom: maybe(0.2, () => pick(DATES)),
    validTo: maybe(0.2, () => pick(['2025-08', '2025-08-08', '2025-12', '2026'])),
    recordedAt: maybe(0.5, () => pick(INSTANTS)),
    retractedAt: maybe(0.1, () => pick(INSTANTS)),
    joint: maybe(0.4, () => pick(['made-up-text-1', 'made-up-text-2'])),
    evidence: [],
  }
}

/** A made-up dataset in which every rule of resolving and comparing decides something: terms, ranks, coarse dates, both clocks, joint texts, weights, a tree of issues. */
export function madeUpView() {
  const kinds = ['nation', 'nation', 'organization'] as const
  const parts: FullParts = {
    info: { id: 'made-up-view', defaults: { level: 'delegations', minShared: 2, asOf: '2025-08-09' } },
    actors: [
      ...BODIES.map((id, k) => ({ id, name: id, kind: kinds[k] as 'nation', aliases: [] })),
      ...PERSONS.map((id) => ({ id, name: id, kind: 'person' as const, aliases: [] })),
    ],
    affiliations: [
      { actor: 'made-up-p1', group: 'made-up-north', kind: 'represents', rank: 1, to: '2025-07' },
      { actor: 'made-up-p1', group: 'made-up-north', kind: 'represents', rank: 3, from: '2025-07' },
      { actor: 'made-up-p2', group: 'made-up-north', kind: 'represents', rank: 2 },
      { actor: 'made-up-p2', group: 'made-up-league', kind: 'represents' },
      { actor: 'made-up-p3', group: 'made-up-south', kind: 'represents', from: '2025-06-10', to: '2025-08-09' },
      { actor: 'made-up-p4', group: 'made-up-south', kind: 'represents' },
      { actor: 'made-up-p5', group: 'made-up-south', kind: 'represents', rank: 1 },
      { actor: 'made-up-p5', group: 'made-up-p4', kind: 'represents', rank: 1 },
      { actor: 'made-up-north', group: 'made-up-league', kind: 'member' },
    ],
    scales: [
      { id: 'made-up-five', min: -2, max: 2, continuous: true, assumed: false, points: [] },
      { id: 'made-up-percent', min: 0, max: 100, continuous: true, assumed: false, points: [] },
    ],
    issues: [
      { id: 'made-up-top', name: 'Top', parents: [], partial: false },
      { id: 'made-up-side', name: 'Side', parents: [], partial: false },
      ...ISSUES.map((id) => ({
        id,
        name: id,
        parents:
          {
            'made-up-a': ['made-up-top'],
            'made-up-c': ['made-up-top', 'made-up-side'],
            'made-up-b': ['made-up-a'],
            'made-up-e': ['made-up-side'],
          }[id] ?? [],
        scale: id === 'made-up-b' ? 'made-up-percent' : 'made-up-five',
        partial: id === 'made-up-partial',
      })),
    ],
    documents: [],
    stances: Array.from({ length: 400 }, (_, k) => stance(k)),
  }
  return fullDataset(parts)
}
