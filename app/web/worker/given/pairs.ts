import type { Drawing } from '../../../../diagram/drawing/drawing.ts'
import type { ThemeName } from '../../../../diagram/palette.ts'
import type { Size } from '../../../../diagram/sizes.ts'
import type { FileSource } from '../../../../graph-loader/files/index.ts'
import { signedLinesIn } from '../../../../graph-loader/signed-lines.ts'
import { inWords, type PageWords } from '../../../../graph-loader/words/index.ts'
import { UserError } from '../../../../positions/errors.ts'
import type { Lang } from '../../../../positions/view.ts'
import { graphOfPairs, pairsAnswer } from '../../../api/pairs-answer.ts'
import { graphFormatOf } from '../../../export-files/formats.ts'
import { dividedGraphFile } from '../../../export-files/signed-graph-file.ts'
import { type DividedPairs, pairsDrawing } from '../../../views/network/pairs/scene.ts'
import type { Fetcher } from '../../source/source.ts'
import type { PairsAs, PairsShown } from './drop-protocol.ts'

/** Pairs that were given to the page, measured. */
export interface MeasuredPairs extends DividedPairs {
  readonly shown: PairsShown
}

/** Reads and measures a list of pairs as `parley balance --camps any` does. Rejects as that does. */
export async function measuredPairs(
  files: FileSource,
  path: string,
  words: PageWords,
  signal: AbortSignal,
): Promise<MeasuredPairs> {
  const notes: string[] = []
  const title = files.base(path)
  const lines = await signedLinesIn(files, path, (note) => notes.push(inWords(note, words.said)), signal)
  const graph = graphOfPairs(lines, title)
  const answer = pairsAnswer(graph, 'any')
  return { title, ...graph, answer, shown: { name: title, lines: graph.graph.sign.length, answer, notes } }
}

/** What pairs become: their drawing, or the bytes of a file. Rejects with a `UserError` when they cannot be drawn. */
export async function pairsFile(
  pairs: MeasuredPairs,
  { as, size, theme, language }: { as: PairsAs; size: Size | undefined; theme: ThemeName; language: Lang },
  fetcher: Fetcher,
): Promise<Drawing | Uint8Array | string> {
  if (as === 'gexf' || as === 'graphml' || as === 'csv') {
    const format = graphFormatOf(as === 'csv' ? '.nodes.csv' : `.${as}`)
    if (!format) throw new UserError('internal', null, `no format for ${as}`)
    return joined(format.write(dividedGraphFile(pairs), { raw: false }))
  }
  const drawing = pairsDrawing({ ...pairs, lang: language }, size)
  if (as === 'drawing') return drawing
  const picture = await import('../picture.ts')
  if (as === 'svg') return picture.drawingFile(drawing, { theme })
  return as === 'png'
    ? picture.drawingPng(drawing, { theme }, fetcher)
    : picture.drawingPdf(drawing, { theme }, fetcher)
}

function joined(pieces: Iterable<string | Uint8Array>): string {
  const decoder = new TextDecoder()
  return Array.from(pieces, (piece) =>
    typeof piece === 'string' ? piece : decoder.decode(piece, { stream: true }),
  ).join('')
}
