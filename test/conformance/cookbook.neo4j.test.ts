import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { alignmentRows } from '../../app/api/alignment-rows.ts'
import { positionRows } from '../../app/api/position-rows.ts'
import { readDataset } from '../../graph-loader/index.ts'
import { RECIPES } from '../../graph-store/cookbook/index.ts'
import { type Neo4jStore, openNeo4jStore } from '../../graph-store/neo4j/neo4j-store.ts'
import type { FullDataset } from '../../positions/dataset/dataset.ts'
import { alignmentOf, resolvePositions, scopeOf } from '../../positions/index.ts'
import { indexOf, pageOf } from '../support/cookbook-page.ts'
import { type Answer, cypherAnswers } from '../support/cypher-answers.ts'
import { EXPECTED } from '../support/expected-recipes.ts'
import { neo4jServer } from '../support/neo4j-server.ts'
import { expectSameRows } from '../support/same-rows.ts'

const SEEDS = ['chevening-2025', 'talks-2025', 'un-ukraine'] as const
const datasets = new Map<string, FullDataset>()
let store: Neo4jStore
let cypher: ReturnType<typeof cypherAnswers>

beforeAll(async () => {
  const { uri, user, password } = await neo4jServer()
  store = openNeo4jStore({ uri, user, password })
  cypher = cypherAnswers({ uri, user, password })
  for (const seed of SEEDS) {
    const dataset = await readDataset(`seeds/${seed}`)
    datasets.set(seed, dataset)
    await store.write(dataset)
  }
  for (const dataset of datasets.values()) {
    const positions = resolvePositions(dataset, scopeOf(dataset, {}))
    await store.writeDerived({
      dataset: dataset.info.id,
      sha256: dataset.info.sha256,
      run: 'cookbook',
      scope: '{}',
      measure: positions.scope.measure,
      asOf: positions.scope.asOf ?? null,
      positions: withValue(positionRows(positions)),
      alignments: withValue(alignmentRows(positions, alignmentOf(positions))),
    })
  }
})
afterAll(async () => {
  await cypher.close()
  await store.close()
})

function* withValue<T extends { value: number | null }>(rows: Iterable<T>): Generator<T & { value: number }> {
  for (const row of rows) if (row.value !== null) yield row as T & { value: number }
}

/** Parameters for the seeds that a recipe's own do not fit. */
const FITTING: Readonly<Record<(typeof SEEDS)[number], Readonly<Record<string, unknown>>>> = {
  'chevening-2025': { left: ['ukraine'], right: ['usa'], minShared: 2 },
  'talks-2025': {},
  'un-ukraine': {
    day: '2025-12-03',
    actor: 'UKR',
    left: ['UKR', 'POL'],
    right: ['RUS', 'CHN'],
    known: '2024-01-01',
    issue: 'A/RES/68/262',
  },
}

const ask = (recipe: (typeof RECIPES)[number], dataset: string): Promise<Answer> =>
  cypher.ask(recipe.query, { ...recipe.params, ...(dataset !== recipe.dataset && fitting(recipe, dataset)), dataset })

function fitting({ params }: (typeof RECIPES)[number], dataset: string): Record<string, unknown> {
  const others = FITTING[dataset as (typeof SEEDS)[number]]
  return Object.fromEntries(Object.entries(others).filter(([name]) => name in params))
}

describe.each(RECIPES.map((recipe) => [recipe.id, recipe] as const))('%s', (id, recipe) => {
  it.each(SEEDS)('answers what is computed without Cypher, on %s', async (seed) => {
    const dataset = datasets.get(seed) as FullDataset
    const { rows } = await ask(recipe, seed)
    const params = { ...recipe.params, ...(seed !== recipe.dataset && fitting(recipe, seed)) }
    if (id === 'words-in-evidence') {
      const { evidence } = await store.search(seed, { text: recipe.params.words as string, limit: 1000 })
      expectSameRows(
        rows,
        evidence.map((hit) => [hit.stance, hit.actor, hit.issue, hit.document, hit.exact ?? null]),
      )
      return
    }
    expectSameRows(rows, EXPECTED[id]?.(dataset, params as never) ?? [])
  })

  it('is on its page as the registry has it, with its answer', async () => {
    await expect(pageOf(recipe, await ask(recipe, recipe.dataset))).toMatchFileSnapshot(
      `../../docs/cookbook/${recipe.id}.md`,
    )
  })
})

it('is listed, recipe by recipe', async () => {
  await expect(indexOf(RECIPES)).toMatchFileSnapshot('../../docs/cookbook/README.md')
})

it('has an expected answer for every recipe', () => {
  expect(RECIPES.map(({ id }) => id).filter((id) => id !== 'words-in-evidence')).toEqual(
    expect.arrayContaining(Object.keys(EXPECTED)),
  )
  expect(Object.keys(EXPECTED)).toHaveLength(RECIPES.length - 1)
})
