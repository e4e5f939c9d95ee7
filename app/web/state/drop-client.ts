import type { Drawing } from '../../../diagram/drawing/drawing.ts'
import type { Size } from '../../../diagram/sizes.ts'
import type { DatasetAnswer } from '../../api/answers.ts'
import { language } from '../language.ts'
import type {
  AddedFiles,
  DropAsk,
  DropOutcome,
  DropProgress,
  DropReply,
  GivenFiles,
  GivenTold,
  JoinChoice,
  PairsAs,
  PairsEnding,
  ReadingMessage,
  ReadingReply,
} from '../worker/given/drop-protocol.ts'
import type { HeldCall } from '../worker/given/held-id.ts'
import { RequestProblem, type ToldProblem } from '../worker/problem.ts'
import { dropPort, newWorker } from './ask.ts'
import { pageProblem } from './page-problem.ts'
import { theme } from './theme.ts'

interface Pending {
  resolve(answer: unknown): void
  reject(error: Error): void
  onProgress?: ((progress: DropProgress) => void) | undefined
}
type Question = DropAsk extends infer Ask ? (Ask extends DropAsk ? Omit<Ask, 'id'> : never) : never

const pending = new Map<number, Pending>()
let last = 0
let port: MessagePort | undefined

function connected(): MessagePort {
  if (port) return port
  port = dropPort()
  port.onmessage = ({ data }: MessageEvent<DropReply>) => {
    const waiting = pending.get(data.id)
    if (data.kind === 'progress') return waiting?.onProgress?.(data.progress)
    pending.delete(data.id)
    if (data.kind === 'answer') waiting?.resolve(data.answer)
    else waiting?.reject(pageProblem(new RequestProblem(data)))
  }
  return port
}

function ask(
  question: Question,
  { onProgress, moved = [] }: { onProgress?: Pending['onProgress']; moved?: Transferable[] } = {},
): { id: number; answer: Promise<unknown> } {
  const id = ++last
  const answer = new Promise((resolve, reject) => pending.set(id, { resolve, reject, onProgress }))
  connected().postMessage({ ...question, id }, moved)
  return { id, answer }
}

/** What else goes with a reading: the id that the dataset had before, the contents by id that are others', the files that were added to it, or the dataset that the files are to be added to. */
interface ReadHow {
  readonly as?: string
  readonly kept?: Readonly<Record<string, string>>
  readonly added?: readonly AddedFiles[]
  readonly to?: string | undefined
}

/**
 * Reads files, and has the page's worker hold their dataset, or tells what would come of adding them to one; `stop` ends the reading. A dataset of its own is read in a worker of its own,
 * which is ended with all that it read; what is compared with a dataset, and pairs, which are drawn later, are read where datasets are held. Rejects with a `RequestProblem`.
 */
export function readDropped(
  given: GivenFiles,
  told: GivenTold | undefined,
  onProgress: (progress: DropProgress) => void,
  how: ReadHow = {},
): { outcome: Promise<DropOutcome>; stop: () => void } {
  if (how.to !== undefined) return readBeside(given, told, onProgress, how)
  let reading = readApart(given, told, onProgress, how)
  const outcome = reading.outcome.then((found) => {
    if (found.kind !== 'pairs') return found
    reading = readBeside(given, told, onProgress, how)
    return reading.outcome
  })
  return { outcome, stop: () => reading.stop() }
}

/** Reads files in the page's worker. */
function readBeside(
  given: GivenFiles,
  told: GivenTold | undefined,
  onProgress: (progress: DropProgress) => void,
  { as, kept = {}, added = [], to }: ReadHow,
): { outcome: Promise<DropOutcome>; stop: () => void } {
  const { id, answer } = ask({ kind: 'read', given, told, as, kept, language, added, to }, { onProgress })
  return { outcome: answer as Promise<DropOutcome>, stop: () => void ask({ kind: 'stop', of: id }) }
}

/** Reads files in a worker of their own, which sends their dataset to the page's. */
function readApart(
  given: GivenFiles,
  told: GivenTold | undefined,
  onProgress: (progress: DropProgress) => void,
  { as, kept = {}, added = [] }: ReadHow,
): { outcome: Promise<DropOutcome>; stop: () => void } {
  const { port1, port2 } = new MessageChannel()
  const { id } = ask({ kind: 'await', dataset: port2, as, kept }, { moved: [port2] })
  const worker = newWorker('parley-reading')
  let end = (_kind: 'stop' | 'received', _settle: () => void): void => undefined
  let stopped: () => void = () => undefined
  const outcome = new Promise<DropOutcome>((resolve, reject) => {
    end = (kind, settle) => {
      end = () => undefined
      worker.terminate()
      ask({ kind, of: id })
      settle()
    }
    stopped = () => resolve({ kind: 'stopped' })
    const failed = (problem: ToldProblem) => end('stop', () => reject(pageProblem(new RequestProblem(problem))))
    worker.addEventListener('message', ({ data }: MessageEvent<ReadingReply>) => {
      if (data.kind === 'progress') onProgress(data.progress)
      else if (data.kind === 'failed') failed(data)
      else end('received', () => resolve(data.answer))
    })
    worker.addEventListener('error', () =>
      failed({ code: 'system', title: 'The worker that reads files could not be started, or ran out of memory' }),
    )
  })
  const message: ReadingMessage = { kind: 'reading', given, told, language, added, dataset: port1 }
  worker.postMessage(message, [port1])
  return { outcome, stop: () => end('stop', stopped) }
}

/** Adds the files that were last compared with a dataset to it; null when the page holds it no more. Rejects with a `RequestProblem`. */
export async function joinDropped(to: string, choice: JoinChoice): Promise<DatasetAnswer | null> {
  return (await ask({ kind: 'join', to, choice }).answer) as DatasetAnswer | null
}

/** What the pairs that were given last become: their drawing of a size in pixels, or a file. Rejects with a `RequestProblem`. */
export function pairsAs(as: 'drawing', size: Size): Promise<Drawing>
export function pairsAs(as: PairsEnding): Promise<string | Uint8Array>
export async function pairsAs(as: PairsAs, size?: Size): Promise<Drawing | string | Uint8Array> {
  const answer = await ask({ kind: 'pairs', as, size, theme: theme.get(), language }).answer
  return answer as Drawing | string | Uint8Array
}

/** Frees the memory of a dataset that the page holds. */
export async function forgetDropped(dataset: string): Promise<void> {
  await ask({ kind: 'forget', dataset }).answer
}

/** A dataset that the page holds, or what was last brought to be added to one, as the texts of a data package, by the names of its files. Rejects with a `RequestProblem` when it holds none of that id. */
export async function packageOfHeld(dataset: string, brought = false): Promise<Readonly<Record<string, string>>> {
  const texts = (await ask({ kind: 'package', dataset, brought }).answer) as Record<string, string> | null
  if (texts === null) throw new RequestProblem({ code: 'not-found', title: dataset })
  return texts
}

/** What the API would answer about a dataset that the page holds; a problem document where only a server could. */
export async function answerOfHeld(called: HeldCall): Promise<Response> {
  try {
    const found = await ask({ kind: 'call', ...called }).answer
    if (found !== null) return Response.json(found)
  } catch (error) {
    return problem((error as Error).message)
  }
  return problem('This dataset is only in this browser: no server can answer this')
}

function problem(title: string): Response {
  return Response.json(
    { type: 'not-found', title, detail: title, status: 404 },
    { status: 404, headers: { 'content-type': 'application/problem+json' } },
  )
}
