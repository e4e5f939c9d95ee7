import { bystander } from './bystander.ts'
import { crowd } from './crowd.ts'
import { cypher } from './cypher.ts'
import { drop } from './drop.ts'
import { engine } from './engine.ts'
import { growth } from './growth.ts'
import { labels } from './labels.ts'
import { load } from './load.ts'
import { machine } from './measure.ts'
import { page } from './page.ts'
import { session } from './page-session.ts'
import { pictures } from './pictures.ts'
import { profiles } from './profiles.ts'
import { tables } from './tables.ts'

const BENCHMARKS: Record<string, () => Promise<void>> = {
  engine,
  growth,
  page,
  session,
  pictures,
  labels,
  load,
  cypher,
  bystander,
  crowd,
  tables,
  drop,
  profiles,
}

/** Runs the named benchmarks, all when none is named. Throws an Error for people on an unknown name. */
export async function bench(names: readonly string[]): Promise<void> {
  const unknown = names.find((name) => !(name in BENCHMARKS))
  if (unknown !== undefined) {
    throw new Error(`bench: no benchmark "${unknown}", expected ${Object.keys(BENCHMARKS).join(', ')}`)
  }
  process.stdout.write(`${machine()}\n`)
  for (const [name, run] of Object.entries(BENCHMARKS)) if (names.length === 0 || names.includes(name)) await run()
}
