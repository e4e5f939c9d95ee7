import type { Context } from 'hono'
import { PICTURE_FILES, type PictureEnding } from '../../diagram/picture-files.ts'
import { PICTURE_PARAMETERS } from '../../diagram/picture-parameters.ts'
import { pick, VIEW_PARAMETERS } from '../../positions/parameters/index.ts'
import { viewOf } from '../../positions/view.ts'
import { type AddCall, OF_COMPUTING } from './api-call.ts'
import type { Answering } from './respond.ts'

const ENDINGS = Object.keys(PICTURE_FILES) as PictureEnding[]

/** Adds the calls that draw a view: the same bytes as from the page and the command line. */
export function addDiagramCalls(
  add: AddCall,
  { datasetOf, respond, documentsOf }: Answering & { documentsOf(c: Context): number },
): void {
  for (const ending of ENDINGS) {
    const name = ending.toUpperCase()
    const call = {
      path: `/api/datasets/{id}/diagram.${ending}`,
      operationId: `draw${name}`,
      tag: 'files',
      summary: `the picture of a view as ${name}, with the parameters of the page’s address`,
      parameters: { ...VIEW_PARAMETERS, ...PICTURE_PARAMETERS },
      answers: { [PICTURE_FILES[ending].mediaType]: ending === 'svg' ? 'text' : 'bytes' },
      versioned: true,
      problems: OF_COMPUTING,
    } as const
    add(call, (c, query) => {
      const [view, picture] = [viewOf(pick(VIEW_PARAMETERS, query)), pick(PICTURE_PARAMETERS, query)]
      const question = { kind: 'picture', ending, view, picture, documents: documentsOf(c) } as const
      return respond(c, datasetOf(c), question, { 'Cache-Control': 'private, no-cache' })
    })
  }
}
