/** The answers of the analyses, as schemas. Actors and issues are told by id. */
import { z } from 'zod'
import { CHANGE_KINDS, SERIES_KINDS, VOICE_CHANGES } from '../../positions/series/index.ts'
import { pairSchema, scopeAnswerSchema } from './answers.ts'

const number = z.number().nullable()
/** A scope's answer, the number of its issues told as `inScope` because `issues` lists them. */
const listingIssues = scopeAnswerSchema.omit({ issues: true }).extend({ inScope: z.number() })

/** How much a pair's value hangs on single issues. `change` is what leaving the issue out does to the value. */
export const robustnessSchema = listingIssues.extend({
  a: z.string(),
  b: z.string(),
  value: number,
  reason: pairSchema.shape.reason,
  shared: z.number(),
  coverage: z.number(),
  range: z.object({ low: z.number(), high: z.number() }).nullable(),
  most: z.object({ issue: z.string(), name: z.string(), value: z.number(), change: z.number() }).nullable(),
  /** The shared issues without any one of which there is no value, and why. */
  noValueWithout: z.array(z.object({ issue: z.string(), name: z.string(), reason: z.string() })),
  /** Whether fewer issues than minShared remain when one is left out. */
  fewRemain: z.boolean(),
  /** When samples were asked for: the interval, or in `noInterval` why there is none. */
  bootstrap: z
    .object({
      low: z.number(),
      high: z.number(),
      level: z.number(),
      resamples: z.number(),
      valued: z.number(),
      seed: z.number(),
    })
    .nullable(),
  noInterval: z
    .object({
      reason: z.enum(['few-issues', 'same-value', 'few-valued']),
      resamples: z.number(),
      valued: z.number(),
      seed: z.number(),
    })
    .nullable(),
  issues: z.array(
    z.object({
      issue: z.string(),
      name: z.string(),
      a: number,
      b: number,
      distance: number,
      weight: number,
      contribution: number,
      joint: z.boolean(),
      without: number,
      change: number,
    }),
  ),
})
export type RobustnessAnswer = z.infer<typeof robustnessSchema>

/** A measure over windows of time; what `basis` counts depends on `of`. */
export const seriesSchema = z.object({
  dataset: z.string(),
  sha256: z.string(),
  of: z.enum(SERIES_KINDS),
  actors: z.array(z.string()),
  measure: z.string(),
  minShared: z.number(),
  knownAt: z.string().nullable(),
  level: z.string(),
  from: z.string(),
  to: z.string(),
  width: z.string(),
  step: z.string(),
  points: z.array(z.object({ from: z.string(), to: z.string(), value: number, basis: z.number(), issues: z.number() })),
})
export type SeriesAnswer = z.infer<typeof seriesSchema>

/**
 * What was held before or after a shift, in whose stance, read in which documents; `from` null when it is made of several, `stance` also while the evidence
 * cannot be had.
 */
const heldSchema = z.object({
  value: z.number(),
  from: z.string().nullable(),
  statedOn: z.string().nullable(),
  stance: z.string().nullable(),
  documents: z.array(z.string()),
})

/**
 * Who came to another position on what, when, by how much (in units of the scale, and relative to its width), and what lies behind it: somebody `changed`
 * position, or nobody did and another speaker or other members count now. `who` tells it of each who is behind it.
 */
