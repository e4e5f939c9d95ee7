import { textAt } from '../columns/stance-columns.ts'
import type { PairSample } from '../measures/measure.ts'
import { issueWeights } from '../resolve/issue-weights.ts'
import type { Positions } from '../resolve/positions.ts'
import { sameScales } from './same-scales.ts'
import { scaleWidths } from './scale-widths.ts'

/** Gathers what two units share, issue by issue, into one reused sample. */
export class PairSampler {
  readonly #positions: Positions
  readonly #weight: Float64Array
  readonly #width: Float64Array
  readonly #scale: Int32Array
  readonly #excludeJoint: boolean
  readonly #sample: PairSample
  /** For each entry of the last sample: the column of the positions that it comes from. */
  readonly column: Int32Array

  constructor(positions: Positions) {
    const { dataset, scope, issues } = positions
    const weights = issueWeights(dataset, scope)
    this.#positions = positions
    this.#weight = Float64Array.from(issues, (issue) => weights[issue] as number)
    this.#width = scaleWidths(positions)
    this.#scale = sameScales(positions)
    this.#excludeJoint = scope.joint === 'exclude' && dataset.stances.joint !== null
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
    const { value, row, issues, dataset } = this.#positions
    const salience = dataset.stances.salience
    const sample = this.#sample
    const size = issues.length
    const atU = u * size
    const atV = v * size
    let length = 0
    for (let k = 0; k < size; k++) {
      const a = value[atU + k] as number
      const b = value[atV + k] as number
      if (Number.isNaN(a) || Number.isNaN(b)) continue
      if (this.#excludeJoint && this.sameJointText(u, v, k)) continue
      let weight = this.#weight[k] as number
      if (salience !== null) {
        weight *= Math.sqrt(orOne(salience[row[atU + k] as number]) * orOne(salience[row[atV + k] as number]))
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
    const { row, issues, dataset } = this.#positions
    const joint = dataset.stances.joint
    const a = textAt(joint, row[u * issues.length + k] as number)
    return a !== undefined && a === textAt(joint, row[v * issues.length + k] as number)
  }
}

function orOne(salience: number | undefined): number {
  return salience === undefined || Number.isNaN(salience) ? 1 : salience
}
