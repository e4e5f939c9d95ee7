import { UserError } from '../errors.ts'
import { plainNumber } from '../plain-number.ts'
import { shown } from '../text.ts'

/** A hypothetical stance: what if this actor held this value on this issue. Actor and issue by id. */
export interface Move {
  readonly actor: string
  readonly issue: string
  readonly value: number
}

/**
 * The move of a text `ACTOR=ISSUE=VALUE`. The last `=` divides the value, the one before it the issue, so an actor's id may hold `=`, an issue's may
 * not. Throws a `UserError` when the text is no move.
 */
export function moveOf(text: string): Move {
  const atValue = text.lastIndexOf('=')
  const atIssue = text.lastIndexOf('=', atValue - 1)
  const number = text.slice(atValue + 1).trim()
  const value = plainNumber(number)
  if (atIssue < 1 || atValue - atIssue < 2 || !Number.isFinite(value)) {
    throw new UserError('bad-parameter', 'move', `${shown(text)} is not ACTOR=ISSUE=VALUE (such as usa=territory=-1)`)
  }
  return { actor: text.slice(0, atIssue), issue: text.slice(atIssue + 1, atValue), value }
}
