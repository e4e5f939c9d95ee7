import type { Fetcher } from '../../source/source.ts'
import { problemOf } from '../problem.ts'
import type { DropAsk, DropReply } from './drop-protocol.ts'
import type { HeldDatasets } from './held-datasets.ts'
import type { MeasuredPairs } from './pairs.ts'
import type { SentDataset } from './sent-dataset.ts'

/** Answers what the page asks about files that were given to it. What reads them is fetched by the first file. */
export function serveDrops(port: MessagePort, held: HeldDatasets, fetcher: Fetcher): void {
  let pairs: MeasuredPairs | undefined
  const running = new Map<number, AbortController>()
  /** How to stop what another worker is reading, by the question that announced it. */
  const coming = new Map<number, () => void>()
  const reply = (message: DropReply) => port.postMessage(message)

  const answer = async (ask: DropAsk): Promise<unknown> => {
    if (ask.kind === 'forget') return held.forget(ask.dataset)
    if (ask.kind === 'stop') {
      coming.get(ask.of)?.()
      coming.delete(ask.of)
      return running.get(ask.of)?.abort(new Error('stopped'))
    }
    if (ask.kind === 'received') return coming.delete(ask.of)
    if (ask.kind === 'await') return awaited(ask)
    if (ask.kind === 'call') {
      const dataset = held.find(ask.dataset)
      if (!dataset) return null
      await import('./without-eval.ts')
      const { heldAnswer } = await import('../../../api/held-answer.ts')
      return heldAnswer(dataset, ask.call, new URLSearchParams(ask.query))
    }
    if (ask.kind === 'package') {
      const dataset = ask.brought ? held.brought(ask.dataset) : held.whole(ask.dataset)
      if (!dataset) return null
      await import('./without-eval.ts')
      const { packageTexts } = await import('../../../../graph-loader/package-tables.ts')
      return packageTexts(dataset)
    }
    if (ask.kind === 'join') return (await import('./read-given.ts')).joinBrought(held, ask.to, ask.choice)
    if (ask.kind === 'pairs') return pairs && (await import('./pairs.ts')).pairsFile(pairs, ask, fetcher)
    const abort = new AbortController()
    running.set(ask.id, abort)
    try {
      const { readGiven } = await import('./read-given.ts')
      return await readGiven(ask.given, ask.told, held, {
        as: ask.as,
        kept: ask.kept,
        language: ask.language,
        added: ask.added,
        to: ask.to,
        onPairs: (measured) => {
          pairs = measured
        },
        signal: abort.signal,
        onProgress: (progress) => reply({ id: ask.id, kind: 'progress', progress }),
      })
    } finally {
      running.delete(ask.id)
    }
  }

  /** Holds the dataset that comes through a port, unless it is stopped. */
  const awaited = ({ id, dataset: from, as, kept }: Extract<DropAsk, { kind: 'await' }>) => {
    coming.set(id, () => from.close())
    from.onmessage = async ({ data }: MessageEvent<SentDataset>) => {
      const { receivedDataset } = await import('./sent-dataset.ts')
      if (!coming.has(id)) return
      const listed = held.hold(receivedDataset(data), as, kept)
      // One that was held before, from the same file, is not forgotten with this.
      const isNew = held.find(listed.id)?.stances === data.stances
      coming.set(id, () => isNew && held.forget(listed.id))
      from.postMessage(listed)
    }
  }

  port.onmessage = async ({ data }: MessageEvent<DropAsk>) => {
    try {
      reply({ id: data.id, kind: 'answer', answer: await answer(data) })
    } catch (error) {
      reply({ id: data.id, kind: 'failed', ...problemOf(error) })
    }
  }
}
