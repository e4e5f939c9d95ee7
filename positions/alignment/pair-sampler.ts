import type { PairSample } from '../measures/index.ts'
import { issueWeights, jointAt, type Positions, salienceCells } from '../resolve/index.ts'
import { sameScales, scaleWidths } from './scales.ts'

/** Gathers what two units share, issue by issue, into one reused sample. */
export class PairSampler {
  readonly #positions: Positions
  readonly #weight: Float64Array
  readonly #width: Float64Array
  readonly #scale: Int32Array
  readonly #excludeJoint: boolean
  readonly #salience: Float64Array | null
  readonly #sample: PairSample
  /** For each entry of the last sample: the column of the positions that it comes from. */
  readonly column: Int32Array
  /** Columns in which both of the last sample hold a position that weighs nothing for them: not shared. */
  readonly weightless = new Set<number>()

  constructor(positions: Positions) {
    const { dataset, scope, issues } = positions
    const weights = issueWeights(dataset, scope)
    this.#positions = positions
    this.#weight = Float64Array.from(issues, (issue) => weights[issue] as number)
    this.#width = scaleWidths(positions)
    this.#scale = sameScales(positions)
    this.#excludeJoint = scope.joint === 'exclude' && dataset.stances.joint !== null
    this.#salience = salienceCells(positions)
    const size = issues.length
    const numbers = () => new Float64Array(size)
    this.#sample = {
      length: 0,
      a: numbers(),
      b: numbers(),
      weight: numbers(),
      width: numbers(),
      scale: new Int32Array(size),
    }
    this.column = new Int32Array(size)
  }

  /** The sample of units u and v (by place in the positions); it holds until the next call. */
  sample(u: number, v: number): PairSample {
    const { value, issues } = this.#positions
    const salience = this.#salience
    const sample = this.#sample
    const size = issues.length
    const atU = u * size
    const atV = v * size
    let length = 0
    this.weightless.clear()
    for (let k = 0; k < size; k++) {
      const a = value[atU + k] as number
      const b = value[atV + k] as number
      if (Number.isNaN(a) || Number.isNaN(b)) continue
      if (this.#excludeJoint && this.sameJointText(u, v, k)) continue
      let weight = this.#weight[k] as number
      if (salience !== null) {
        weight *= Math.sqrt((salience[atU + k] as number) * (salience[atV + k] as number))
      }
      // What weighs nothing counts for nothing: not as shared either, or minShared would be met by issues that are left out.
      if (weight === 0) {
        this.weightless.add(k)
        continue
      }
      sample.a[length] = a
      sample.b[length] = b
      sample.weight[length] = weight
      sample.width[length] = this.#width[k] as number
      sample.scale[length] = this.#scale[k] as number
      this.column[length] = k
      length++
    }
    sample.length = length
    return sample
  }

  /** Whether the two units' positions in column k come from the same joint text. */
  sameJointText(u: number, v: number, k: number): boolean {
    const { issues } = this.#positions
    const a = jointAt(this.#positions, u * issues.length + k)
    return a !== undefined && a === jointAt(this.#positions, v * issues.length + k)
  }
}
