import type { HostileQuery, Outcome } from '../cypher/hostile-queries.ts'
import type { Neo4jApp } from './neo4j-app.ts'

/** What a hostile query came to, `ended` when its server was gone or going; and what was told, or the beginning of the answer. */
export interface HostileAnswer {
  readonly outcome: Outcome | 'ended'
  readonly told: string
}

const OUTCOMES: Readonly<Record<number, Outcome>> = { 400: 'error', 403: 'refused', 408: 'timeout', 413: 'long' }
/** What tells of the inside of a server: stacks, classes of Java, folders. */
const INSIDE = /\n\s+at |\b(?:java|javax|scala|org|com|io)\.\w+\.\w|\/root\/|node_modules|\.(?:java|scala):\d/

let asked = 0

/** Asks a hostile query, each as somebody else, so that one which does not stop is no reason to refuse the next; `port` of this machine is where its PORT leads. */
export async function hostileAnswer(
  app: Neo4jApp,
  { query, params }: HostileQuery,
  port: number,
): Promise<HostileAnswer> {
  const response = await app.cypher(
    {
      query: query.replaceAll('PORT', String(port)),
      params: params ?? { dataset: 'talks-2025', url: `http://127.0.0.1:${port}/` },
    },
    { client: `hostile-${asked++}` },
  )
  const text = await response.text()
  const known = OUTCOMES[response.status]
  if (known) return { outcome: known, told: (JSON.parse(text) as { detail: string }).detail }
  if (response.status === 503) return { outcome: 'ended', told: text }
  if (response.status !== 200) throw new Error(`${response.status}: ${text.slice(0, 500)}`)
  const isCut = Boolean((JSON.parse(text) as { truncated?: unknown }).truncated)
  return { outcome: isCut ? 'cut' : 'answered', told: text.slice(0, 300) }
}

/** What is wrong with what came of a query, in words; empty when nothing is. */
export function faultsOf(hostile: HostileQuery, { outcome, told }: HostileAnswer): string[] {
  const name = `${hostile.group}: ${hostile.query.slice(0, 90)}`
  const isData = outcome === 'answered' || outcome === 'cut'
  return [
    ...(outcome === 'ended' || !hostile.outcomes.includes(outcome)
      ? [`${name} → ${outcome} (${told.slice(0, 160)})`]
      : []),
    ...(!isData && !/\w/.test(told) ? [`${name} → without a word`] : []),
    ...(!isData && INSIDE.test(told) ? [`${name} → tells of the inside: ${told}`] : []),
  ]
}
