import { readFileSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { row, spread, table } from './measure.ts'
import { datasetReady, servePage } from './served-page.ts'

const CLIENTS = 20
const SECONDS = 60
const HEALTH_MS = 100
const CALLS = [
  'series?of=polarisation&width=30y&step=2m',
  'series?of=group&actor=France&actor=Brazil&actor=India&width=30y&step=2m',
  'mactor?from=1946&to=2020&minShared=1',
  'coalitions?runs=1000',
  'polarisation?camps=any',
  'diagram.png?scale=4',
  'diagram.pdf',
  'diagram.svg?show=timeline',
  'diagram.png?show=matrix&scale=4',
  'alignments?measure=kappa&format=csv',
  'graph.gexf',
]

/** Twenty clients that ask the heaviest calls on the UN record for a minute. Throws when health is not answered, or an answer is lost. */
export async function crowd(): Promise<void> {
  const server = await servePage()
  try {
    await datasetReady(server.url, 'un-general-assembly')
    const pid = server.process.pid as number
    const end = performance.now() + SECONDS * 1000
    const before = mainSeconds(pid)
    const latencies: number[] = []
    let [answered, refused, most, largest] = [0, 0, 0, 0]
    const lost: string[] = []
    const asks = async (client: number) => {
      for (let k = client; performance.now() < end; k++) {
        const call = CALLS[k % CALLS.length] as string
        try {
          const response = await fetch(`${server.url}api/datasets/un-general-assembly/${call}`, {
            headers: { 'parley-client': `crowd-${client}` },
          })
          largest = Math.max(largest, (await response.arrayBuffer()).byteLength)
          const isRefused = response.status === 503 && Number(response.headers.get('retry-after')) > 0
          if (response.status === 200) answered++
          else if (isRefused) refused++
          else lost.push(`${call}: ${response.status}`)
        } catch (error) {
          lost.push(`${call}: ${error}`)
        }
      }
    }
    const health = async () => {
      while (performance.now() < end) {
        const begun = performance.now()
        const { status } = await fetch(`${server.url}api/health`)
        if (status !== 200) lost.push(`health: ${status}`)
        latencies.push(performance.now() - begun)
        most = Math.max(most, memoryOf(pid))
        await setTimeout(HEALTH_MS)
      }
    }
    await Promise.all([health(), ...Array.from({ length: CLIENTS }, (_, client) => asks(client))])
    table(`Crowd: ${CLIENTS} clients, the heaviest calls on the UN record, ${SECONDS} s`)
    row('health answered, by the clock', spread(latencies), 'ms')
    process.stdout.write(
      `\n${answered} answered, ${refused} refused with Retry-After, ${lost.length} lost; the largest answer ${Math.round(largest / 1e6)} MB; memory at most ${Math.round(most / 1e6)} MB; the server’s own thread worked ${(mainSeconds(pid) - before).toFixed(1)} s.\n`,
    )
    if (lost.length > 0) throw new Error(`bench: lost: ${lost.slice(0, 5).join('; ')}`)
  } finally {
    await server.stop()
  }
}

/** Resident memory of a process in bytes, as Linux tells it; 0 elsewhere. */
function memoryOf(pid: number): number {
  return 1024 * Number(/VmRSS:\s+(\d+)/.exec(told(`/proc/${pid}/status`))?.[1] ?? 0)
}

/** Seconds of processor time of a process's first thread, as Linux tells it; 0 elsewhere. */
function mainSeconds(pid: number): number {
  const fields = told(`/proc/${pid}/task/${pid}/stat`).replace(/^.*\)/, '').trim().split(' ')
  return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) / 100
}

function told(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
