import neo4j from 'neo4j-driver'
import { CypherGateway, DEFAULT_LIMITS } from '../../../graph-store/guard/index.ts'
import type { Neo4jOptions } from '../../../graph-store/neo4j/connection.ts'
import { ASKED_QUERIES, type AskedQuery } from './asked-queries.ts'
import { type Verdict, verdictOfGuard, verdictOfNeo4j } from './verdicts.ts'

const LIMITS = { ...DEFAULT_LIMITS, seconds: 60, planSeconds: 60 }

/** How the guard and Neo4j differ on the corpus, in words, and how many of its queries Neo4j answered. */
interface CorpusVerdicts {
  readonly answered: number
  /** What Neo4j takes for a read and the guard does not let through. */
  readonly falseRefusals: string[]
  /** What Neo4j plans as no read and the guard has answered. */
  readonly falseAcceptances: string[]
  /** What both let through, to another end. */
  readonly others: string[]
}

/** Asks the corpus, or every so many of its queries, of a Neo4j without data, by itself and through the guard. */
export async function corpusVerdicts(server: Neo4jOptions, every = 1): Promise<CorpusVerdicts> {
  const driver = neo4j.driver(server.uri, neo4j.auth.basic(server.user, server.password), { telemetryDisabled: true })
  const gateway = new CypherGateway({ ...server, limits: LIMITS, managed: null })
  const answers: { asked: AskedQuery; theirs: Verdict; ours: Verdict }[] = []
  const left = ASKED_QUERIES.filter((_, k) => k % every === 0)
  const worker = async () => {
    for (let asked = left.shift(); asked; asked = left.shift()) {
      const [theirs, ours] = await Promise.all([verdictOfNeo4j(driver, asked), verdictOfGuard(gateway, asked)])
      answers.push({ asked, theirs, ours })
    }
  }
  try {
    await Promise.all(Array.from({ length: LIMITS.atOnce }, worker))
  } finally {
    await gateway.close()
    await driver.close()
  }
  const named = ({ asked: { from, scenario }, ours, theirs }: (typeof answers)[number]) =>
    `${from.replace('tck/features/', '')} ${scenario}: ${JSON.stringify(ours)} instead of ${JSON.stringify(theirs)}`
  const took = answers.filter(({ theirs }) => !('refused' in theirs))
  const differ = took.filter(({ ours, theirs }) => JSON.stringify(ours) !== JSON.stringify(theirs))
  return {
    answered: took.filter(({ theirs }) => 'rows' in theirs).length,
    falseRefusals: differ.filter(({ ours }) => 'refused' in ours).map(named),
    falseAcceptances: answers.filter(({ ours, theirs }) => 'refused' in theirs && 'rows' in ours).map(named),
    others: differ.filter(({ ours }) => !('refused' in ours)).map(named),
  }
}
