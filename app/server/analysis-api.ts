import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { problemSchema } from '../api/answers.ts'
import { ANALYSES } from './analyses.ts'
import { parseQuery } from './query.ts'
import { type Answering, rowForm } from './respond.ts'

/** Adds the calls of the analyses, each as JSON, or as CSV by `format=csv` or Accept. */
export function addAnalysisCalls(api: OpenAPIHono, { datasetOf, respond }: Answering): void {
  for (const [id, analysis] of Object.entries(ANALYSES)) {
    const path = `/api/datasets/:id/${analysis.path}`
    const names = [...path.matchAll(/:(\w+)/g)].map(([, name]) => name as string)
    api.openAPIRegistry.registerPath(
      createRoute({
        method: 'get',
        path: path.replace(/:(\w+)/g, '{$1}'),
        summary: analysis.summary,
        request: {
          params: z.object(Object.fromEntries(names.map((name) => [name, z.string()]))),
          query: analysis.query as z.ZodObject,
        },
        responses: {
          200: { description: 'The answer', content: { 'application/json': { schema: analysis.answer } } },
          400: {
            description: 'A problem document',
            content: { 'application/problem+json': { schema: problemSchema } },
          },
        },
      }),
    )
    api.get(path, (c) => {
      const query = parseQuery(analysis.query, c.req.url) as { raw?: boolean }
      const [a = '', b = ''] = [c.req.param('a'), c.req.param('b')]
      return respond(c, datasetOf(c), { kind: 'analysis', id, query, a, b, ...rowForm(c, query) })
    })
  }
}
