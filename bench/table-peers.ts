import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** pandas reads a file, and says what it is and what it took. */
const READER = `
import re, sys
import pandas as pd
path = sys.argv[1]
end = path.rsplit('.', 1)[1]
read = {'csv': pd.read_csv, 'json': pd.read_json}.get(end, pd.read_excel)
frame = read(path)
peak = re.search(r'VmHWM:\\s+(\\d+)', open('/proc/self/status').read()).group(1)
print(pd.__version__, len(frame), peak)
`

interface PeerRuns {
  readonly name: string
  /** Milliseconds with start-up, and KiB at most. */
  readonly runs: readonly { readonly ms: number; readonly peak: number }[]
}

/** How pandas reads a file, in processes of its own; null where Python has it not, or not what the file needs. */
export function readsIn(home: string, path: string, runs: number): PeerRuns | null {
  const script = join(home, 'peer.py')
  writeFileSync(script, READER)
  const read = Array.from({ length: runs }, () => {
    const began = performance.now()
    const { status, stdout } = spawnSync('python3', [script, path], { encoding: 'utf8' })
    const [version = '', , peak] = stdout?.trim().split(' ') ?? []
    return status === 0 ? { version, ms: performance.now() - began, peak: Number(peak) } : null
  })
  const [first] = read
  if (!first || read.some((one) => one === null)) return null
  return { name: `pandas ${first.version}`, runs: read as { ms: number; peak: number }[] }
}
