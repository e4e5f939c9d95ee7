/** How a node of the store is not as it should be: other content, not there, or there and of no dataset that was loaded. */
export type FindingKind = 'differs' | 'missing' | 'foreign'

/** A node or relationship that is not as it should be. */
export interface Finding {
  readonly kind: FindingKind
  /** What it is: a label, or the type of a relationship. */
  readonly what: string
  readonly id: string
  /** What differs, for people; empty when there is nothing to add. */
  readonly detail: string
}

/** What a comparison of the store with what it should hold has found. */
export interface Audit {
  /** How many nodes were compared. */
  readonly checked: number
  readonly counts: Readonly<Record<FindingKind, number>>
  /** The first of them, at most `FINDINGS`. */
  readonly findings: readonly Finding[]
}

/** So many findings are named, the rest is counted. */
const FINDINGS = 50

/** Gathers findings: counts all, names the first. */
export class Findings {
  #checked = 0
  readonly #counts: Record<FindingKind, number> = { differs: 0, missing: 0, foreign: 0 }
  readonly #findings: Finding[] = []

  /** So many nodes more were compared. */
  checked(nodes: number): void {
    this.#checked += nodes
  }

  add(kind: FindingKind, what: string, id: string, detail = ''): void {
    this.#counts[kind]++
    if (this.#findings.length < FINDINGS) this.#findings.push({ kind, what, id, detail })
  }

  audit(): Audit {
    return { checked: this.#checked, counts: { ...this.#counts }, findings: [...this.#findings] }
  }
}

/** Whether an audit has found nothing. */
export function isSound({ counts }: Audit): boolean {
  return counts.differs + counts.missing + counts.foreign === 0
}
