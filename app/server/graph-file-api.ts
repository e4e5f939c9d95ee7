import { z } from 'zod'
import { viewOf } from '../../positions/view.ts'
import { GRAPH_PARAMETERS } from '../api/parameters.ts'
import { GRAPH_FORMATS } from '../export-files/formats.ts'
import { type AddCall, OF_COMPUTING } from './api-call.ts'
import { etagOf } from './etag.ts'
import type { Answering } from './respond.ts'

/** Actors and pairs with whatever attributes they have. */
const NODE_LINK = z.looseObject({
  nodes: z.array(z.looseObject({ id: z.string() })),
  edges: z.array(z.looseObject({ source: z.string(), target: z.string() })),
})

/** Adds a call per format of graph files, `graph.gexf` and so on: the graph of a view, the same bytes as the command writes. */
export function addGraphFileCalls(add: AddCall, { datasetOf, respond }: Answering): void {
  for (const { id: format, extension, label, mediaType } of GRAPH_FORMATS) {
    const call = {
      path: `/api/datasets/{id}/graph${extension}`,
      operationId: `graph${extension.replace(/\.(\w)/g, (_, letter: string) => letter.toUpperCase())}`,
      tag: 'files',
      summary: `actors and pairs of a view as a file: ${label}; with the parameters of the page’s address`,
      parameters: GRAPH_PARAMETERS,
      answers: { [mediaType]: format === 'json' ? NODE_LINK : extension === '.arrow' ? 'bytes' : 'text' },
      versioned: true,
      problems: OF_COMPUTING,
    } as const
    add(call, (c, { raw, ...given }) => {
      const view = viewOf(given)
      const dataset = datasetOf(c)
      const etag = etagOf(
        [format, dataset.info.id, dataset.info.sha256, JSON.stringify({ raw, ...view })].join('\u001f'),
      )
      const name = dataset.info.id.replace(/[^\w.-]+/g, '-')
      return respond(
        c,
        dataset,
        { kind: 'graph', format, view, raw, etag },
        {
          'Cache-Control': 'private, no-cache',
          'Content-Disposition': `attachment; filename="${name}${extension}"`,
        },
      )
    })
  }
}
