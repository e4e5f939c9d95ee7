import { expect, test } from 'vitest'
import type { Schema } from './answer-types.ts'
import { completionsAt } from './completion.ts'

const schema: Schema = {
  labels: [{ name: 'Actor', count: 3, within: [], properties: [{ name: 'influence', types: ['FLOAT'], share: 1 }] }],
  relationships: [{ name: 'HOLDS', count: 5, properties: [], between: [] }],
  indexes: [],
  procedures: [{ name: 'db.labels', signature: 'db.labels() :: (label)', description: '' }],
  functions: [{ name: 'coalesce', signature: 'coalesce(x)', description: '' }],
}
const labels = (text: string) => completionsAt(text, schema, ['least'])?.options.map(({ label }) => label)

test.each([
  ['MATCH (a:', ['Actor']],
  ['MATCH (a)-[:', ['HOLDS']],
  ['MATCH (a)-[:HOLDS]->(b:Ac', ['Actor']],
  ['RETURN a.', ['influence']],
  ['RETURN $', ['dataset', 'least']],
  ['CALL db', ['db.labels']],
])('after %s', (text, expected) => {
  expect(labels(text)).toEqual(expected)
})

test('elsewhere: the names of the query itself, keywords and functions', () => {
  const all = labels('MATCH (someone:Actor) RETURN so')
  expect(all?.[0]).toBe('someone')
  expect(all).toContain('ORDER BY')
  expect(all).toContain('coalesce')
  expect(labels('MATCH (a) ')).toBeUndefined()
})
