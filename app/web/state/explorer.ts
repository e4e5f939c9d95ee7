import { createContext, useContext } from 'react'
import type { View } from '../../../positions/view.ts'
import type { DatasetFacts, DatasetRef } from '../../accounts/accounts.ts'
import type { ViewQuestions } from '../../views/answers.ts'
import type { Questions, Summary } from '../worker/protocol.ts'
import { type Answered, useAnswer } from './ask.ts'

/** What every control and panel of an open dataset works with. */
export interface Explorer {
  readonly view: View
  readonly dataset: DatasetRef
  readonly facts: DatasetFacts
  /** What was last compared in this dataset; while the present view is computed it may be of an earlier one. */
  readonly summary: Summary
  readonly pending: boolean
  /** The account of the two selected actors, when two are selected. */
  readonly pair: Answered<'pair'>
  /** Raised when what failed should be asked again. */
  readonly attempt: number
}

const context = createContext<Explorer | null>(null)

/** Gives an open dataset to what is below. */
export const ExplorerProvider = context.Provider

/** The open dataset and its view, in a component below an ExplorerProvider. */
export function useExplorer(): Explorer {
  const explorer = useContext(context)
  if (explorer === null) throw new Error('used outside of an open dataset')
  return explorer
}

/** Asks a way to look's own question about the open dataset and its view; `more` is what else goes with the question. */
export function useViewAnswer<K extends keyof ViewQuestions>(
  kind: K,
  ...more: Record<never, never> extends MoreOf<K> ? [more?: MoreOf<K>] : [more: MoreOf<K>]
): Answered<K> {
  const { dataset, view, attempt } = useExplorer()
  return useAnswer(kind, { dataset, view, ...more[0] } as Questions[K]['ask'], attempt)
}

/** What goes with a question besides dataset and view. */
type MoreOf<K extends keyof ViewQuestions> = Omit<ViewQuestions[K]['ask'], 'dataset' | 'view'>
