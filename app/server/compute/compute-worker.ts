/** What runs in a thread: one question at a time, over the datasets and results that the thread has kept from former ones. */
import { LRUCache } from 'lru-cache'
import type { Dataset } from '../../../positions/dataset/index.ts'
import { inChunks } from '../../export-files/chunks.ts'
import { QueryCache } from '../query-cache.ts'
import { type FromThread, failureOf, type Job, type ToThread, WINDOW } from './messages.ts'
import { type Reply, replyTo } from './questions.ts'
import { RemoteWords } from './remote-words.ts'
import { type Shipment, unpacked } from './shipment.ts'

/** Datasets that a thread keeps unpacked; their columns are those of the server. */
const kept = new LRUCache<string, Dataset>({ max: 8 })
/** Results that a thread keeps: enough for the pages of one list, and the next question of the same reader. */
const results = new QueryCache(2)

/** Answers one question on the job's port. */
export async function compute({ shipment, question, port }: Job): Promise<void> {
  const say = (message: FromThread, transfer: ArrayBuffer[] = []) => port.postMessage(message, transfer)
  const words = new RemoteWords(say)
  const room = new Room()
  port.on('message', (message: ToThread) => {
    if (message.kind === 'room') room.give(message.bytes)
    else words.told(message)
  })
  try {
    const reply = await replyTo(question, datasetOf(shipment), {
      positions: (dataset, query) => results.positions(dataset, query),
      alignment: (dataset, query) => results.alignment(dataset, query),
      words,
    })
    await send(reply, room, say)
    say({ kind: 'end' })
  } catch (error) {
    say({ kind: 'failed', failure: failureOf(error) })
  } finally {
    port.close()
  }
}

async function send(
  { headers, body }: Reply,
  room: Room,
  say: (message: FromThread, transfer?: ArrayBuffer[]) => void,
): Promise<void> {
  const chunks = inChunks(body instanceof Uint8Array ? [body] : body)
  let at = chunks.next()
  let isFirst = true
  while (!at.done) {
    const bytes = at.value
    // One ahead, so that the length of a short answer is known with its head.
    at = chunks.next()
    if (isFirst) say({ kind: 'head', headers, length: at.done ? bytes.length : null })
    isFirst = false
    await room.take(bytes.length)
    const whole = bytes.buffer.byteLength === bytes.byteLength && bytes.buffer instanceof ArrayBuffer
    const own = (whole ? bytes : bytes.slice()) as Uint8Array<ArrayBuffer>
    say({ kind: 'chunk', bytes: own }, [own.buffer])
  }
  if (isFirst) say({ kind: 'head', headers, length: 0 })
}

function datasetOf(shipment: Shipment): Dataset {
  const found = kept.get(shipment.id)
  if (found?.info.sha256 === shipment.sha256) return found
  const dataset = unpacked(shipment)
  kept.set(shipment.id, dataset)
  return dataset
}

/** Room for bytes on their way: who has used it up waits for more. */
class Room {
  #left = WINDOW
  #wake: (() => void) | null = null

  give(bytes: number): void {
    this.#left += bytes
    this.#wake?.()
    this.#wake = null
  }

  async take(bytes: number): Promise<void> {
    while (this.#left <= 0) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve
      })
    }
    this.#left -= bytes
  }
}
