import { createContext, useContext } from 'react'
import type { View } from '../../../positions/view.ts'
import type { DatasetFacts, DatasetRef, Summary } from '../worker/protocol.ts'
import type { Answered } from './ask.ts'

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
