/** Made-up datasets that are as awkward as real ones: sparse, mixed, crowded and of few words. */
import type { Affiliation, Dataset, Scale } from '../../positions/index.ts'
import { type DatasetParts, datasetOf } from './dataset-builder.ts'

const PLACES = ['Atlantis', 'Ruritania', 'Lilliput', 'Brobdingnag', 'Laputa', 'Avalon', 'Utopia', 'Erewhon', 'Narnia']
const points = (values: readonly number[], labels: readonly string[]) =>
  values.map((value, at) => ({ value, label: labels[at] ?? '' }))
const scale = (id: string, min: number, max: number, more: Partial<Scale> = {}): Scale => ({
  id,
  min,
  max,
  continuous: false,
  assumed: false,
  points: [],
  ...more,
})
const VOTE = scale('vote', -1, 1, { points: points([-1, 0, 1], ['against', 'abstains', 'for']) })
const SHARE = scale('share', 0, 100, { continuous: true, assumed: true })
const RANK = scale('rank', 1, 7, { points: points([1, 4, 7], ['never', 'perhaps', 'at once']) })

/** Numbers from 0 up to 1, the same each time. */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}

/** Two actors and a heading: nobody says anything, and there is nothing to say it on. */
function silent(): DatasetParts {
  return { actors: ['Atlantis', 'Ruritania'], issues: [{ id: 'sea', scale: undefined }], scales: [], stances: [] }
}

/** Two actors, one of whom says nothing, on one issue and a heading with nothing below it. */
function bare(): DatasetParts {
  return {
    actors: ['Atlantis', 'Ruritania'],
    issues: ['tide'],
    stances: [{ actor: 'Atlantis', issue: 'tide', value: 2 }],
  }
}

/** Every kind of actor, tie, scale and status, at three levels, with dates, salience, influence and issues below issues. */
function mixed(): DatasetParts {
  const nations = PLACES.slice(0, 6).map((name, at) => ({
    id: name.toLowerCase(),
    name: at === 2 ? `The United Free Provinces of ${name} and the Outer Isles` : name,
    aliases: at === 1 ? ['R.'] : [],
    ...(at < 4 ? { influence: at * 2.5 } : {}),
  }))
  const persons = nations
    .slice(0, 4)
    .map(({ id, name }, at) => ({ id: `envoy-${id}`, name: `Envoy ${at} of ${name}`, kind: 'person' as const }))
  const bodies = [
    { id: 'union', name: 'Union of the Deep', kind: 'bloc' as const },
    { id: 'league', name: 'League', kind: 'bloc' as const },
    { id: 'guild', name: 'Guild of Pilots', kind: 'organization' as const, influence: 0 },
  ]
  const tie = (actor: string, group: string, more: Partial<Affiliation> = {}) =>
    ({ actor, group, kind: 'member', ...more }) as Affiliation
  const affiliations = [
    ...persons.map(({ id }, at) =>
      tie(id, nations[at]?.id as string, { kind: 'represents', role: 'envoy', ...(at > 1 ? { rank: at } : {}) }),
    ),
    ...nations.slice(0, 3).map(({ id }) => tie(id, 'union', { from: '2030-01-01' })),
    ...nations.slice(2, 5).map(({ id }) => tie(id, 'league', { to: '2031-06-30' })),
    tie('guild', 'league'),
  ]
  const issues = [
    { id: 'sea', name: 'Sea', scale: undefined },
    { id: 'tolls', name: 'Tolls on every strait, sound and channel of the sea', parents: ['sea'], scale: 'vote' },
    { id: 'tide', name: 'Tidal wall', parents: ['sea'], question: 'Shall there be a wall against the tide?' },
    { id: 'quota', name: 'Share of the catch', parents: ['sea'], scale: 'share' },
    { id: 'haste', name: 'Haste', scale: 'rank', partial: true },
    { id: 'void', name: 'Void', scale: 'vote' },
  ]
  const random = numbers(41)
  const ranges: Readonly<Record<string, readonly number[]>> = {
    tide: [-2, -1, 0, 1, 2],
    tolls: [-1, 0, 1],
    quota: [0, 12.5, 48, 100],
    haste: [1, 4, 5, 7],
  }
  const stances: DatasetParts['stances'][number][] = []
  for (const { id: actor } of [...nations, ...persons, ...bodies]) {
    for (const [issue, values] of Object.entries(ranges)) {
      for (const year of [2030, 2031]) {
        const chance = random()
        if (chance > 0.72) continue
        const value = values[Math.floor(random() * values.length)] as number
        stances.push({
          actor,
          issue,
          value,
          statedOn: `${year}-0${1 + Math.floor(random() * 9)}-1${Math.floor(random() * 9)}`,
          ...(chance < 0.06
            ? { value: null, status: (['ambiguous', 'no_position', 'undisclosed'] as const)[stances.length % 3] }
            : {}),
          ...(chance > 0.6 ? { salience: Math.round(chance * 10) } : {}),
          ...(chance > 0.5 ? { confidence: 'low' as const, origin: 'reported' as const } : {}),
        })
      }
    }
  }
  return {
    actors: [...nations, ...persons, ...bodies],
    affiliations,
    issues,
    scales: [DEFAULT, VOTE, SHARE, RANK],
    stances,
  }
}
const DEFAULT = scale('default', -2, 2, { points: points([-2, -1, 0, 1, 2], ['stop', '', 'so-so', '', 'go']) })