export const shiftsSchema = z.object({
  dataset: z.string(),
  sha256: z.string(),
  level: z.string(),
  asOf: z.string().nullable(),
  knownAt: z.string().nullable(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  shifts: z.array(
    z.object({
      actor: z.string(),
      issue: z.string(),
      on: z.string(),
      kind: z.enum(CHANGE_KINDS),
      who: z.array(
        z.object({
          actor: z.string(),
          how: z.enum(VOICE_CHANGES),
          before: number,
          after: number,
          statedOn: z.string().nullable(),
          stance: z.string().nullable(),
        }),
      ),
      before: heldSchema,
      after: heldSchema,
      change: z.number(),
      relative: z.number(),
    }),
  ),
  /** A sentence for people when the evidence cannot be had at the moment. */
  notice: z.string().nullable(),
})
export type ShiftsAnswer = z.infer<typeof shiftsSchema>

const divisionSchema = z.object({
  issue: z.string(),
  name: z.string(),
  meanA: z.number(),
  meanB: z.number(),
  knownA: z.number(),
  knownB: z.number(),
  gap: z.number(),
  wedge: z.number(),
  bridge: z.number(),
})

/** Coalitions, numbered from 0, the largest first; `outside` are those who agree with nobody. */
export const coalitionsSchema = scopeAnswerSchema.extend({
  agree: number,
  seed: z.number(),
  resolution: z.number(),
  runs: z.number(),
  modularity: number,
  /**
   * In how many shuffles of the positions within each issue a division at least as clear is found; `share` is (atLeast + 1) / (shuffles + 1).
   * How clear a division is, the mean alignment within coalitions (by members) less that between tells, not its modularity. Null where `noChance` says why.
   */
  chance: z.object({ shuffles: z.number(), atLeast: z.number(), share: z.number(), clearer: z.boolean() }).nullable(),
  /** Why there is no `chance`: fewer than two coalitions, nobody with positions on two issues on which positions differ, no shuffles asked for, or too much to compare. */
  noChance: z.object({ reason: z.enum(['undivided', 'few-issues', 'no-shuffles', 'too-much']) }).nullable(),
  coalitions: z.array(
    z.object({
      coalition: z.number(),
      size: z.number(),
      cohesion: number,
      /** The others with which it agrees on average at least as much as within itself. */
      asMuchWith: z.array(z.object({ coalition: z.number(), value: z.number() })),
      overSeeds: number,
      overResolutions: number,
      members: z.array(z.object({ actor: z.string(), belonging: number })),
    }),
  ),
  outside: z.array(z.string()),
  /** For each two coalitions: the issue that divides them most (of those with means a quarter of the scale apart or more), and the one that joins them most (of the others). */
  divisions: z.array(
    z.object({ a: z.number(), b: z.number(), wedge: divisionSchema.nullable(), bridge: divisionSchema.nullable() }),
  ),
  /** Every issue between the two largest coalitions, the most dividing first. */
  largest: z.array(divisionSchema),
})
export type CoalitionsAnswer = z.infer<typeof coalitionsSchema>

/** A division into camps: the lines that it frustrates (a bound unless `exact`), and each actor's camp, the largest 0. */
const campsSchema = z.object({
  value: z.number(),
  exact: z.boolean(),
  atLeast: z.number(),
  count: z.number(),
  partition: z.record(z.string(), z.number()),
})
export type CampsAnswer = z.infer<typeof campsSchema>

/** How divided all actors are on each issue, and how balanced the whole graph is. */
export const polarisationSchema = listingIssues.extend({
  /** The mean of 1 − consensus, by weight, over the `polarisedIssues` of weight above 0 on which two actors or more hold a position. */
  polarisation: number,
  polarisedIssues: z.number(),
  balance: z.object({
    agree: z.number(),
    differ: z.number(),
    lines: z.number(),
    triangles: z.object({
      '+++': z.number(),
      '++-': z.number(),
      '+--': z.number(),
      '---': z.number(),
      total: z.number(),
    }),
    triangleBalance: number,
    walkBalance: number,
    lineBalance: number,
    frustration: z.object({ value: z.number(), exact: z.boolean(), atLeast: z.number() }),
    /** When `camps` was asked for. */
    camps: campsSchema.optional(),
  }),
  issues: z.array(
    z.object({
      issue: z.string(),
      name: z.string(),
      positions: z.number(),
      distribution: z.array(z.object({ value: z.number(), label: z.string().nullable(), count: z.number() })),
      polarisation: number,
      vanDerEijk: number,
      estebanRay: number,
      leik: number,
      tastleWierman: number,
    }),
  ),
})
export type PolarisationAnswer = z.infer<typeof polarisationSchema>

const matrix = z.array(z.array(z.number()))
const objectives = z.array(z.array(number))

/**
 * MACTOR's matrices, rows and columns in the order of `actors` and `objectives` (issues); null in a matrix of objectives where nothing is known.
 * `weighedBy` tells what 3MAO, 3CAA and 3DAA are weighed by: r* from direct influences (`mid`), or the actors' `influence` in the dataset.
 */
export const mactorSchema = scopeAnswerSchema.extend({
  actors: z.array(z.string()),
  objectives: z.array(z.string()),
  weighedBy: z.enum(['mid', 'influence']).nullable(),
  '1mao': objectives,
  '2mao': objectives,
  '3mao': objectives.nullable(),
  '1caa': matrix,
  '1daa': matrix,
  '2caa': matrix,
  '2daa': matrix,
  '3caa': matrix.nullable(),
  '3daa': matrix.nullable(),
  ambivalence: z.object({ first: z.array(number), second: z.array(number), third: z.array(number).nullable() }),
  influence: z
    .object({
      mid: matrix,
      midi: matrix,
      influence: z.array(z.number()),
      dependence: z.array(z.number()),
      power: z.array(z.number()),
      relativePower: z.array(z.number()).nullable(),
    })
    .nullable(),
})
export type MactorAnswer = z.infer<typeof mactorSchema>

const moveSchema = z.object({ actor: z.string(), issue: z.string(), value: z.number() })
const meanSchema = z.object({ value: number, known: z.number() })

/** What hypothetical moves would change. `best` is the further move of an actor that brings it nearest to a group; null when none does. */
export const scenarioSchema = scopeAnswerSchema.extend({
  moves: z.array(moveSchema),
  changed: z.array(
    z.object({
      a: z.string(),
      b: z.string(),
      before: number,
      after: number,
      delta: number,
      sharedBefore: z.number(),
      sharedAfter: z.number(),
    }),
  ),
  best: z
    .object({ actor: z.string(), group: z.array(z.string()) })
    .extend({
      found: z.object({ move: moveSchema, from: number, before: meanSchema, after: meanSchema }).nullable(),
    })
    .nullable(),
})
export type ScenarioAnswer = z.infer<typeof scenarioSchema>
