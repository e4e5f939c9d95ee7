import { expect, it } from 'vitest'
import { emptyNeo4j } from '../support/neo4j-server.ts'
import { corpusVerdicts } from './corpus/corpus-verdicts.ts'

it('lets through all that Neo4j takes for a read, with the same outcome, and nothing else', async () => {
  const { answered, ...differences } = await corpusVerdicts(await emptyNeo4j())
  expect(answered).toBeGreaterThanOrEqual(500)
  expect(differences).toEqual({ falseRefusals: [], falseAcceptances: [], others: [] })
}, 600_000)
