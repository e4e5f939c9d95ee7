import { openDataset } from '../app/web/worker/open-dataset.ts'
import {
  type Alignment,
  alignmentOf,
  resolvePositions,
  scopeOf,
  type TimeWindow,
  type WindowTables,
  windowTables,
} from '../positions/index.ts'

/** What the worker is asked: a dataset to hold, tables for windows, or a window, from these or by itself. */
export type WindowAsk =
  | { readonly open: string }
  | { readonly prepare: readonly TimeWindow[] }
  | { readonly from: string; readonly to: string; readonly tabled: boolean }

interface WorkerScope {
  onmessage: ((event: MessageEvent<WindowAsk>) => void) | null
  postMessage(message: unknown, transfer?: Transferable[]): void
}
const scope = self as unknown as WorkerScope

/** Answers questions about one dataset. Throws an Error when its record does not allow tables. */
async function serve(id: string): Promise<void> {
  // A worker like the page's: it holds the dataset, and answers a window with the alignment of all pairs.
  const { dataset } = await openDataset((path) => fetch(path), id)
  const whole = scopeOf(dataset, { from: '1946' })
  let tables: WindowTables | null = null
  const aligned = ({ from, to, tabled }: Extract<WindowAsk, { from: string }>): Pick<Alignment, 'value' | 'shared'> => {
    if (tabled && tables) return tables.alignment({ from, to })
    return alignmentOf(resolvePositions(dataset, scopeOf(dataset, { from, to })))
  }
  scope.onmessage = ({ data }) => {
    if ('prepare' in data) {
      tables = windowTables(dataset, whole, data.prepare)
      if (!tables) throw new Error('bench: this record does not allow cumulative tables')
      scope.postMessage('prepared')
    } else if ('from' in data) {
      const { value, shared } = aligned(data)
      scope.postMessage({ value, shared }, [value.buffer as ArrayBuffer, shared.buffer as ArrayBuffer])
    }
  }
  scope.postMessage('ready')
}

scope.onmessage = ({ data }) => void ('open' in data && serve(data.open))
