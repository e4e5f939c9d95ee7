import { heldAnswer } from '../../../api/held-answer.ts'
import type { HeldDatasets } from './held-datasets.ts'
import type { HeldCall } from './held-id.ts'

/** What the API would answer about a dataset that the page holds; 404 where it holds none of that id, and where only a server could answer. Rejects as `heldAnswer` does. */
export async function heldResponse(held: HeldDatasets, { dataset, call, query }: HeldCall): Promise<Response> {
  const found = held.whole(dataset)
  const answer = found ? await heldAnswer(found, call, new URLSearchParams(query)) : null
  return answer === null ? new Response(null, { status: 404 }) : Response.json(answer)
}
