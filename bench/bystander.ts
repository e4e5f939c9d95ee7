import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { CypherGateway, cypherParameters, DEFAULT_LIMITS } from '../graph-store/guard/index.ts'
import { parleyHome, superviseLocalNeo4j } from '../graph-store/local/index.ts'
import { HOSTILE_TEXTS } from '../test/cypher/hostile-texts.ts'
import { row, spread, table } from './measure.ts'

const EVERY_MS = 100
const SHOWN = 10
const QUERY = 'UNWIND range(1, 10) AS x RETURN x, toString(x) AS text'

/**
 * How long somebody who asks ten times a second waits while one hostile text after the other, each by somebody else, is asked of the managed server, within the default
 * limits.
 */
export async function bystander(): Promise<void> {
  const home = await mkdtemp(join(tmpdir(), 'parley-bench-'))
  const server = await superviseLocalNeo4j({ home, jarsHome: process.env.PARLEY_JARS_HOME ?? parleyHome() })
  const { uri, user, password } = server
  const gateway = new CypherGateway({ uri, user, password, limits: DEFAULT_LIMITS, managed: server })
  const ask = async (query: string, client: string, params: Readonly<Record<string, unknown>> = {}) => {
    const question = { query, parameters: cypherParameters(params), client, signal: AbortSignal.timeout(120_000) }
    const begun = performance.now()
    const told = await gateway
      .run(question, { encode: (found) => found, size: () => 100 }, async (rows) => {
        for await (const _ of rows);
        return 'answered'
      })
      .catch((error: Error) => error.name)
    return { told, ms: performance.now() - begun }
  }
  try {
    // The first query of all waits for the compiler of a server that has just started.
    for (let k = 0; k < 20; k++) await ask(QUERY, 'bystander')
    const waits: { text: string; told: string; took: number; beside: number[]; unanswered: number }[] = []
    for (const [k, { query, params }] of HOSTILE_TEXTS.entries()) {
      let over = false
      let unanswered = 0
      const latencies: number[] = []
      const beside = (async () => {
        do {
          const { told, ms } = await ask(QUERY, 'bystander')
          latencies.push(ms)
          if (told !== 'answered') unanswered++
          await pause(EVERY_MS)
        } while (!over)
      })()
      const { told, ms } = await ask(query, `hostile ${k}`, params)
      over = true
      await beside
      waits.push({ text: query.slice(0, 60).replaceAll(/\s/g, ' '), told, took: ms, beside: latencies, unanswered })
    }
    table(`Cypher: the longest waits of a bystander during ${waits.length} hostile texts, Neo4j ${server.version}`)
    const longest = waits
      .map((one) => ({ ...one, beside: spread(one.beside) }))
      .sort((a, b) => b.beside.max - a.beside.max)
    for (const { text, told, took, beside, unanswered } of longest.slice(0, SHOWN)) {
      row(`${text} (${told} after ${Math.round(took)} ms, ${unanswered} unanswered)`, beside, 'ms')
    }
    const { restarts, notice } = gateway.state
    process.stdout.write(`\n${restarts} restarts while asked; ${notice ?? 'nothing to tell'}\n`)
  } finally {
    await gateway.close()
    await server.stop()
    await rm(home, { recursive: true, force: true })
  }
}
