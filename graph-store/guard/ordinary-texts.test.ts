import { expect, it } from 'vitest'
import { scopeOf } from '../../positions/resolve/resolve-positions.ts'
import type { ScopeQuery } from '../../positions/scope.ts'
import type { View } from '../../positions/view.ts'
import { datasetOf } from '../../test/support/dataset-builder.ts'
import { RECIPES } from '../cookbook/index.ts'
import { viewQuery } from '../view-query/index.ts'
import { assertFunctions } from './functions.ts'
import { assertPatterns } from './patterns.ts'
import { readText } from './read-text.ts'
import { assertBounds } from './text-bounds.ts'
import { assertValues } from './value-bounds.ts'

function check(query: string, parameters = {}): void {
  const { words, pieces } = readText(query)
  assertBounds(words)
  assertFunctions(words)
  assertPatterns(pieces, parameters, assertValues(pieces, parameters))
}

it.each(RECIPES.map((recipe) => [recipe.id, recipe] as const))('the recipe %s is let through', (_, recipe) => {
  expect(() => check(recipe.query, { dataset: recipe.dataset, ...recipe.params })).not.toThrow()
})

const DATASET = datasetOf({ actors: ['a', 'b'], issues: ['i', 'j'], stances: [] })
const SCOPES: readonly ScopeQuery[] = [
  {},
  { measure: 'percent' },
  { measure: 's-squared', joint: 'exclude', drop: 'unanimous', weight: ['i=2'], kind: ['nation'], knownAt: '2025' },
]
const VIEWS: readonly Partial<View>[] = [
  { show: 'network' },
  { show: 'positions' },
  { show: 'compare', select: ['a', 'b'] },
]
const QUERIES = (['persons', 'delegations'] as const).flatMap((level) =>
  ([undefined, 'majority', 'median', 'mean'] as const).flatMap((members) =>
    SCOPES.flatMap((scope) => VIEWS.map((view) => ({ view, scope: { ...scope, level, ...(members && { members }) } }))),
  ),
)

it.each(QUERIES)('the query of the view %j is let through', ({ view, scope }) => {
  const found = viewQuery(view as View, scopeOf(DATASET, scope), 'made-up')
  if ('reason' in found) throw new Error(found.reason)
  expect(() => check(found.query, found.params)).not.toThrow()
})

const QUESTIONS = [
  "RETURN reduce(t = 'a.b,c', c IN ['.', ','] | replace(t, c, ' ')) AS words",
  'MATCH (a:Actor)-[:HOLDS]->(s:Stance)-[:ON]->(i:Issue) WITH a, i, collect({value: s.value, from: s.validFrom, id: s.id}) AS said WITH i, collect({actor: a.name, said: said, last: said[-1].value}) AS actors RETURN i.id, [x IN actors | {name: x.actor, n: size(x.said), last: x.last}] AS rows',
  'MATCH (a:Actor) WITH count(*) AS n, avg(size(a.name)) AS mean, collect(a.name) AS names RETURN [k IN range(0, n - 1) WHERE k % 10 = 0 | names[k]], mean',
  'MATCH (s:Stance) WITH toInteger(left(s.validFrom, 4)) AS year, collect(s) AS stances RETURN year, size(stances), [k IN range(0, size(stances) - 2) | stances[k + 1].value - stances[k].value] AS steps',
  'MATCH (s:Stance) WITH s.issue AS issue, sum(s.value * s.weight) / sum(s.weight) AS mean UNWIND range(toInteger(mean), toInteger(mean) + 5) AS k RETURN issue, k',
  'MATCH (a:Actor), (b:Actor) WHERE a.id < b.id WITH a, b, [x IN a.values WHERE x IN b.values] AS shared RETURN a.id, b.id, shared, {a: a, b: b, shared: shared, n: size(shared)} AS pair',
  'MATCH (a:Actor) WITH collect(a.id) AS ids UNWIND ids AS x UNWIND ids AS y WITH x, y, [x, y] AS pair WHERE x < y RETURN collect(pair) AS pairs',
  "MATCH (d:Document) RETURN replace(replace(replace(replace(d.title, '&', '&amp;'), '<', '&lt;'), '>', '&gt;'), '\"', '&quot;') AS title",
  'WITH $list AS l RETURN [k IN range(0, size(l) - 1) | {at: k, value: l[k], next: coalesce(l[k + 1], l[k])}] AS rows',
  'MATCH (s:Stance) WITH s ORDER BY s.validFrom WITH s.actor AS actor, collect(s.value) AS values RETURN actor, reduce(sum = 0.0, v IN values | sum + v) / size(values) AS mean, reduce(t = "", v IN values | t + toString(v) + "; ") AS text',
  'MATCH p = (a:Actor)-[*1..3]-(b:Actor) RETURN [n IN nodes(p) | n.id] AS ids, [k IN range(0, length(p) - 1) | type(relationships(p)[k])] AS types',
]

it.each(QUESTIONS)('%s is let through', (query) => {
  expect(() => check(query, { list: [1n, 2n, 3n] })).not.toThrow()
})
