import { describe, expect, it } from 'vitest'
import { samplesOf, typesIn } from '../../test/words/samples.ts'
import { ROLE_NAMES } from '../intake/index.ts'
import { VOTES } from '../rollcalls/index.ts'
import { en } from './en/index.ts'
import { onPage } from './en/on-page.ts'
import { flags } from './flags.ts'
import { inWords, pageWords, say, toDo } from './index.ts'

const { said: de, onPage: aufSeite } = await pageWords('de')
type Text = string | ((...values: unknown[]) => string)

/** The types of what each English text takes, by its code. */
const typesOf = new Map(
  ['tables', 'understood', 'asked', 'kinds', 'nations', 'votes', 'cell-problems', 'file-problems'].flatMap((file) =>
    [...typesIn(`${import.meta.dirname}/en/${file}.ts`)].map(
      ([path, types]) => [path.slice(path.indexOf('.') + 1), types] as const,
    ),
  ),
)

/** What a text says, whatever it is given. */
function said(code: string, text: Text): string[] {
  return typeof text === 'string'
    ? [text]
    : samplesOf(typesOf.get(code) ?? [], [String(text)]).map((values) => text(...values))
}

/** Names of their own, which are the same in both languages. */
const NAMES = ['together', 'quoted', 'kindFrom', 'withRemark', 'codeIs', 'nationCode', 'oneOfWords', 'problemLine']

describe.each([
  ['what is said', en, de],
  ['what to do on the page', onPage, aufSeite],
] as const)('%s', (_, english: object, german: object) => {
  const codes = Object.keys(english)
  const at = (words: object, code: string) => (words as Readonly<Record<string, Text>>)[code] as Text

  it('has the same codes in both languages', () => {
    expect(Object.keys(german).sort()).toEqual([...codes].sort())
  })

  it.each(codes.filter((code) => !NAMES.includes(code)))('%s has words in both, which differ', (code) => {
    const [one, other] = [said(code, at(english, code)), said(code, at(german, code))]
    for (const text of [...one, ...other]) expect(text.trim()).not.toBe('')
    for (const [place, text] of one.entries()) expect(other[place]).not.toBe(text)
  })

  it.each(codes)('%s names no flag where the page says it', (code) => {
    for (const text of [...said(code, at(english, code)), ...said(code, at(german, code))])
      expect(text).not.toMatch(/--[a-z]/)
  })
})

it('the command says by which flags each question is answered', () => {
  expect(Object.keys(flags).sort()).toEqual(Object.keys(onPage).sort())
  expect(inWords(say('scaleUsual'))).toContain('--scale')
  expect(inWords(say('scaleUsual'), en)).not.toContain('--scale')
})

it('words what stands within what is said', async () => {
  const means = say('wordsMean', [say('wordMeans', 'strongly agree', 2, 3), say('wordMeans', 'no idea', 'none', 1)])
  expect(inWords(means)).toBe('words understood: "strongly agree" as 2 (3), "no idea" as none (1)')
  expect(inWords(means, de)).toBe('Verstandene Wörter: "strongly agree" als 2 (3-mal), "no idea" als kein Wert (1-mal)')
  const asked = say('besideAlone', say('polisComments'), say('polisCommentsInstead'))
  expect(inWords(asked)).toBe('these are comments of a Polis conversation, which hold no position of their own')
  expect(toDo(asked, await pageWords('de'))).toBe(
    'Legen Sie dies ab: participants-votes.csv desselben Exports, mit dieser Datei daneben.',
  )
})

it('every role and every vote has a name in German', () => {
  for (const role of ROLE_NAMES) expect(inWords(say('columnIs', 'x', role), de)).not.toBe(`"x" ist ${role}`)
  for (const vote of VOTES) expect(inWords(say('codeIs', '1', vote), de)).not.toBe(`1 ${vote}`)
})
