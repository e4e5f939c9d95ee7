import { hostname, userInfo } from 'node:os'
import type { Origin } from '../../graph-store/kept-version.ts'

/** What the history of a dataset says of a load that this command does: where from, and who. */
export function loadOrigin(source: string): Origin {
  return { source, by: `${userName()}@${hostname()}` }
}

// A process may run under a number that has no name.
function userName(): string {
  try {
    return userInfo().username
  } catch {
    return String(process.getuid?.() ?? 'somebody')
  }
}
