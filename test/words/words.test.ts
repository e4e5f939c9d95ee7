/**
 * Every text that takes values, in both languages, as it reads with none, one, two, and at the edges that it asks about: a sentence that changes is
 * read by somebody. `npm test -- test/words -u` writes them anew.
 */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { de as pageDe } from '../../app/web/messages/de/index.ts'
import { en as pageEn } from '../../app/web/messages/en/index.ts'
import { pageWords } from '../../graph-loader/words/index.ts'
import { kindsOf } from '../sentences/recorder.ts'
import { viewWords } from '../sentences/view-words.ts'
import { PICTURE_WORDS } from '../support/picture-words.ts'
import { samplesOf, typesIn } from './samples.ts'

type Text = (...values: unknown[]) => string

const ROOT = join(import.meta.dirname, '../..')
const ENGLISH = /(^|\/)(en(\/[\w-]+)?|words)\.ts$/

const typed = ['app', 'diagram', 'graph-loader'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => ENGLISH.test(file))
    .flatMap((file) => {
      const view = /^views\/([^/]+)\//.exec(file)?.[1] ?? 'en'
      const place =
        folder === 'graph-loader'
          ? /on-page/.test(file)
            ? 'questions'
            : 'files'
          : /messages\//.test(file)
            ? 'page'
            : /\/page\//.test(file)
              ? 'views'
              : 'pictures'
      return [...typesIn(join(ROOT, folder, file))].map(([path, types]) => ({
        path: path.replace(/^en\./, `${view}.`).split('.'),
        place,
        types,
      }))
    }),
)

/** The types of the values that a text takes: those of the English text whose path has most in common with it, from its end. */
function typesOf(place: string, path: readonly string[]): readonly string[] {
  const alike = (other: readonly string[]) => {
    let n = 0
    while (n < other.length && path.at(-1 - n) === other.at(-1 - n)) n++
    return n
  }
  const nearness = (one: (typeof typed)[number]) => 2 * alike(one.path) + (one.place === place ? 1 : 0)
  const most = Math.max(...typed.map(nearness))
  const found = typed.filter((one) => nearness(one) === most)
  const [first] = found
  if (!first || most < 2 || new Set(found.map(({ types }) => types.join())).size > 1)
    throw new Error(`which types has ${path.join('.')}?`)
  return first.types
}

function textAt(catalogue: object, path: readonly string[]): Text {
  return path.reduce<unknown>((part, key) => (part as Record<string, unknown>)[key], catalogue) as Text
}

function said(place: string, name: string, catalogue: object, other: object): string {
  return kindsOf(catalogue)
    .map((kind) => {
      const path = kind.split('.').filter((key) => key !== '')
      const text = textAt(catalogue, path)
      const samples = samplesOf(typesOf(place, [name, ...path]), [text, textAt(other, path)].map(String))
      const lines = samples.map(
        (values) => `  ${values.map((one) => JSON.stringify(one)).join(', ')}: ${text(...values)}`,
      )
      return [[name, ...path].join('.'), ...lines].join('\n')
    })
    .join('\n')
}

const { en: ofEnglish = {}, de: ofGerman = {} } = PICTURE_WORDS
const { forms: _, ...ofPictures } = ofEnglish as { forms: object }

it.each([
  ['page', pageEn, pageDe],
  ['pictures', ofPictures, ofGerman],
  ['views', viewWords('en'), viewWords('de')],
  ['files', await pageWords('en'), await pageWords('de')],
] as const)('reads well: the words of %s', async (place, english, german) => {
  const parts = (catalogue: object, other: object) =>
    Object.keys(english)
      .sort()
      .map((part) => said(place, part, textAt(catalogue, [part]), textAt(other, [part])))
      .filter((text) => text !== '')
      .join('\n')
  await expect(parts(english, german)).toMatchFileSnapshot(`en/${place}.txt`)
  await expect(parts(german, english)).toMatchFileSnapshot(`de/${place}.txt`)
})
