import { valueLabel } from '../../diagram/text/value-label.ts'
import type { FullDataset } from '../../positions/dataset/dataset.ts'
import type { Checker, Unasked } from './checkers.ts'
import type { Question } from './question.ts'
import type { Sentence } from './recorder.ts'

/** All texts among the values of a sentence, and whether a number is among them. */
function valuesOf(args: unknown): { texts: string[]; number: boolean } {
  if (typeof args === 'number') return { texts: [], number: true }
  if (typeof args === 'string') return { texts: [args], number: false }
  if (typeof args !== 'object' || args === null) return { texts: [], number: false }
  const parts = Object.values(args).map(valuesOf)
  return { texts: parts.flatMap(({ texts }) => texts), number: parts.some(({ number }) => number) }
}

/** Whether a sentence says nothing but what sentences that were said before it say, dates and names. */
function isComposed({ args }: Sentence, known: ReadonlySet<string>): boolean {
  const { texts, number } = valuesOf(args)
  return !number && texts.every((text) => !/\d/.test(text) || known.has(text))
}

const DATES = new Set(['forms.dateWords', 'forms.shortDate', 'forms.instantWords'])

/** Fails where a sentence tells a number that no checker knows, or that is not what the API answers. */
export function checkSentences(
  checkers: Readonly<Record<string, Checker | Unasked>>,
  question: Question,
  heard: readonly Sentence[],
  dataset: FullDataset,
): void {
  const known = new Set(
    dataset.scales.flatMap((scale) => scale.points.map(({ value }) => valueLabel(scale, value, question.words.forms))),
  )
  for (const sentence of heard) {
    const { kind, args, text } = sentence
    const where = `${kind}: “${text}” in ${JSON.stringify(question.view)} of ${dataset.info.id}`
    if (/^(words\.)?forms\./.test(kind)) {
      if (DATES.has(kind.replace(/^words\./, ''))) known.add(text)
      continue
    }
    const checker = checkers[kind]
    if (checker === undefined) {
      if (/\d/.test(text) && !isComposed(sentence, known)) throw new Error(`no checker for the sentence ${where}`)
    } else if (typeof checker === 'function') {
      try {
        checker(args, question)
      } catch (error) {
        throw new Error(`${where} is not what the API answers: ${(error as Error).message}`, { cause: error })
      }
    }
    known.add(text)
  }
}
