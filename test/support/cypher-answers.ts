import { CypherGateway, cypherParameters, DEFAULT_LIMITS, valueJson } from '../../graph-store/guard/index.ts'

/** The rows of an answer, values in their JSON form. */
export interface Answer {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly unknown[])[]
}

/** Asks a Neo4j through the guard, with limits for a busy machine. */
export function cypherAnswers(address: { uri: string; user: string; password: string }) {
  const limits = { ...DEFAULT_LIMITS, seconds: 120, planSeconds: 60, rows: 1_000_000 }
  const gateway = new CypherGateway({ ...address, limits, managed: null })
  return {
    async ask(query: string, params: Readonly<Record<string, unknown>>): Promise<Answer> {
      const question = {
        query,
        parameters: cypherParameters(params),
        client: 'test',
        signal: new AbortController().signal,
      }
      const reading = {
        encode: (row: unknown[]) => row.map((value): unknown => JSON.parse(valueJson(value))),
        size: () => 0,
      }
      return gateway.run(question, reading, async (found) => {
        const rows: unknown[][] = []
        for await (const row of found) rows.push(row)
        if (found.truncated !== false) throw new Error(`the answer was cut at a limit of ${found.truncated}`)
        return { columns: found.columns, rows }
      })
    },
    close: () => gateway.close(),
  }
}
