import { forms } from '../words/en/forms.ts'

/** A property: the types of its values, and the share of those looked at that have it, 0 to 1. */
export interface ModelProperty {
  readonly name: string
  readonly types: readonly string[]
  readonly share: number
}

interface ModelPart {
  readonly name: string
  /** How many there are of it. */
  readonly count: number
  readonly properties: readonly ModelProperty[]
}

/** A label of nodes; `within` are the other labels that all its nodes have. */
export interface ModelLabel extends ModelPart {
  readonly within: readonly string[]
}

/** A type of relationships, and which labels these join. */
export interface ModelRelationship extends ModelPart {
  readonly between: readonly { readonly from: string; readonly to: string }[]
}

/** What a graph is made of, as it is drawn. */
export interface GraphModel {
  readonly labels: readonly ModelLabel[]
  readonly relationships: readonly ModelRelationship[]
}

const { counted, numberWords } = forms

/** A label as a box: labels that only its nodes have are told in it. */
export interface ModelBox {
  readonly label: ModelLabel
  readonly kinds: readonly ModelLabel[]
}

/** A type of relationships from one box to another; `alone` when these are the only two that it joins. */
export interface ModelLink {
  readonly type: ModelRelationship
  readonly from: string
  readonly to: string
  readonly alone: boolean
}

/** Which boxes and links a model is drawn as. A label whose nodes all have a more frequent one (by name, of equally frequent ones) is a kind of it. */
export function modelBoxes({ labels, relationships }: GraphModel): { boxes: ModelBox[]; links: ModelLink[] } {
  const byName = new Map(labels.map((label) => [label.name, label]))
  const wider = (one: ModelLabel, than: ModelLabel) =>
    one.count > than.count || (one.count === than.count && one.name < than.name)
  const boxOf = new Map(
    labels.map((label) => {
      const around = label.within.flatMap((name) => byName.get(name) ?? []).filter((one) => wider(one, label))
      return [label.name, around.reduce((widest, one) => (wider(one, widest) ? one : widest), label).name]
    }),
  )
  const boxes = labels
    .filter(({ name }) => boxOf.get(name) === name)
    .map((label) => ({
      label,
      kinds: labels.filter(({ name }) => name !== label.name && boxOf.get(name) === label.name),
    }))
  const links = relationships.flatMap((type) => {
    const pairs = new Map(
      type.between.flatMap(({ from, to }) => {
        const [a, b] = [boxOf.get(from), boxOf.get(to)]
        return a === undefined || b === undefined ? [] : [[`${a}\u0000${b}`, { from: a, to: b }] as const]
      }),
    )
    return [...pairs.values()].map((pair) => ({ type, ...pair, alone: pairs.size === 1 }))
  })
  return { boxes, links }
}

/** A property in words: `?` after the name when not all have it. */
export function propertyWords({ name, types, share }: ModelProperty): { name: string; types: string } {
  return { name: share < 1 ? `${name}?` : name, types: types.map((type) => type.toLowerCase()).join(' or ') }
}

/** The model in a sentence for each link, for who cannot see it. */
export function modelWords(boxes: readonly ModelBox[], links: readonly ModelLink[]): string {
  const named = boxes.map(
    ({ label, kinds }) =>
      `${label.name} (${numberWords(label.count)}${kinds.length > 0 ? `; among them ${kinds.map((one) => `${one.name} ${numberWords(one.count)}`).join(', ')}` : ''})`,
  )
  const joined = links.map(({ type, from, to }) => `${from} ${type.name} ${to}`)
  return `${counted(boxes.length, 'box', 'boxes')}: ${named.join(', ')}. Arrows: ${joined.length === 0 ? 'none' : joined.join(', ')}.`
}
