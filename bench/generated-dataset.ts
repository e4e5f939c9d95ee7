import { type Dataset, eachColumn } from '../positions/index.ts'
import { seededRandom } from '../positions/map/seeded-random.ts'

const LEVELS = [-2, -1, 0, 1, 2]
/** The share of issues on which an actor says something. */
const SAID = 0.8

/** A made-up dataset of so many actors and issues on one scale of five points; each actor leans to one side. Deterministic. */
export function generatedDataset(actorCount: number, issueCount: number): Dataset {
  const rng = seededRandom(actorCount * 1_000_003 + issueCount)
  const most = actorCount * issueCount
  const actor = new Int32Array(most)
  const issue = new Int32Array(most)
  const value = new Float64Array(most)
  let length = 0
  for (let u = 0; u < actorCount; u++) {
    const lean = rng() * 2 - 1
    for (let k = 0; k < issueCount; k++) {
      if (rng() > SAID) continue
      actor[length] = u
      issue[length] = k
      value[length] = Math.max(-2, Math.min(2, Math.round(lean + (rng() - 0.5) * 4)))
      length++
    }
  }
  const digits = (i: number) => String(i).padStart(6, '0')
  return {
    info: { id: 'generated', title: 'Generated', sources: [], defaults: {}, sha256: '0'.repeat(64) },
    actors: Array.from({ length: actorCount }, (_, u) => ({
      id: `actor ${digits(u)}`,
      name: `Actor ${u}`,
      kind: 'organization' as const,
      aliases: [],
    })),
    affiliations: [],
    scales: [
      {
        id: 'five',
        min: -2,
        max: 2,
        continuous: false,
        assumed: false,
        points: LEVELS.map((level) => ({ value: level, label: String(level) })),
      },
    ],
    issues: Array.from({ length: issueCount }, (_, k) => ({
      id: `issue ${digits(k)}`,
      name: `Issue ${k}`,
      parents: [],
      scale: 'five',
      partial: false,
    })),
    stances: {
      length,
      actor: actor.subarray(0, length),
      issue: issue.subarray(0, length),
      ...eachColumn({
        number: (name) => (name === 'value' ? value.subarray(0, length) : null),
        word: (name) => (name === 'status' ? new Uint8Array(length) : null),
        text: () => null,
      }),
    },
  }
}
