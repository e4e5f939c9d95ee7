import { QueryCache } from '../query-cache.ts'
import { streamOf } from '../streamed.ts'
import type { Computing } from './computing.ts'
import { replyTo } from './questions.ts'

/** Computes where it is asked: for tests, and for whoever has a process of its own for one question. */
export function inPlace(): Computing {
  const results = new QueryCache(6)
  return {
    async answer(question, dataset, words) {
      const { headers, body } = await replyTo(question, dataset, {
        positions: (dataset, query) => results.positions(dataset, query),
        alignment: (dataset, query) => results.alignment(dataset, query),
        words,
      })
      return { headers, body: body instanceof Uint8Array ? body : streamOf(body) }
    },
    close: async () => {},
  }
}
