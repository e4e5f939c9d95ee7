import type { Computing } from '../../app/server/compute/computing.ts'
import { replyTo } from '../../app/server/compute/questions.ts'
import { QueryCache } from '../../app/server/query-cache.ts'
import { streamOf } from '../../app/server/streamed.ts'

/** Computes where it is asked, without threads. */
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
