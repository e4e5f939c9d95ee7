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

  /**
   * Holds a dataset under an id of its own: a second one of the same name gets a number, the very same one its place; or under the id that it had before. `kept` are the contents (sha256) of those, by id,
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
    if (!this.#held.has(id)) this.#held.set(id, held)
    this.#names.set(id, name)
    // Two of one title are told apart in lists; what leaves the page has the title alone.
    const number = id.slice(heldId(name).length)
    return { ...listed(held), title: `${held.info.title}${/^ \(\d+\)$/.test(number) ? number : ''}` }
  }

  find(id: string): FullDataset | undefined {
    return this.#held.get(id)
  }

  forget(id: string): void {
    this.#held.delete(id)
    this.#drawn.delete(id)
    this.#names.delete(id)
  }

  /** A held dataset as its files tell it, under its own name: what leaves the page (pictures, packages) is about that. Undefined when there is none of that id. */
  whole(id: string): FullDataset | undefined {
    const dataset = this.#held.get(id)
    return dataset && { ...dataset, info: { ...dataset.info, id: this.#names.get(id) ?? id } }
  }

  /** A held dataset as the page's questions take it, or undefined when there is none of that id; its pictures are those of its own name. */
  drawn(id: string): Drawn | undefined {
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
