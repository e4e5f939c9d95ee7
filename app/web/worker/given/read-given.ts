import './without-eval.ts'
import { browserFiles, type FileSource } from '../../../../graph-loader/files/index.ts'
import { GivenFault, givenPackage } from '../../../../graph-loader/given/index.ts'
import { formatProblem, InvalidDataError, untold } from '../../../../graph-loader/problem.ts'
import { type ReadAnyOptions, readAny, readForeign, UntoldError } from '../../../../graph-loader/read-any.ts'
import {
  type DropOutcome,
  type DropProgress,
  type GivenFiles,
  LISTED_PROBLEMS,
  type TableShown,
  type Told,
} from './drop-protocol.ts'
import type { HeldDatasets } from './held-datasets.ts'
import { tablesShown } from './told-tables.ts'

/** How often at most a progress is told, in milliseconds. */
const TOLD = 100

/** Ends a reading that needs a scale which nobody has told. */
class ScaleUnknown extends Error {}

/** Reads and checks files that were given to the page, by the code that the command runs, and holds their dataset. */
export async function readGiven(
  given: GivenFiles,
  told: Told | undefined,
  held: HeldDatasets,
  {
    signal,
    onProgress,
    as,
  }: { signal: AbortSignal; onProgress: (progress: DropProgress) => void; as?: string | undefined },
): Promise<DropOutcome> {
  let shownAt = 0
  let tables: readonly TableShown[] = []
  try {
    onProgress({ phase: 'unpacking', done: 0, total: 0, stances: 0 })
    const { files, paths, data } = await givenPackage(given)
    signal.throwIfAborted()
    const read = new Set<string>()
    const source = browserFiles(files)
    const noted: FileSource = {
      ...source,
      chunks(path, onBytes) {
        read.add(path)
        return source.chunks(path, onBytes)
      },
    }
    const { scale, ...rest } = told ?? {}
    const options: ReadAnyOptions = {
      scale,
      told: Object.values(rest).some((one) => one !== undefined) ? rest : undefined,
      signal,
      onUnderstood(understood) {
        tables = tablesShown(understood)
      },
      onAssumedScale() {
        throw new ScaleUnknown()
      },
      onProgress(progress) {
        const now = performance.now()
        if (now - shownAt < TOLD && progress.phase === 'reading') return
        shownAt = now
        onProgress(progress)
      },
    }
    const [path, ...others] = paths
    const dataset = await (others.length > 0 ? readForeign(noted, paths, options) : readAny(noted, path, options))
    const passedOver = [...data].flatMap(([path, name]) => (read.has(path) ? [] : [name]))
    return { kind: 'held', dataset: held.hold(dataset, as), passedOver, tables }
  } catch (error) {
    if (signal.aborted) return { kind: 'stopped' }
    if (error instanceof ScaleUnknown) return { kind: 'unscaled', tables }
    if (error instanceof UntoldError) return { kind: 'untold', tables: tablesShown(error.understood) }
    if (error instanceof GivenFault) {
      return {
        kind: 'invalid',
        problems: [`${given.name}: ${error.message}`],
        more: 0,
        total: 1,
      }
    }
    if (!(error instanceof InvalidDataError)) throw error
    const groups = error.groups.slice(0, LISTED_PROBLEMS)
    const problems = groups.map((group) => formatProblem(group))
    return { kind: 'invalid', problems, more: untold(groups, error.total), total: error.total }
  }
}
