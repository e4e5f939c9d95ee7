import { UserError } from '../../positions/errors.ts'
import { oneLine } from '../../positions/text.ts'
import type { Problems } from '../problem.ts'
import { shown } from '../suggest.ts'

/** Names that a person has declared to be other names of an actor. */
export class Aliases {
  readonly #nameOf = new Map<string, string>()
  readonly #met = new Set<string>()

  /** Throws a `UserError` when one is not `OTHER=NAME`, and when a name stands for two, or for one that stands for another itself. */
  constructor(given: readonly string[] = []) {
    for (const text of given) {
      const at = text.lastIndexOf('=')
      const [other, name] = [oneLine(text.slice(0, Math.max(0, at))), oneLine(text.slice(at + 1))]
      if (other === '' || name === '' || other === name) {
        throw new UserError('bad-parameter', '--alias', `${shown(text)} is not OTHER=NAME`, {
          expected: 'one such as "Ivory Coast=Côte d’Ivoire"',
        })
      }
      const before = this.#nameOf.get(other)
      if (before !== undefined) {
        const both = before === name ? `is given twice` : `is to be ${shown(before)} and ${shown(name)}`
        throw new UserError('bad-parameter', '--alias', `${shown(other)} ${both}`, {
          expected: 'one --alias for each other name',
        })
      }
      this.#nameOf.set(other, name)
    }
    for (const [other, name] of this.#nameOf) {
      const further = this.#nameOf.get(name)
      if (further === undefined) continue
      const [message, expected] =
        this.#last(name) === null
          ? ['a circle, in which no name is the one to keep', 'every other name with the one to keep']
          : ['a chain', `--alias ${JSON.stringify(`${other}=${this.#last(name)}`)}`]
      throw new UserError(
        'bad-parameter',
        '--alias',
        `${shown(`${other}=${name}`)} and ${shown(`${name}=${further}`)} are ${message}`,
        { expected: expected },
      )
    }
  }

  /** Where a chain of names ends, or null when it is a circle. */
  #last(name: string): string | null {
    let last = name
    for (let steps = 0; steps <= this.#nameOf.size; steps++) {
      const further = this.#nameOf.get(last)
      if (further === undefined) return last
      last = further
    }
    return null
  }

  /** The actor's name for a name in a file, which is noted as met. */
  actorOf(name: string): string {
    const actor = this.#nameOf.get(name)
    if (actor === undefined) return name
    this.#met.add(name)
    return actor
  }

  /** The other names of an actor, for its aliases. */
  of(actor: string): string[] {
    return [...this.#nameOf].flatMap(([other, name]) => (name === actor && !other.includes('|') ? [other] : []))
  }

  /** Adds the other names that no file holds to the problems; `whose` is what has names there. */
  tellUnused(problems: Problems, whose: 'actor' | 'voter'): void {
    for (const other of this.#nameOf.keys()) {
      if (this.#met.has(other)) continue
      const expected = 'a name as it stands in the file, then =NAME'
      problems.add('--alias', null, null, `no ${whose} is called ${shown(other)}`, expected)
    }
  }
}
