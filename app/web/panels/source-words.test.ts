import { describe, expect, it } from 'vitest'
import { resolvePositions, scopeOf } from '../../../positions/resolve/resolve-positions.ts'
import type { ScopeQuery } from '../../../positions/scope.ts'
import { type DatasetParts, datasetOf } from '../../../test/support/dataset-builder.ts'
import { positionLine } from '../../accounts/position-line.ts'
import { sourceWords, tallyWords } from './source-words.ts'

const person = (id: string, name: string) => ({ id, name, kind: 'person' as const })
const member = (actor: string) => ({ actor, group: 'alliance', kind: 'member' as const })
const say = (actor: string, value: number, rest = {}) => ({
  actor,
  issue: 'tolls',
  value,
  statedOn: '2031-03-04',
  ...rest,
})
const PARTS: DatasetParts = {
  actors: [
    { id: 'astoria', name: 'Astoria' },
    { id: 'borland', name: 'Borland' },
    { id: 'caspia', name: 'Caspia' },
    person('pia', 'Pia Example'),
    { id: 'alliance', name: 'Alliance of Examples', kind: 'bloc' },
  ],
  affiliations: [
    { actor: 'pia', group: 'astoria', kind: 'represents' },
    ...['astoria', 'borland', 'caspia'].map((actor) => member(actor)),
  ],
  issues: ['tolls'],
  stances: [],
}

function said(stances: DatasetParts['stances'], of: string, query: ScopeQuery): string {
  const dataset = datasetOf({ ...PARTS, stances })
  const positions = resolvePositions(dataset, scopeOf(dataset, query))
  const u = [...positions.units].findIndex((actor) => dataset.actors[actor]?.id === of)
  const line = positionLine(positions, u * positions.issues.length)
  if (line === null) throw new Error(`${of} has no position`)
  const actorName = (id: string) => dataset.actors.find((one) => one.id === id)?.name ?? id
  return sourceWords(line, { of, scale: dataset.scales[0], actorName })
}

describe('sourceWords', () => {
  it('says who signed a joint text, with how many others, and never that one of them said it', () => {
    const signed = { origin: 'joint', joint: 'a-common-text' }
    const stances = [say('pia', 2, signed), say('borland', 2, signed), say('caspia', 2, signed)]
    expect(said(stances, 'astoria', { level: 'delegations' })).toBe(
      '4 Mar 2031 · joint text signed by Pia Example and 2 others',
    )
    expect(said(stances, 'borland', { level: 'delegations' })).toBe('4 Mar 2031 · joint text with 2 others')
    expect(said([say('pia', 2)], 'astoria', { level: 'delegations' })).toBe('4 Mar 2031 · said by Pia Example')
  })

  it('names who of a bloc is silent, where its members make its position', () => {
    expect(said([say('astoria', 2), say('borland', 2)], 'alliance', { level: 'blocs' })).toContain(
      'majority of 2 · +2: 2 · silent: Caspia',
    )
  })

  it('says of a bloc that speaks for itself that its members’ positions are not used, and calls none of them silent', () => {
    const dataset = datasetOf({ ...PARTS, stances: [say('alliance', 1), say('astoria', 2)] })
    const positions = resolvePositions(dataset, scopeOf(dataset, { level: 'blocs' }))
    const u = [...positions.units].findIndex((actor) => dataset.actors[actor]?.id === 'alliance')
    const group = positionLine(positions, u)?.group
    expect(group && tallyWords(group, { scale: undefined, actorName: (id) => id })).toBe(
      'its own statement counts; the positions of its 3 members are not used',
    )
  })

  it('calls a tie a tie', () => {
    const words = said([say('astoria', 2), say('borland', -1)], 'alliance', { level: 'blocs' })
    expect(words).toContain('a tie among 2, so no position · −1: 1 · +2: 1')
    expect(words).not.toContain('majority')
  })
})
