import { UserError } from '../../positions/errors.ts'
import { pairMeasure } from '../../positions/measures/registry.ts'
import { defaultThresholds, type Thresholds } from '../views/network/links.ts'

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
