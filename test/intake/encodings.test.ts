import { describe, expect, it } from 'vitest'
import { browserFiles } from '../../graph-loader/files/index.ts'
import { decoderOf, isKnown } from '../../graph-loader/intake/formats/code-pages.ts'
import type { Understanding } from '../../graph-loader/intake/index.ts'
import { readForeign } from '../../graph-loader/read-any.ts'
import { inWords } from '../../graph-loader/words/index.ts'

/** A text in an encoding of a byte each. Throws for letters that it does not have. */
function bytesIn(encoding: string, text: string): Uint8Array<ArrayBuffer> {
  const byteOf = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoderOf(encoding).decode(Uint8Array.of(byte)), byte] as const),
  )
  return Uint8Array.from(text, (letter) => {
    const byte = byteOf.get(letter)
    if (byte === undefined) throw new Error(`${letter} is not in ${encoding}`)
    return byte
  })
}

async function read(bytes: Uint8Array<ArrayBuffer>, encoding?: string) {
  let all: readonly Understanding[] = []
  const dataset = await readForeign(browserFiles(new Map([['t.csv', new Blob([bytes])]])), ['t.csv'], {
    told: encoding === undefined ? {} : { encoding },
    onUnderstood: (them) => {
      all = them
    },
  })
  return {
    actors: dataset.actors.map(({ name }) => name).sort(),
    said: all[0]?.sentences.map((one) => inWords(one)) ?? [],
  }
}

const NAMES: Readonly<Record<string, readonly string[]>> = {
  German: ['Bürgerinitiative', 'Grüne', 'Städtetag', 'Ökobüro', 'Großmarkt'],
  French: ['À gauche', 'Les Élus', 'Forêts et côtes', 'Façade'],
  Spanish: ['Compañía', 'Asociación', 'Niños', '¿Quién?'],
  Swedish: ['Åkeri', 'Västkusten', 'Östra'],
  Polish: ['Koło Gospodyń', 'Strażacy', 'Związek Łąk', 'Źródło życia'],
  Czech: ['Baťa', 'Dvořák', 'Šťastný', 'Černý'],
  Turkish: ['Işık', 'Çiğdem Öztürk', 'Şule Güneş', 'İnci', 'Kadınlar Birliği'],
  Russian: ['Союз рек', 'Партия мостов', 'Дорожный фронт'],
  Greek: ['Ένωση', 'Γέφυρα', 'Δρόμος'],
}
const WRITTEN: readonly (readonly [language: string, encoding: string])[] = [
  ['German', 'windows-1252'],
  ['German', 'cp850'],
  ['German', 'macintosh'],
  ['French', 'windows-1252'],
  ['French', 'macintosh'],
  ['French', 'cp850'],
  ['Spanish', 'windows-1252'],
  ['Spanish', 'cp850'],
  ['Swedish', 'windows-1252'],
  ['Polish', 'windows-1250'],
  ['Polish', 'iso-8859-2'],
  ['Polish', 'cp852'],
  ['Czech', 'windows-1250'],
  ['Czech', 'cp852'],
  ['Turkish', 'windows-1254'],
  ['Russian', 'windows-1251'],
  ['Russian', 'koi8-r'],
  ['Greek', 'windows-1253'],
]

describe('texts of before UTF-8', () => {
  it.each(WRITTEN)('%s in %s keeps every row and letter, short as the file is', async (language, encoding) => {
    const names = NAMES[language] as readonly string[]
    const text = `actor;issue;value\n${names.map((name, at) => `${name};tolls;${(at % 5) - 2}`).join('\n')}\n`
    const { actors, said } = await read(bytesIn(encoding, text))
    expect(actors).toEqual([...names].sort())
    expect(said.join()).toContain('--encoding tells another')
    expect((await read(bytesIn(encoding, text), encoding)).actors).toEqual([...names].sort())
  })

  it('control characters lose no row: they are blanks, and said', async () => {
    const { actors, said } = await read(
      new TextEncoder().encode('actor,issue,value,quote\nA\u0081a,t,1,"He said\u000bit"\nB,t,-1,no\nC,t,2,\u0007\n'),
    )
    expect(actors).toEqual(['A a', 'B', 'C'])
    expect(said.join()).toContain('control characters, which nobody sees, are read as blanks: row 2, 4')
  })

  it('knows the code pages of MS-DOS by their usual names, and no others', () => {
    expect(['cp850', 'IBM850', '850', 'cp852', 'windows-1252'].map(isKnown)).toEqual([true, true, true, true, true])
    expect(['cp999', 'klingon', ''].map(isKnown)).toEqual([false, false, false])
  })
})
