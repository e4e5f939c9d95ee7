import { describe } from 'vitest'
import { openNeo4jStore } from '../../graph-store/neo4j/neo4j-store.ts'
import { neo4jServer } from '../support/neo4j-server.ts'
import { graphStoreConformance } from './graph-store.ts'

describe('the store on Neo4j', () => {
  graphStoreConformance(
    async (now) => {
      const { uri, user, password } = await neo4jServer()
      return openNeo4jStore({ uri, user, password, now })
    },
    { runs: 10 },
  )
})
