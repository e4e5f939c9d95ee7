import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { Alignment } from '../../positions/alignment/alignment.ts'
import type { Dataset } from '../../positions/dataset/dataset.ts'
import type { Positions } from '../../positions/resolve/positions.ts'
import type { ScopeQuery } from '../../positions/scope.ts'
import { viewSchema } from '../../positions/view.ts'
import { problemSchema } from '../api/answers.ts'
import { flag } from '../api/table-format.ts'
import { GRAPH_FORMATS } from '../export-files/formats.ts'
import { graphOf, graphScopeQuery } from '../export-files/graph-of.ts'
import { etagOf, hasVersion } from './etag.ts'
import { parseQuery } from './query.ts'
import { streamed } from './streamed.ts'

const graphQuerySchema = z.strictObject({ ...viewSchema.shape, raw: flag })

/** What graph files are made from. */
export interface GraphFileSources {
  dataset(c: Context): Dataset
  alignment(dataset: Dataset, query: ScopeQuery): { positions: Positions; alignment: Alignment }
}

/** Adds a call per format of graph files, `graph.gexf` and so on: the graph of a view, the same bytes as the command writes. */
export function addGraphFileCalls(api: OpenAPIHono, sources: GraphFileSources): void {
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
      const dataset = sources.dataset(c)
      const { positions, alignment } = sources.alignment(dataset, graphScopeQuery(view))
      const etag = etagOf(
        [format.id, dataset.info.id, dataset.info.sha256, JSON.stringify({ raw, ...view })].join('\u001f'),
      )
      const common = { ETag: etag, 'Cache-Control': 'private, no-cache' }
      if (hasVersion(c, etag)) return c.body(null, 304, common)
      const name = dataset.info.id.replace(/[^\w.-]+/g, '-')
      return streamed(format.write(graphOf(positions, alignment, view), { raw }), {
        ...common,
        'Content-Type': format.mediaType,
        'Content-Disposition': `attachment; filename="${name}${format.extension}"`,
      })
    })
  }
}
