import { eachText, type FullDataset, STANCE_TEXTS } from '../../../../positions/dataset/index.ts'

/** So many rows' texts are one string: far below the longest that a browser allows. */
const ROWS = 2 ** 16

/** Texts by row, each part one string and where the text of each row begins and ends, which is copied between threads at once; a row without one has the end −1. */
interface PackedTexts {
  readonly parts: readonly { readonly all: string; readonly starts: Int32Array; readonly ends: Int32Array }[]
}

/** A dataset as it goes from one worker to another: its texts are looked up by functions, which do not. */
export interface SentDataset extends Omit<FullDataset, 'texts'> {
  readonly texts: Readonly<Record<string, PackedTexts>>
  readonly evidence: readonly (readonly [row: number, evidence: ReturnType<FullDataset['texts']['evidence']>])[]
}

/** A dataset to be sent to another worker. */
export function sentDataset({ texts, ...dataset }: FullDataset): SentDataset {
  const { length } = dataset.stances
  const evidence: (readonly [number, ReturnType<typeof texts.evidence>])[] = []
  for (let row = 0; row < length; row++) {
    const list = texts.evidence(row)
    if (list.length > 0) evidence.push([row, list])
  }
  const named = STANCE_TEXTS.map((name) => [name, packed(length, texts[name])] as const)
  return { ...dataset, texts: { id: packed(length, texts.id), ...Object.fromEntries(named) }, evidence }
}

/** A dataset as it was before it was sent. */
export function receivedDataset({ texts, evidence, ...dataset }: SentDataset): FullDataset {
  const lists = new Map(evidence)
  const textOf = (name: string) => unpacked(texts[name] as PackedTexts)
  const idOf = textOf('id')
  return {
    ...dataset,
    texts: { id: (row) => idOf(row) as string, evidence: (row) => lists.get(row) ?? [], ...eachText(textOf) },
  }
}

function packed(length: number, textOf: (row: number) => string | undefined): PackedTexts {
  const parts: PackedTexts['parts'][number][] = []
  for (let first = 0; first < length; first += ROWS) {
    const ends = new Int32Array(Math.min(ROWS, length - first))
    const starts = new Int32Array(ends.length)
    const texts: string[] = []
    let end = 0
    for (let i = 0; i < ends.length; i++) {
      const text = textOf(first + i)
      starts[i] = end
      end += text?.length ?? 0
      ends[i] = text === undefined ? -1 : end
      if (text !== undefined) texts.push(text)
    }
    parts.push({ all: texts.join(''), starts, ends })
  }
  return { parts }
}

function unpacked({ parts }: PackedTexts): (row: number) => string | undefined {
  return (row) => {
    const { all, starts, ends } = parts[Math.floor(row / ROWS)] as PackedTexts['parts'][number]
    const end = ends[row % ROWS] as number
    return end < 0 ? undefined : all.slice(starts[row % ROWS], end)
  }
}
