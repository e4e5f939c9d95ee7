import './without-eval.ts'
import { browserFiles } from '../../../../graph-loader/files/browser-files.ts'
import type { FileSource } from '../../../../graph-loader/files/file-source.ts'
import { formatProblem, InvalidDataError, untold } from '../../../../graph-loader/problem.ts'
import { readFiles } from '../../../../graph-loader/read-files.ts'
import { type DropOutcome, type DropProgress, type GivenFiles, LISTED_PROBLEMS } from './drop-protocol.ts'
import { GivenFault, givenPackage } from './given-package.ts'
import type { HeldDatasets } from './held-datasets.ts'

/** How often at most a progress is told, in milliseconds. */
const TOLD = 100

/** Ends a reading that needs a scale which nobody has told. */
class ScaleUnknown extends Error {}

/** Reads and checks files that were given to the page, by the code that the command runs, and holds their dataset. */
export async function readGiven(
  given: GivenFiles,
  scale: { min: number; max: number } | undefined,
  held: HeldDatasets,
  { signal, onProgress }: { signal: AbortSignal; onProgress: (progress: DropProgress) => void },
): Promise<DropOutcome> {
  let told = 0
  try {
    onProgress({ phase: 'unpacking', done: 0, total: 0, stances: 0 })
    const { files, path, data } = await givenPackage(given)
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
    const dataset = await readFiles(noted, path, {
      scale,
      signal,
      onAssumedScale() {
        throw new ScaleUnknown()
      },
      onProgress(progress) {
        const now = performance.now()
        if (now - told < TOLD && progress.phase === 'reading') return
        told = now
        onProgress(progress)
      },
    })
    const passedOver = [...data].flatMap(([path, name]) => (read.has(path) ? [] : [name]))
    return { kind: 'held', dataset: held.hold(dataset), passedOver }
  } catch (error) {
    if (signal.aborted) return { kind: 'stopped' }
    if (error instanceof ScaleUnknown) return { kind: 'unscaled' }
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
