import type { FullDataset } from '../../../../positions/dataset/index.ts'
import { Drawn } from '../../../accounts/drawn.ts'
import type { DatasetAnswer } from '../../../api/answers.ts'
import { datasetDetail } from '../../../api/dataset-detail.ts'
import { openedDataset } from '../open-dataset.ts'
import { heldId } from './held-id.ts'

/** The datasets of files that were given to this page, until it is closed or they are forgotten. */
export class HeldDatasets {
  readonly #held = new Map<string, FullDataset>()
  /** What each calls itself in its own files. */
  readonly #names = new Map<string, string>()
  readonly #drawn = new Map<string, Drawn>()
  /** The files that were last compared with one of them, to be added to it or not. */
  #brought: { readonly to: string; readonly dataset: FullDataset } | null = null
  /** What was there before it was read in another way: the page may still ask about it. */
  readonly #former = new Map<string, Drawn>()

  /**
   * Holds a dataset under an id of its own: a second one of the same name gets a number, the very same one its place; or under the id that it had before, in the place of what was there. `kept` are the contents (sha256) of those, by id,
   * that the browser keeps and this page may not have read yet.
   */
  hold(dataset: FullDataset, as?: string, kept: Readonly<Record<string, string>> = {}): DatasetAnswer {
    const { id: name, sha256 } = dataset.info
    let id = as ?? heldId(name)
    for (let n = 2; as === undefined; n++) {
      const other = this.#held.get(id)?.info.sha256 ?? (Object.hasOwn(kept, id) ? kept[id] : undefined)
      if (other === undefined || other === sha256) break
      id = heldId(`${name} (${n})`)
    }
    const held = { ...dataset, info: { ...dataset.info, id } }
    const before = this.#held.get(id)
    if (before === undefined) this.#held.set(id, held)
    else if (as !== undefined && before.info.sha256 !== sha256) {
      this.#leave(id)
      this.#held.set(id, held)
    }
    this.#names.set(id, name)
    return this.#listed(id, held)
  }

  /** Puts another content in the place of a held dataset. */
  replace(id: string, dataset: FullDataset): DatasetAnswer {
    const held = { ...dataset, info: { ...dataset.info, id } }
    this.#leave(id)
    this.#held.set(id, held)
    this.#brought = null
    return this.#listed(id, held)
  }

  #leave(id: string): void {
    const drawn = this.drawn(id)
    if (drawn) this.#former.set(id, drawn)
    this.#drawn.delete(id)
  }

  /** Remembers what is to be added to a held dataset. */
  bring(to: string, dataset: FullDataset): void {
    this.#brought = { to, dataset }
  }

  /** What is to be added to a held dataset, if it was the last that something was compared with. */
  brought(to: string): FullDataset | undefined {
    return this.#brought?.to === to ? this.#brought.dataset : undefined
  }

  // Two of one title are told apart in lists; what leaves the page has the title alone.
  #listed(id: string, held: FullDataset): DatasetAnswer {
    const number = id.slice(heldId(this.#names.get(id) ?? '').length)
    return { ...listed(held), title: `${held.info.title}${/^ \(\d+\)$/.test(number) ? number : ''}` }
  }

  find(id: string): FullDataset | undefined {
    return this.#held.get(id)
  }

  forget(id: string): void {
    this.#held.delete(id)
    this.#drawn.delete(id)
    this.#former.delete(id)
    this.#names.delete(id)
  }

  /** A held dataset as its files tell it, under its own name: what leaves the page (pictures, packages) is about that. Undefined when there is none of that id. */
  whole(id: string): FullDataset | undefined {
    const dataset = this.#held.get(id)
    return dataset && { ...dataset, info: { ...dataset.info, id: this.#names.get(id) ?? id } }
  }

  /** A held dataset as the page's questions take it, or undefined when there is none of that id; its pictures are those of its own name. Asked about by the content (sha256) that it had before, it is that. */
  drawn(id: string, sha256?: string): Drawn | undefined {
    const former = this.#former.get(id)
    if (former && former.facts.sha256 === sha256) return former
    const dataset = this.whole(id)
    if (dataset && !this.#drawn.has(id)) {
      const opened = openedDataset(datasetDetail(listed(dataset), dataset), dataset.stances)
      this.#drawn.set(id, new Drawn({ dataset: opened.dataset, facts: { ...opened.facts, id } }))
    }
    return this.#drawn.get(id)
  }
}

function listed({ info, actors, issues, stances, documents }: FullDataset): DatasetAnswer {
  return {
    id: info.id,
    title: info.title,
    ...(info.description === undefined ? {} : { description: info.description }),
    ...(info.version === undefined ? {} : { version: info.version }),
    sha256: info.sha256,
    actors: actors.length,
    issues: issues.length,
    stances: stances.length,
    documents: documents.length,
    status: 'ready',
    servesFormer: false,
    progress: null,
    notice: null,
    loadedAt: null,
  }
}
