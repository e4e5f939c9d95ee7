import { defaultThresholds, type Thresholds } from '../../diagram/network/links.ts'
import { pairMeasure } from '../../positions/measures/registry.ts'

/** From which value on two actors agree, and up to which they differ: as asked, else as the picture has it for the measure. */
export function thresholdsOf(
  measure: string,
  asked: { agree?: number | undefined; differ?: number | undefined },
): Thresholds {
  const usual = defaultThresholds(pairMeasure(measure).range)
  const { agree = usual.agree, differ = usual.differ } = asked
  if (differ >= agree) throw new Error(`differ: ${differ} is not below agree, ${agree}`)
  return { agree, differ }
}