/** Forty actors in five blocs that vote on one scale, with those that are absent, over four years. */
function crowd(): DatasetParts {
  const random = numbers(7)
  const actors = Array.from({ length: 40 }, (_, at) => ({
    id: `p${at}`,
    name: `${PLACES[at % 9]} ${1 + Math.floor(at / 9)}`,
    kind: at % 7 === 0 ? ('organization' as const) : ('nation' as const),
  }))
  const blocs = Array.from({ length: 5 }, (_, at) => ({ id: `b${at}`, name: `Bloc ${at}`, kind: 'bloc' as const }))
  const affiliations = actors
    .slice(0, 36)
    .map(({ id }, at) => ({ actor: id, group: `b${at % 5}`, kind: 'member' as const }))
  const issues = Array.from({ length: 14 }, (_, at) => ({ id: `r${at}`, name: `Motion ${at}`, scale: 'vote' }))
  const stances = actors.flatMap(({ id: actor }, i) =>
    issues.flatMap(({ id: issue }, k) => {
      const chance = random()
      if (chance < 0.1) return []
      const leaning = (i % 5) + (chance > 0.8 ? 1 : 0)
      return [
        {
          actor,
          issue,
          value: [-1, 1, 0, 1, -1, 1][(leaning + (k % 3)) % 6] as number,
          statedOn: `${2028 + (k % 4)}-05-0${1 + (k % 9)}`,
        },
      ]
    }),
  )
  return { actors: [...actors, ...blocs], affiliations, issues, scales: [VOTE], stances }
}

/** Six actors who are measured on one scale without points, one of them at each end. */
function measured(): DatasetParts {
  const actors = PLACES.slice(0, 6)
  const issues = ['reach', 'depth', 'width'].map((id) => ({ id, name: id, scale: 'share' }))
  const stances = actors.flatMap((actor, i) =>
    issues.map(({ id: issue }, k) => ({ actor, issue, value: (i * 20 + k * i * 7.25) % 101, statedOn: `203${k}` })),
  )
  return { actors, issues, scales: [SHARE], stances }
}

/** Four actors of one mind on two issues: nothing divides them. */
function unanimous(): DatasetParts {
  const actors = PLACES.slice(5, 9)
  const issues = ['peace', 'bread'].map((id) => ({ id, name: id, scale: 'rank' }))
  return {
    actors,
    issues,
    scales: [RANK],
    stances: actors.flatMap((actor) => issues.map(({ id }) => ({ actor, issue: id, value: 7, statedOn: '2031-02' }))),
  }
}

/** The datasets by name. */
export const AWKWARD: Readonly<Record<string, () => Dataset>> = {
  silent: () => datasetOf(silent()),
  bare: () => datasetOf(bare()),
  mixed: () => datasetOf(mixed()),
  crowd: () => datasetOf(crowd()),
  measured: () => datasetOf(measured()),
  unanimous: () => datasetOf(unanimous()),
}
