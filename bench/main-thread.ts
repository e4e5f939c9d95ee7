import { writeFileSync } from 'node:fs'
import type { CDPSession } from 'playwright-core'

/** One task of the page's main thread, in milliseconds: when it began, how long by the clock, and how long it had a core. */
export interface MainTask {
  readonly start: number
  readonly wall: number
  readonly cpu: number
}

/** What a trace tells of the page's main thread; times in milliseconds since the trace began. */
export interface MainThread {
  readonly tasks: readonly MainTask[]
  /** The page's own marks, `performance.mark`, in order. */
  readonly marks: readonly { readonly name: string; readonly at: number }[]
  /** Events of the pointer as they reach the page, and the ends of frames that it drew. */
  readonly moves: readonly number[]
  readonly frames: readonly number[]
}

interface TraceEvent {
  readonly name: string
  readonly cat: string
  readonly ph: string
  readonly pid: number
  readonly tid: number
  readonly ts: number
  readonly dur?: number
  readonly tdur?: number
  readonly args?: { readonly name?: string; readonly data?: { readonly type?: string } }
}

const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'blink.user_timing']
/** Sampled stacks, which slow the page down: only for a trace that is kept to be looked at. */
const SAMPLES = 'disabled-by-default-v8.cpu_profiler'

/** Traces the page until the returned function is called. `keep` names a file for the trace itself, with sampled stacks, as DevTools opens it. */
export async function traceMainThread(cdp: CDPSession, keep: string | undefined): Promise<() => Promise<MainThread>> {
  const events: TraceEvent[] = []
  cdp.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])))
  const categories = keep === undefined ? CATEGORIES : [...CATEGORIES, SAMPLES]
  await cdp.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { recordMode: 'recordAsMuchAsPossible', includedCategories: ['-*', ...categories] },
  })
  return async () => {
    const complete = new Promise((resolve) => cdp.once('Tracing.tracingComplete', resolve))
    await cdp.send('Tracing.end')
    await complete
    if (keep !== undefined) writeFileSync(keep, JSON.stringify({ traceEvents: events }))
    return mainThreadOf(events)
  }
}

function mainThreadOf(events: readonly TraceEvent[]): MainThread {
  const first = events.find(({ cat, name }) => cat.includes('blink.user_timing') && name.startsWith('session:'))
  if (first === undefined) throw new Error('bench: the trace lacks the marks of the session')
  const own = events.filter(({ pid, tid }) => pid === first.pid && tid === first.tid).sort((a, b) => a.ts - b.ts)
  const ms = (micros: number | undefined) => (micros ?? 0) / 1000
  return {
    tasks: own
      .filter(({ name, ph }) => name === 'RunTask' && ph === 'X')
      .map(({ ts, dur, tdur }) => ({ start: ms(ts), wall: ms(dur), cpu: ms(tdur) })),
    marks: own.filter(({ name }) => name.startsWith('session:')).map(({ name, ts }) => ({ name, at: ms(ts) })),
    moves: own
      .filter(({ name, args }) => name === 'EventDispatch' && args?.data?.type === 'mousemove')
      .map(({ ts }) => ms(ts)),
    frames: own.filter(({ name }) => name === 'FireAnimationFrame').map(({ ts, dur }) => ms(ts) + ms(dur)),
  }
}
