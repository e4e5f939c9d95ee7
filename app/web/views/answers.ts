/** What the ways to look ask the worker: each answer's code is fetched by the worker when it is first asked for. */

import type { CoalitionsScene } from '../../../diagram/coalitions/scene.ts'
import type { WhatIfScene } from '../../../diagram/whatif/scene.ts'
import type { BestMove } from '../../../positions/scenario/best-move.ts'
import type { View } from '../../../positions/view.ts'
import type { Drawn } from '../worker/drawn.ts'
import type { DatasetRef } from '../worker/protocol.ts'
import type { EvidencePage } from './evidence/evidence-page.ts'
import type { NetworkAnswer } from './network/network-answer.ts'

interface Question<Answer, More = unknown> {
  ask: { dataset: DatasetRef; view: View } & More
  answer: Answer
}

/** The questions of the ways to look: what goes with each, and what comes back. */
export interface ViewQuestions {
  network: Question<NetworkAnswer>
  evidence: Question<EvidencePage, { found: readonly string[]; offset: number; limit: number }>
  coalitions: Question<CoalitionsScene>
  whatif: Question<WhatIfScene>
  bestMove: Question<{ found: BestMove | null }, { actor: string; group: readonly string[] }>
}

/** Computes the answer to a question about an open dataset. */
type Answering<K extends keyof ViewQuestions> = (
  drawn: Drawn,
  ask: ViewQuestions[K]['ask'],
) => ViewQuestions[K]['answer']

/** Where the answers are computed. */
export const VIEW_ANSWERS: { [K in keyof ViewQuestions]: () => Promise<Answering<K>> } = {
  network: async () => (await import('./network/network-answer.ts')).networkAnswer,
  evidence: async () => (await import('./evidence/evidence-answer.ts')).evidenceAnswer,
  coalitions: async () => (await import('./coalitions/coalitions-answer.ts')).coalitionsAnswer,
  whatif: async () => (await import('./whatif/whatif-answer.ts')).whatIfAnswer,
  bestMove: async () => (await import('./whatif/best-move-answer.ts')).bestMoveAnswer,
}
