import { say } from '../../words/index.ts'
import { folded } from '../roles.ts'
import type { DeclaredIssue, TableProfile } from './profile.ts'

const POSITION = /(^| )(position|pstn|pos)( ?\d+)?$/
const SALIENCE = /(^| )(salience|sal)( ?\d+)?$/

/** The dimensions of a header: after three columns about the actor, a position and a salience each. */
function dimensions(header: readonly string[]): readonly DeclaredIssue[] {
  const names = header.map(folded)
  return names.flatMap((name, at): DeclaredIssue[] => {
    const next = names[at + 1] ?? ''
    if (at < 3 || !POSITION.test(name) || !SALIENCE.test(next)) return []
    const own = header[at] as string
    return [{ of: own, title: own, scale: { min: 0, max: 100 }, salience: header[at + 1] as string }]
  })
}

/** The input of the spatial model of the KAPSARC Toolkit for Behavioral Analysis (KTAB): actors with power, and for each dimension a position and a salience of 0 to 100. */
export const KTAB: TableProfile = {
  id: 'ktab',
  label: say('ktab'),
  source: 'https://github.com/kapsarc/KTAB',
  needs: ['actor', 'description', 'power|influence|capability'],
  fits: (header) => dimensions(header).length > 0,
  shape: 'actors-by-issues',
  roles: { actor: 'actor' },
  influence: 'power|influence|capability',
  issues: dimensions,
  notes: [say('ktabPower')],
}
