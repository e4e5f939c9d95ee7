import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { PINNED_JARS, PINNED_VERSION } from './pinned-jars.ts'

/** What a jar has to be; `sha256` is hexadecimal. */
interface PinnedJar {
  readonly sha256: string
  readonly bytes: number
}

/** The jars of a release, by name. */
export type Pins = ReadonlyMap<string, PinnedJar>

/** The jars of a release were published; null for a release whose jars are not known. */
export function pinnedJars(version: string): Pins | null {
  if (version !== PINNED_VERSION) return null
  return new Map(
    PINNED_JARS.trim()
      .split('\n')
      .map((line) => {
        const [sha256 = '', bytes = '', name = ''] = line.split(' ')
        return [name, { sha256, bytes: Number(bytes) }]
      }),
  )
}

/** What is wrong with a folder of jars: a sentence for each jar that is missing, too many, or not of its size. Empty when all is as pinned. */
export async function misfitsBySize(lib: string, pins: Pins): Promise<string[]> {
  const there = await jarsIn(lib)
  const missing = [...pins.keys()].filter((name) => !there.includes(name)).map((name) => `${name} is missing`)
  const checked = there.map(async (name) => {
    const pin = pins.get(name)
    if (pin === undefined) return [`${name} does not belong to it`]
    const { size } = await stat(join(lib, name))
    return size === pin.bytes ? [] : [`${name} has ${size} bytes instead of ${pin.bytes}`]
  })
  return [...missing, ...(await Promise.all(checked)).flat()]
}

/** As {@link misfitsBySize}, with the content of every jar: 128 MB are read, which takes a quarter of a second. */
export async function misfits(lib: string, pins: Pins): Promise<string[]> {
  const found = await misfitsBySize(lib, pins)
  if (found.length > 0) return found
  for (const [name, { sha256 }] of pins) {
    const hash = createHash('sha256')
    await pipeline(createReadStream(join(lib, name), { highWaterMark: 1 << 20 }), hash)
    const got = hash.digest('hex')
    if (got !== sha256) found.push(`${name} has sha256 ${got} instead of ${sha256}`)
  }
  return found
}

/** The names of the jars in a folder; none when there is no such folder. */
async function jarsIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).filter((name) => name.endsWith('.jar')).sort()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}
