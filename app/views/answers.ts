/** What the ways to look ask the worker: each answer's code is fetched by the worker when it is first asked for. */

import type { ViewQuery, ViewQueryRefusal } from '../../graph-store/view-query/index.ts'
import type { Bootstrap } from '../../positions/robustness/index.ts'
import type { BestMove } from '../../positions/scenario/index.ts'
import type { View } from '../../positions/view.ts'
import type { DatasetRef } from '../accounts/accounts.ts'
import type { Drawn } from '../accounts/drawn.ts'
import type { CoalitionsScene } from './coalitions/scene.ts'
import type { CompareAnswer } from './compare/compare-answer.ts'
import type { MembersAnswer } from './compare/members-answer.ts'
import type { EvidencePage } from './evidence/evidence-page.ts'
import type { MatrixScene } from './matrix/scene.ts'
import type { MapWindow } from './network/fit.ts'
import type { NetworkAnswer, NotedFit } from './network/network-answer.ts'
import type { PositionsScene } from './positions/scene.ts'
import type { SpectrumAnswer } from './spectrum/spectrum-answer.ts'
import type { TimelineAnswer } from './timeline/timeline-answer.ts'
import type { WhatIfScene } from './whatif/scene.ts'

interface Question<Answer, More = unknown> {
  ask: { dataset: DatasetRef; view: View } & More
  answer: Answer
}

/** The questions of the ways to look: what goes with each, and what comes back. */
export interface ViewQuestions {
  /** With the size of the window it is drawn in, where its circles stand there. */
  network: Question<NetworkAnswer, { window?: MapWindow | undefined }>
  /** Where a network's circles stand in a window of another size. */
  networkFit: Question<NotedFit, { window: MapWindow }>
  spectrum: Question<SpectrumAnswer>
  timeline: Question<TimelineAnswer>
  compare: Question<CompareAnswer>
  /** What the members of two groups hold on an issue. */
  members: Question<MembersAnswer, { issue: string }>
  /** The interval of a comparison's value when its issues are drawn anew. */
  bootstrap: Question<Bootstrap | null, { seed: number }>
  coalitions: Question<CoalitionsScene>
  matrix: Question<MatrixScene>
  positions: Question<PositionsScene>
  evidence: Question<EvidencePage, { found: readonly string[]; offset: number; limit: number }>
  whatif: Question<WhatIfScene>
  bestMove: Question<{ found: BestMove | null }, { actor: string; group: readonly string[] }>
  /** The Cypher that gives a view's numbers. */
  cypherFor: Question<ViewQuery | ViewQueryRefusal>
}

/** Computes the answer to a question about an open dataset. */
type Answering<K extends keyof ViewQuestions> = (
  drawn: Drawn,
  ask: ViewQuestions[K]['ask'],
) => ViewQuestions[K]['answer']

/** Where the answers are computed. */
export const VIEW_ANSWERS: { [K in keyof ViewQuestions]: () => Promise<Answering<K>> } = {
  network: async () => (await import('./network/network-answer.ts')).networkAnswer,
  networkFit: async () => (await import('./network/network-answer.ts')).networkFitAnswer,
  spectrum: async () => (await import('./spectrum/spectrum-answer.ts')).spectrumAnswer,
  timeline: async () => (await import('./timeline/timeline-answer.ts')).timelineAnswer,
  compare: async () => (await import('./compare/compare-answer.ts')).compareAnswer,
  members: async () => (await import('./compare/members-answer.ts')).membersAnswer,
  bootstrap: async () => (await import('./compare/bootstrap-answer.ts')).bootstrapAnswer,
  coalitions: async () => (await import('./coalitions/coalitions-answer.ts')).coalitionsAnswer,
  matrix: async () => (await import('./matrix/matrix-answer.ts')).matrixAnswer,
  positions: async () => (await import('./positions/positions-answer.ts')).positionsAnswer,
  evidence: async () => (await import('./evidence/evidence-answer.ts')).evidenceAnswer,
  whatif: async () => (await import('./whatif/whatif-answer.ts')).whatIfAnswer,
  bestMove: async () => (await import('./whatif/best-move-answer.ts')).bestMoveAnswer,
  cypherFor: async () => (await import('./cypher/cypher-for-answer.ts')).cypherForAnswer,
}
