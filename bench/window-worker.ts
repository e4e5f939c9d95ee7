import { parentPort, workerData } from 'node:worker_threads'
import { readDataset } from '../graph-loader/index.ts'
import { alignmentOf, resolvePositions, scopeOf } from '../positions/index.ts'

// A worker like the page's: it holds the dataset, and answers a window with the alignment of all pairs.
const dataset = await readDataset(workerData as string)
parentPort?.on('message', ({ from, to }: { from: string; to: string }) => {
  const { value, shared } = alignmentOf(resolvePositions(dataset, scopeOf(dataset, { from, to })))
  parentPort?.postMessage({ value, shared }, [value.buffer as ArrayBuffer, shared.buffer as ArrayBuffer])
})
parentPort?.postMessage('ready')
