import { type AST, RegExpParser } from '@eslint-community/regexpp'
import { PATTERN } from './limits.ts'

/** In how many ways a part of a pattern can match from one place: `open` repeats without an end that is near, times `ways` that do not depend on the text. */
interface Cost {
  readonly open: number
  readonly ways: number
}

/** What a pattern may cost at most, told in the number of its open repeats; or, in words, why it is not taken. */
export type PatternVerdict = { readonly open: number; readonly fault: null } | { readonly fault: string }

const parser = new RegExpParser({ ecmaVersion: 2025 })
/** Flags of Java at the beginning that mean what they mean elsewhere. */
const FLAGS = /^\(\?[imsu]+\)/
/** A sign behind a backslash that needs none in JavaScript; in Java it is the sign itself. */
const PLAIN_ESCAPE = /\\([\\^$.*+?()[\]{}|/-]|[\dA-Za-z]|[^\w\s]| )/gu
const NEEDED = /[\\^$.*+?()[\]{}|/\dA-Za-z]/
const ONE: Cost = { open: 0, ways: 1 }

class PatternFault extends Error {}

/**
 * Judges how often a regular expression of Java can go back on its way through a text. It counts the ways in which each part can match, as products of what
 * follows and sums of what is chosen between: an upper bound, so that nothing slow is called quick. What Java and JavaScript could read otherwise is not taken.
 */
export function judgePattern(pattern: string): PatternVerdict {
  if (pattern.length > PATTERN.length) {
    return {
      fault: `longer than ${PATTERN.length.toLocaleString('en')} characters; hand values in as a list and ask with IN`,
    }
  }
  try {
    const { open } = checked(sumOf(treeOf(pattern).alternatives))
    return { open, fault: null }
  } catch (error) {
    if (error instanceof PatternFault) return { fault: error.message }
    throw error
  }
}

function treeOf(pattern: string): AST.Pattern {
  const body = pattern
    .replace(FLAGS, '')
    .replace(PLAIN_ESCAPE, (escaped, sign: string) => (sign === '-' ? '\\x2d' : NEEDED.test(sign) ? escaped : sign))
  try {
    return parser.parsePattern(body, 0, body.length, { unicode: true })
  } catch {
    throw new PatternFault('written in a way that is not understood here; use letters, classes, groups, | and repeats')
  }
}

// The ways of alternatives: of such as begin with different letters only one can match.
function sumOf(alternatives: readonly AST.Alternative[]): Cost {
  const costs = alternatives.map(productOf)
  const firsts = alternatives.map(firstLetter)
  const isChosen = !firsts.includes(null) && new Set(firsts).size === firsts.length
  const ways = costs.map((cost) => cost.ways)
  return {
    open: Math.max(...costs.map((cost) => cost.open)),
    ways: isChosen ? Math.max(...ways) : ways.reduce((sum, one) => sum + one, 0),
  }
}

function productOf({ elements }: AST.Alternative): Cost {
  return checked(
    elements.map(costOf).reduce((all, one) => ({ open: all.open + one.open, ways: all.ways * one.ways }), ONE),
  )
}

function costOf(element: AST.Element): Cost {
  switch (element.type) {
    case 'Character':
    case 'CharacterSet':
      return ONE
    case 'CharacterClass':
      // Java takes classes in classes, and `&&` for what two have in common.
      if (/[^\\]\[|&&/.test(element.raw.slice(1))) {
        throw new PatternFault('with a class in a class; write one class')
      }
      return ONE
    case 'Group':
    case 'CapturingGroup':
      return sumOf(element.alternatives)
    case 'Quantifier':
      return repeated(element)
    case 'Assertion':
      if (element.kind === 'lookahead' || element.kind === 'lookbehind') {
        throw new PatternFault('that looks ahead or behind; write two conditions, joined by AND')
      }
      return ONE
    default:
      throw new PatternFault('that refers back to what it found; compare the parts in Cypher')
  }
}

function repeated({ element, min, max }: AST.Quantifier): Cost {
  const inner = costOf(element)
  if (max <= 1) return { open: inner.open, ways: inner.ways + (min === 0 ? 1 : 0) }
  if (inner.open > 0)
    throw new PatternFault('with a repeat in a repeat, such as (a+)+; repeat one class instead, such as [a-z ]+')
  if (inner.ways === 1) return max - min < PATTERN.near ? { open: 0, ways: max - min + 1 } : { open: 1, ways: 1 }
  let ways = 0
  for (let times = min; times <= max && ways <= PATTERN.ways; times++) ways += inner.ways ** times
  if (ways > PATTERN.ways) {
    throw new PatternFault(
      'that repeats what can match in several ways, such as (a|ab)+; repeat one class instead, such as [ab]+',
    )
  }
  return { open: 0, ways }
}

function checked(cost: Cost): Cost {
  if (cost.open > PATTERN.open) {
    throw new PatternFault(
      `with more than ${PATTERN.open} open repeats (*, + and the like) in a row; write several conditions with CONTAINS, joined by AND`,
    )
  }
  if (cost.ways > PATTERN.ways) {
    throw new PatternFault('that can match in too many ways; write several conditions, joined by OR')
  }
  return cost
}

// The letter that an alternative must begin with, whatever its case; null when that is not one letter.
function firstLetter({ elements: [first] }: AST.Alternative): string | null {
  return first?.type === 'Character' ? String.fromCodePoint(first.value).toLowerCase().toUpperCase() : null
}
