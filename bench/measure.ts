import { cpus, totalmem } from 'node:os'

/** Median, least and greatest of some runs. */
export interface Spread {
  readonly median: number
  readonly min: number
  readonly max: number
  readonly runs: number
}

/** The spread of numbers; at least one. */
export function spread(numbers: readonly number[]): Spread {
  const sorted = [...numbers].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  const median =
    sorted.length % 2 === 1 ? sorted[middle] : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2
  return { median: median as number, min: sorted[0] as number, max: sorted.at(-1) as number, runs: sorted.length }
}

/** Milliseconds that work takes, of `runs` counted runs after some that are not counted. */
export async function timed(runs: number, work: () => unknown, uncounted = 1): Promise<Spread> {
  for (let run = 0; run < uncounted; run++) await work()
  const times: number[] = []
  for (let run = 0; run < runs; run++) {
    const start = performance.now()
    await work()
    times.push(performance.now() - start)
  }
  return spread(times)
}

/** The machine in a line: processor, cores, memory, Node. */
export function machine(): string {
  const [first] = cpus()
  return `${first?.model.trim()} · ${cpus().length} cores · ${Math.round(totalmem() / 2 ** 30)} GiB · Node ${process.versions.node}`
}

/** Prints a figure as a table row: name, median, spread, unit. */
export function row(name: string, { median, min, max, runs }: Spread, unit: string): void {
  const digits = median >= 100 ? 0 : median >= 1 ? 1 : 3
  const show = (x: number) => x.toLocaleString('en', { maximumFractionDigits: digits })
  process.stdout.write(`| ${name} | ${show(median)} ${unit} | ${show(min)}–${show(max)} | ${runs} |\n`)
}

/** Prints a heading and the head of a table. */
export function table(title: string): void {
  process.stdout.write(`\n### ${title}\n\n| what | median | spread | runs |\n|---|---|---|---|\n`)
}
