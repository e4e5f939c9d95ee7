import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Document, Evidence, FullDataset } from '../positions/dataset/index.ts'
import { compareCodePoints } from '../positions/text.ts'
import { Utf8Text } from './csv/index.ts'
import { LIMITS } from './limits.ts'
import { type Problem, type ProblemGroup, Problems } from './problem.ts'
import { type EvidencePlaces, evidencePlaces } from './read-files.ts'
import { shown } from './suggest.ts'

/** What the check of a dataset's anchors found. */
export interface TextsReport {
  /** Anchors that do not match, by the ids of document and stance. */
  readonly problems: readonly Problem[]
  /** The same, equal ones of a file as one. */
  readonly groups: readonly ProblemGroup[]
  readonly total: number
  /** How many anchors (pieces of evidence with a place or a quotation) were checked against a text. */
  readonly checked: number
  /** The documents with such anchors of which the folder has no text. */
  readonly missing: readonly Document[]
}

/**
 * Checks every evidence anchor against the texts in a folder and the folders in it, which are found by the documents' sha256: that start and end lie within the text (in
 * code points of its NFC form), that they span `exact`, that `exact` occurs when there is no place, and that `prefix` and `suffix` stand before and after it.
 * Problems tell the row of the file that the dataset was read from or, when it was not read from files, the document and the stance. Rejects when the
 * folder cannot be read.
 */
export async function validateTexts(dataset: FullDataset, folder: string): Promise<TextsReport> {
  const problems = new Problems()
  const places = evidencePlaces(dataset)
  const anchors = anchorsByDocument(dataset, places)
  const cited = dataset.documents.filter(({ id }) => anchors.has(id))
  const paths = await pathsByHash(folder, new Set(cited.flatMap(({ sha256 }) => sha256 ?? [])))
  const missing: Document[] = []
  let checked = 0
  for (const document of cited) {
    const path = document.sha256 === undefined ? undefined : paths.get(document.sha256)
    if (path === undefined) {
      missing.push(document)
      continue
    }
    const bytes = await readFile(path)
    const decoder = new Utf8Text()
    const raw = decoder.decode(bytes) + decoder.end()
    if (decoder.invalid) {
      problems.add(document.id, null, null, `its text ${path} is no UTF-8`, 'a text in UTF-8')
      continue
    }
    const text = [...raw.replace(/^\ufeff/, '').normalize('NFC')]
    for (const { stance, evidence, line } of anchors.get(document.id) ?? []) {
      checked++
      const fault = anchorFault(evidence, text)
      if (fault === null) continue
      const [column, message, expected] = fault
      const file = places?.file ?? document.id
      problems.add(file, line, line === null ? stance : column, `${message} (document ${shown(document.id)})`, expected)
    }
  }
  return { problems: problems.list(), groups: problems.groups(), total: problems.total, checked, missing }
}

interface Anchor {
  readonly stance: string
  readonly evidence: Evidence
  /** Its line in the file of evidence. */
  readonly line: number | null
}

function anchorsByDocument({ stances, texts }: FullDataset, places: EvidencePlaces | undefined): Map<string, Anchor[]> {
  const anchors = new Map<string, Anchor[]>()
  for (let row = 0; row < stances.length; row++) {
    const pieces = texts.evidence(row)
    const lines = pieces.length > 0 ? places?.lines(row) : undefined
    for (const [i, evidence] of pieces.entries()) {
      const { start, exact, prefix, suffix, document } = evidence
      if (start === undefined && exact === undefined && prefix === undefined && suffix === undefined) continue
      const list = anchors.get(document)
      const anchor = { stance: texts.id(row), evidence, line: lines?.[i] ?? null }
      if (list) list.push(anchor)
      else anchors.set(document, [anchor])
    }
  }
  return anchors
}

async function pathsByHash(folder: string, wanted: ReadonlySet<string>): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  const names = await readdir(folder, { recursive: true })
  for (const name of names.sort(compareCodePoints)) {
    if (found.size === wanted.size) break
    const path = join(folder, name)
    const about = await stat(path).catch(() => null)
    if (!about?.isFile() || about.size > LIMITS.textBytes.most) continue
    const sha256 = await hashOf(path)
    if (sha256 !== null && wanted.has(sha256) && !found.has(sha256)) found.set(sha256, path)
  }
  return found
}

// A file that may not be read is as good as none: its document is told as one without a text.
async function hashOf(path: string): Promise<string | null> {
  const hash = createHash('sha256')
  try {
    for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer)
  } catch {
    return null
  }
  return hash.digest('hex')
}

type AnchorFault = readonly [column: string, message: string, expected: string]

function anchorFault(evidence: Evidence, text: readonly string[]): AnchorFault | null {
  const [exact, prefix, suffix] = [evidence.exact, evidence.prefix, evidence.suffix].map((part) =>
    part === undefined ? undefined : [...part.normalize('NFC')],
  )
  const { start, end } = evidence
  if (start !== undefined && end !== undefined) {
    if (end > text.length) return ['end', `the end ${end} lies after the end of the text`, `at most ${text.length}`]
    if (exact && !standsAt(exact, text, start)) {
      return [
        'exact',
        `at ${start} the text is not ${quote(exact)}`,
        `it there; there is ${quote(text.slice(start, end))}`,
      ]
    }
    return contextFault(prefix, suffix, text, start, end)
  }
  const sought = exact ?? [...(prefix ?? []), ...(suffix ?? [])]
  let nearMiss: AnchorFault | null = null
  for (let at = 0; at + sought.length <= text.length; at++) {
    if (!standsAt(sought, text, at)) continue
    const fault = exact ? contextFault(prefix, suffix, text, at, at + sought.length) : null
    if (fault === null) return null
    nearMiss ??= fault
  }
  return (
    nearMiss ?? [
      exact ? 'exact' : prefix ? 'prefix' : 'suffix',
      `${quote(sought)} is not in the text`,
      'words that are in it',
    ]
  )
}

function contextFault(
  prefix: readonly string[] | undefined,
  suffix: readonly string[] | undefined,
  text: readonly string[],
  start: number,
  end: number,
): AnchorFault | null {
  if (prefix && !standsAt(prefix, text, start - prefix.length)) {
    return [
      'prefix',
      `${quote(prefix)} does not stand before the place`,
      `${quote(text.slice(Math.max(0, start - prefix.length), start))}`,
    ]
  }
  if (suffix && !standsAt(suffix, text, end)) {
    return [
      'suffix',
      `${quote(suffix)} does not stand after the place`,
      `${quote(text.slice(end, end + suffix.length))}`,
    ]
  }
  return null
}

function standsAt(part: readonly string[], text: readonly string[], at: number): boolean {
  return at >= 0 && at + part.length <= text.length && part.every((character, i) => text[at + i] === character)
}

function quote(characters: readonly string[]): string {
  return shown(characters.join(''))
}
