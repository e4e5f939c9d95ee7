import neo4j, { type Driver, Neo4jError } from 'neo4j-driver'
import {
  asksForPlan,
  CypherError,
  type CypherGateway,
  CypherRefusedError,
  cypherParameters,
  valueJson,
} from '../../../graph-store/guard/index.ts'
import { generatedTexts } from './generated-texts.ts'

/** What came of a text: planned, run with an answer, or an error; of the guard also refused, of Neo4j also profiled. */
type Reading =
  | 'planned'
  | 'profiled'
  | 'error'
  | 'refused'
  | { readonly columns: readonly string[]; readonly rows: string }

/** A text that the guard and Neo4j have read in two ways, or that should never have been answered. */
export interface Difference {
  readonly text: string
  readonly neo4j: Reading
  readonly guard: Reading
}

const PARAMETERS = { EXPLAIN: 0, PROFILE: 1 }
const AT_ONCE = 4

/**
 * Reads generated texts twice, by Neo4j itself over its plain driver and by the guard: where these differ and the guard has not refused, there is a
 * difference. `agreed` counts the texts that both have planned or answered.
 */
export async function differences(
  driver: Driver,
  gateway: CypherGateway,
  { seed, texts }: { readonly seed: number; readonly texts: number },
): Promise<{ found: Difference[]; agreed: number }> {
  const generated = generatedTexts(seed)
  const found: Difference[] = []
  let [left, agreed] = [texts, 0]
  const worker = async () => {
    while (left-- > 0) {
      const text = generated.next().value as string
      const ours = await readingOfGuard(gateway, text)
      const asTyped = await readingOfNeo4j(driver, text)
      // The guard sends a plain blank for each of these, which some releases do not take for blanks everywhere.
      const plain = text.replace(/[\u00a0\u2003\u2028]/g, ' ')
      const theirs = asTyped === 'error' && plain !== text ? await readingOfNeo4j(driver, plain) : asTyped
      const same = JSON.stringify(theirs) === JSON.stringify(ours)
      const hostile = typeof ours === 'object' && ours.columns.includes('hostile')
      if (hostile || !(same || ours === 'refused')) found.push({ text, neo4j: theirs, guard: ours })
      else if (same && ours !== 'error') agreed++
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  return { found, agreed }
}

async function readingOfNeo4j(driver: Driver, text: string): Promise<Reading> {
  const session = driver.session({ database: 'neo4j', defaultAccessMode: neo4j.session.READ })
  try {
    const { summary, records } = await session.run(text, cypherParameters(PARAMETERS))
    if (summary.profile) return 'profiled'
    if (summary.plan) return 'planned'
    return {
      columns: records[0]?.keys.map(String) ?? [],
      rows: rowsJson(records.map((record) => [...record.values()])),
    }
  } catch (error) {
    if (error instanceof Neo4jError) return 'error'
    throw error
  } finally {
    await session.close()
  }
}

async function readingOfGuard(gateway: CypherGateway, text: string): Promise<Reading> {
  const parameters = cypherParameters(PARAMETERS)
  const question = { query: text, parameters, client: 'test', signal: new AbortController().signal }
  try {
    if (asksForPlan(text)) {
      await gateway.plan(question)
      return 'planned'
    }
    return await gateway.run(question, { encode: (row) => row, size: () => 0 }, async (answer) => {
      const rows: unknown[][] = []
      for await (const row of answer) rows.push(row)
      return { columns: rows.length > 0 ? answer.columns : [], rows: rowsJson(rows) }
    })
  } catch (error) {
    if (error instanceof CypherRefusedError) return 'refused'
    if (error instanceof CypherError) return 'error'
    throw error
  }
}

function rowsJson(rows: readonly (readonly unknown[])[]): string {
  return JSON.stringify(rows.map((row) => row.map((value) => valueJson(value))))
}
