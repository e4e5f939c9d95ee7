import { parentPort, workerData } from 'node:worker_threads'
import { readDataset } from '../graph-loader/index.ts'
import {
  type Alignment,
  alignmentOf,
  resolvePositions,
  scopeOf,
  type TimeWindow,
  type WindowTables,
  windowTables,
} from '../positions/index.ts'

/** What the worker is asked: tables for windows, a window from these, or a window by itself. */
export type WindowAsk =
  | { readonly prepare: readonly TimeWindow[] }
  | { readonly from: string; readonly to: string; readonly tabled?: boolean }

// A worker like the page's: it holds the dataset, and answers a window with the alignment of all pairs.
const dataset = await readDataset(workerData as string)
const scope = scopeOf(dataset, { from: '1946' })
let tables: WindowTables | null = null

parentPort?.on('message', (ask: WindowAsk) => {
  if ('prepare' in ask) {
    tables = windowTables(dataset, scope, ask.prepare)
    parentPort?.postMessage(tables === null ? 'refused' : 'prepared')
    return
  }
  const { value, shared } = aligned(ask)
  parentPort?.postMessage({ value, shared }, [value.buffer as ArrayBuffer, shared.buffer as ArrayBuffer])
})
parentPort?.postMessage('ready')

function aligned({ from, to, tabled }: Extract<WindowAsk, { from: string }>): Pick<Alignment, 'value' | 'shared'> {
  if (tabled && tables) return tables.alignment({ from, to })
  return alignmentOf(resolvePositions(dataset, scopeOf(dataset, { from, to })))
}
