import { strToU8 } from 'fflate'

/** What is done to the bytes of a file; the same random numbers do the same. */
export type Damage = (bytes: Uint8Array, random: () => number) => Uint8Array
/** A whole number from 0, below a bound. */
export const below = (random: () => number, most: number) => Math.floor(random() * most)
const joined = (...parts: readonly Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]))
const put = (bytes: Uint8Array, at: number, more: Uint8Array) => joined(bytes.slice(0, at), more, bytes.slice(at))
const onLine: (change: (line: string, lines: string[], at: number) => string) => Damage =
  (change) => (bytes, random) => {
    const lines = new TextDecoder('latin1').decode(bytes).split('\n')
    const at = below(random, lines.length)
    lines[at] = change(lines[at] as string, lines, at)
    return Uint8Array.from([...lines.join('\n')].map((letter) => letter.charCodeAt(0) & 255))
  }

/** What happens to files. */
export const DAMAGES: Readonly<Record<string, Damage>> = {
  truncated: (bytes, random) => bytes.slice(0, below(random, bytes.length)),
  beheaded: (bytes, random) => bytes.slice(below(random, Math.min(bytes.length, 60))),
  flipped: (bytes, random) => {
    const copy = bytes.slice()
    for (let n = 0; n <= below(random, 12); n++) copy[below(random, copy.length)] = below(random, 256)
    return copy
  },
  bit: (bytes, random) => {
    const copy = bytes.slice()
    const at = below(random, copy.length)
    copy[at] = (copy[at] as number) ^ (1 << below(random, 8))
    return copy
  },
  hole: (bytes, random) => {
    const at = below(random, bytes.length)
    return joined(bytes.slice(0, at), bytes.slice(at + 1 + below(random, 40)))
  },
  nothing: (bytes, random) => put(bytes, below(random, bytes.length), new Uint8Array(1 + below(random, 30))),
  ones: (bytes, random) => bytes.slice().fill(0xff, below(random, bytes.length), undefined),
  quoted: (bytes, random) => put(bytes, below(random, bytes.length), strToU8('"')),
  huge: (bytes, random) => put(bytes, below(random, bytes.length), new Uint8Array(50_000).fill(0x61)),
  deep: (bytes, random) => put(bytes, below(random, bytes.length), strToU8('[{"a":'.repeat(5000))),
  twice: (bytes) => joined(bytes, bytes),
  doubled: onLine((line) => `${line}${line}`),
  cut: onLine((line) => line.slice(0, line.length / 2)),
  lines: onLine((line, lines, at) => `${line}\r${lines[at - 1] ?? ''}\r\n`),
  shuffled: onLine((line) => [...line].reverse().join('')),
}
