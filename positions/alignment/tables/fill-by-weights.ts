import { jointAt, type Positions, salienceCells } from '../../resolve/index.ts'
import type { LevelGroup } from './level-groups.ts'
import type { TableFiller } from './pair-table.ts'

/**
 * Fills tables of a group issue by issue, each with its own weight: that of the issue (`weight`, by column of the positions) times the root of
 * both saliences; and without what both hold by the same joint text, if that is to be left out.
 */
export function fillByWeights(positions: Positions, group: LevelGroup, weight: Float64Array): TableFiller {
  const { codes, columns, levels } = group
  const size = columns.length
  const none = levels.length
  const root = salienceRoots(positions, columns)
  const joint = jointTexts(positions, columns)
  const weights = Float64Array.from(columns, (k) => weight[k] as number)
  const own = new Float64Array(size)
  let first = 0
  return {
    begin(u) {
      first = u * size
      for (let c = 0; c < size; c++) own[c] = (weights[c] as number) * (root ? (root[first + c] as number) : 1)
    },
    add(v, to) {
      const row = v * size
      for (let c = 0; c < size; c++) {
        const i = codes[first + c] as number
        const j = codes[row + c] as number
        if (i === none || j === none) continue
        if (joint && (joint[first + c] as number) >= 0 && joint[first + c] === joint[row + c]) continue
        const w = (own[c] as number) * (root ? (root[row + c] as number) : 1)
        if (w === 0) continue
        to.shared++
        const cell = i * none + j
        to.count[cell] = (to.count[cell] as number) + 1
        to.weight[cell] = (to.weight[cell] as number) + w
      }
    },
  }
}

/** The root of the salience of each cell (1 where none is told), by unit and column of the group; null when no stance tells any. */
function salienceRoots(positions: Positions, columns: Int32Array): Float64Array | null {
  const salience = salienceCells(positions)
  if (salience === null) return null
  const { units, issues } = positions
  return cells(units.length, columns, (u, k) => Math.sqrt(salience[u * issues.length + k] as number))
}

/** A number for the joint text of each cell, −1 where there is none; null when joint texts count like others. */
function jointTexts(positions: Positions, columns: Int32Array): Float64Array | null {
  const { dataset, scope, units, issues } = positions
  const { joint } = dataset.stances
  if (scope.joint !== 'exclude' || joint === null) return null
  const codeOf = new Map(joint.values.map((text, code) => [text, code]))
  return cells(units.length, columns, (u, k) => codeOf.get(jointAt(positions, u * issues.length + k) ?? '') ?? -1)
}

function cells(units: number, columns: Int32Array, of: (u: number, k: number) => number): Float64Array {
  const out = new Float64Array(units * columns.length)
  for (let u = 0, at = 0; u < units; u++) for (const k of columns) out[at++] = of(u, k)
  return out
}
