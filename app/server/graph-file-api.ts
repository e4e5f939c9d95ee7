import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { viewSchema } from '../../positions/view.ts'
import { problemSchema } from '../api/answers.ts'
import { flag } from '../api/table-format.ts'
import { GRAPH_FORMATS } from '../export-files/formats.ts'
import { etagOf } from './etag.ts'
import { parseQuery } from './query.ts'
import type { Answering } from './respond.ts'

const graphQuerySchema = z.strictObject({ ...viewSchema.shape, raw: flag })

/** Adds a call per format of graph files, `graph.gexf` and so on: the graph of a view, the same bytes as the command writes. */
export function addGraphFileCalls(api: OpenAPIHono, { datasetOf, respond }: Answering): void {
  for (const format of GRAPH_FORMATS) {
    api.openAPIRegistry.registerPath(
      createRoute({
        method: 'get',
        path: `/api/datasets/{id}/graph${format.extension}`,
        summary: `Actors and pairs of a view as a file: ${format.label}; the parameters of the page’s address`,
        request: { params: z.object({ id: z.string() }), query: graphQuerySchema },
        responses: {
          200: {
            description: 'The file',
            content: { [format.mediaType]: { schema: z.string().openapi({ format: 'binary' }) } },
          },
          304: { description: 'Not changed' },
          400: {
            description: 'A problem document',
            content: { 'application/problem+json': { schema: problemSchema } },
          },
        },
      }),
    )
    api.get(`/api/datasets/:id/graph${format.extension}`, (c) => {
      const { raw, ...view } = parseQuery(graphQuerySchema, c.req.url)
      const dataset = datasetOf(c)
      const etag = etagOf(
        [format.id, dataset.info.id, dataset.info.sha256, JSON.stringify({ raw, ...view })].join('\u001f'),
      )
      const name = dataset.info.id.replace(/[^\w.-]+/g, '-')
      return respond(
        c,
        dataset,
        { kind: 'graph', format: format.id, view, raw, etag },
        {
          'Cache-Control': 'private, no-cache',
          'Content-Disposition': `attachment; filename="${name}${format.extension}"`,
        },
      )
    })
  }
}
