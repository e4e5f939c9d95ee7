import { UserError } from '../../positions/errors.ts'
import { pairMeasure } from '../../positions/measures/index.ts'

/** From which value on, and up to which, lines are drawn. */
export interface Thresholds {
  readonly agree: number
  readonly differ: number
}

/** The thresholds that a view has when it names none: 80 % and 37.5 % of the measure's range (for S: +.60 and −.25). */
export function defaultThresholds([low, high]: readonly [number, number]): Thresholds {
  const at = (share: number) => Math.round((low + share * (high - low)) * 1e9) / 1e9
  return { agree: at(0.8), differ: at(0.375) }
}

/** From which value on two actors agree, and up to which they differ: as asked, else as the picture has it for the measure. */
export function thresholdsOf(
  measure: string,
  asked: { agree?: number | undefined; differ?: number | undefined },
): Thresholds {
  for (const name of ['agree', 'differ'] as const) assertWithin(measure, name, asked[name])
  const usual = defaultThresholds(pairMeasure(measure).range)
  const { agree = usual.agree, differ = usual.differ } = asked
  if (differ >= agree) throw new UserError('bad-parameter', 'differ', `${differ} is not below agree, ${agree}`)
  return { agree, differ }
}

/** Throws a `UserError` unless a threshold is a value that the measure can give. */
export function assertWithin(measure: string, name: 'agree' | 'differ', asked: number | undefined): void {
  const [low, high] = pairMeasure(measure).range
  if (asked === undefined || (asked >= low && asked <= high)) return
  throw new UserError('bad-parameter', name, '', {
    expected: `a value that ${measure} can give, from ${low} to ${high}, found ${asked}`,
  })
}
