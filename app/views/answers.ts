/** What the ways to look ask the worker, a line each: its code is fetched by the worker when it is first asked for. */
import type { PictureInput } from '../../diagram/picture-input.ts'
import type { View } from '../../positions/view.ts'
import type { DatasetRef } from '../accounts/accounts.ts'
import type { Drawn } from '../accounts/drawn.ts'

/** Answers a question about an open dataset. Throws a `UserError` when the view does not fit it. */
type Answering<Ask, Answer> = (drawn: Drawn, ask: { view: View } & Ask) => Answer

/** A view whose page needs its scene, and no more. */
function ofScene<Scene>(load: () => Promise<(input: PictureInput) => Scene>) {
  return async (): Promise<Answering<object, Scene>> => {
    const scene = await load()
    return (drawn, { view }) => scene(drawn.input(view))
  }
}

export const VIEW_ANSWERS = {
  network: async () => (await import('./network/network-answer.ts')).networkAnswer,
  networkFit: async () => (await import('./network/network-answer.ts')).networkFitAnswer,
  spectrum: ofScene(async () => (await import('./spectrum/scene.ts')).spectrumScene),
  timeline: async () => (await import('./timeline/timeline-answer.ts')).timelineAnswer,
  compare: async () => (await import('./compare/compare-answer.ts')).compareAnswer,
  members: async () => (await import('./compare/members-answer.ts')).membersAnswer,
  bootstrap: async () => (await import('./compare/bootstrap-answer.ts')).bootstrapAnswer,
  coalitions: ofScene(async () => (await import('./coalitions/scene.ts')).coalitionsScene),
  matrix: ofScene(async () => (await import('./matrix/scene.ts')).matrixScene),
  positions: ofScene(async () => (await import('./positions/scene.ts')).positionsScene),
  evidence: async () => (await import('./evidence/evidence-answer.ts')).evidenceAnswer,
  whatif: ofScene(async () => (await import('./whatif/scene.ts')).whatIfScene),
  bestMove: async () => (await import('./whatif/best-move-answer.ts')).bestMoveAnswer,
  cypherFor: async () => (await import('./cypher/cypher-for-answer.ts')).cypherForAnswer,
} satisfies Record<string, () => Promise<Answering<never, unknown>>>

type Answers = typeof VIEW_ANSWERS
type AnswerOf<K extends keyof Answers> = Awaited<ReturnType<Answers[K]>>

/** The questions of the ways to look: what goes with each, and what comes back. */
export type ViewQuestions = {
  [K in keyof Answers]: {
    ask: { dataset: DatasetRef } & Parameters<AnswerOf<K>>[1]
    answer: ReturnType<AnswerOf<K>>
  }
}
