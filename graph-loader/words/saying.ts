import { shown } from '../../positions/text.ts'
import type { asked } from './en/asked.ts'
import { en } from './en/index.ts'
import { onPage } from './en/on-page.ts'
import { flags } from './flags.ts'
import type { Translated } from './translated.ts'

/** What can be said of files: each code has its words in every language. */
export type Code = keyof typeof en
/** The codes of what can be asked. */
export type AskedCode = keyof typeof asked

/** The words of a language, by code. */
export type Words = Translated<typeof en>

/** A sentence or part of one that is not in words yet: plain data, which goes from a worker to the page. */
export interface Saying<C extends Code = Code> {
  readonly code: C
  readonly args: readonly Arg[]
}

/** A text that is the same in every language, such as the name of a column, or what has words in each. */
export type Said = string | Saying

/** What is wrong, and what was expected. */
export type Fault = readonly [message: Said, expected: Said]

type Arg = Said | number | boolean | null | readonly Said[] | readonly number[]

/** The values of a text, those that are texts in words or not. */
type Given<T> = T extends (...given: infer G) => string ? { [I in keyof G]: Takes<G[I]> } : []
type Takes<T> = T extends readonly string[] ? readonly Said[] : string extends T ? T | Saying : T

/** Says something of a file by its code, with the values that its words take. */
export function say<C extends Code>(code: C, ...args: Given<(typeof en)[C]>): Saying<C> {
  return { code, args: args as readonly Arg[] }
}

/** The words of the command: those that name its flags, and English for the rest. */
const OF_COMMAND: Words = {
  ...en,
  scaleUsual: `${en.scaleUsual}; --scale tells another`,
  wordsNotMet: (words) => `${en.wordsNotMet(words)}, which --word tells of`,
  onlyNetwork: (network, others) => `${en.onlyNetwork(network, others)} (--sheet)`,
  onlyMatrix: (matrices, matrix) => `${en.onlyMatrix(matrices, matrix)} (--sheet)`,
  twoModes: `${en.twoModes} (--set actor=issue and --set issue=actor turn them round)`,
  polisPasses: `${en.polisPasses}; --word 0=no_position takes a pass for no position`,
  readAsOneName: (cells, column, mark) =>
    `${en.readAsOneName(cells, column, mark)}; --split ${JSON.stringify(`${column}=${mark}`)} reads several`,
  belowIt: (row, columns) => `${en.belowIt(row, columns)}; --header ${row} reads that one`,
  nationsRead: (count, actors, nations, isTold) =>
    `${en.nationsRead(count, actors, nations, isTold)}${isTold ? '' : '; --no-nations leaves them as they are'}`,
  nationsLeft: (count, actors, nations, isTold) =>
    `${en.nationsLeft(count, actors, nations, isTold)}${isTold ? '' : '; --nations makes them nations'}`,
  nationUntil: (name, year, code) => `${en.nationUntil(name, year, code)}; ${byNation(name, code)}`,
  nationUnclear: (name, codes) => `${en.nationUnclear(name, codes)}; ${byNation(name, codes[0] ?? '')}`,
  coderOfFile: (others, coder) => `${en.coderOfFile(others, coder)}; --coder tells another`,
  totalsRead: (actors) => `${en.totalsRead(actors)}; --without ${JSON.stringify(actors[0])} leaves one out`,
  controlsBlanked: (rows) => `${en.controlsBlanked(rows)} (--encoding)`,
  likelyEncoding: (encoding) => `${en.likelyEncoding(encoding)}; --encoding tells another`,
  influencesBeside: `${en.influencesBeside}; parley mactor takes it with --mid`,
  codesNotUsed: (file, kind, source) => `${en.codesNotUsed(file, kind, source)}, --vote names another column`,
  dateFormsOfAny: `${en.dateFormsOfAny} with --dates`,
  oneRowEach: 'one row each, or another --shape',
  onAssumedScale: (min, max) =>
    `${en.onScale(min, max)} (the assumed scale; other bounds are given with --scale MIN..MAX)`,
  oneScaleForIssue: 'one scale for an issue: --scale for all of the tables, or another name of the issue',
  onDeclaredScale: (text) =>
    text.length > 60
      ? 'a value that is, or --scale where the file has another'
      : `a value that is, --word ${shown(text).slice(0, -1)}=none" where it stands for none, or --scale where the file has another`,
  oneDataset:
    'one: give each by itself, as a folder or a ZIP of its own, or unpack them and put them together by parley load FOLDER --id ID, then parley load OTHER --id ID --add',
  dnaThenMore: 'it alone, and parley load --add for what comes to it',
}

function byNation(name: string, code: string): string {
  return `--nation ${JSON.stringify(`${name}=${code}`)} tells`
}

/** What was said, in words: by default those of the command. */
export function inWords(said: Said, words: Words = OF_COMMAND): string {
  return typeof said === 'string' ? said : filled(words[said.code], said.args, words)
}

/** By which flags of the command a question is answered. */
export function byFlags({ code, args }: Saying<AskedCode>): string {
  return filled(flags[code], args, OF_COMMAND)
}

/** The words of the page in a language, which name no flags: of what is said, and of what to do about a question. */
export interface PageWords {
  readonly said: Words
  readonly onPage: Translated<typeof asked>
}

/** The words of the page in a language; English is there, others are fetched. */
export async function pageWords(language: 'en' | 'de'): Promise<PageWords> {
  return language === 'en' ? { said: en, onPage } : (await import('./de/index.ts')).ofPage
}

/** What to do on the page about a question, in words. */
export function toDo({ code, args }: Saying<AskedCode>, words: PageWords): string {
  return filled(words.onPage[code], args, words.said)
}

/** A text with its values in it, those in words that were not. */
function filled(text: unknown, args: readonly Arg[], words: Words): string {
  const worded = args.map((arg) =>
    isSaying(arg)
      ? inWords(arg, words)
      : Array.isArray(arg)
        ? arg.map((one: Said | number) => (isSaying(one) ? inWords(one, words) : one))
        : arg,
  )
  return typeof text === 'string' ? text : (text as (...values: unknown[]) => string)(...worded)
}

function isSaying(arg: unknown): arg is Saying {
  return typeof arg === 'object' && arg !== null && 'code' in arg
}
