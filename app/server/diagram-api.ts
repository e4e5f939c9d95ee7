import { createHash } from 'node:crypto'
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { pngFromSvg } from '../../diagram/png/png-node.ts'
import type { Dataset } from '../../positions/dataset/dataset.ts'
import { problemSchema } from '../api/answers.ts'
import { pictureQuerySchema, viewPicture } from '../api/picture.ts'
import { ApiProblem } from './problem.ts'
import { parseQuery } from './query.ts'

const KINDS = { svg: 'image/svg+xml', png: 'image/png' } as const

/** Adds the calls that draw a view: the same SVG as the page and the command line, and the same bytes of PNG. */
export function addDiagramCalls(
  api: OpenAPIHono,
  datasetOf: (c: Context) => { dataset: Dataset; documents: number },
): void {
  for (const [kind, type] of Object.entries(KINDS)) {
    api.openAPIRegistry.registerPath(
      createRoute({
        method: 'get',
        path: `/api/datasets/{id}/diagram.${kind}`,
        summary: `The picture of a view as ${kind.toUpperCase()}; the parameters of the page’s address, and paper or width and height, theme, scale`,
        request: { params: z.object({ id: z.string() }), query: pictureQuerySchema },
        responses: {
          200: {
            description: 'The picture',
            content: { [type]: { schema: z.string().openapi({ format: 'binary' }) } },
          },
          400: {
            description: 'A problem document',
            content: { 'application/problem+json': { schema: problemSchema } },
          },
        },
      }),
    )
    api.get(`/api/datasets/:id/diagram.${kind}`, (c) => {
      const { paper, width, height, theme, scale, ...view } = parseQuery(pictureQuerySchema, c.req.url)
      const { dataset, documents } = datasetOf(c)
      const svg = drawn(() => viewPicture(dataset, view, { paper, width, height, theme, scale }, documents))
      const bytes = kind === 'svg' ? new TextEncoder().encode(svg) : pngFromSvg(svg, { scale: scale ?? 2 })
      const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`
      c.header('ETag', etag)
      c.header('Cache-Control', 'private, no-cache')
      if (c.req.header('if-none-match') === etag) return c.body(null, 304)
      c.header('Content-Type', type)
      return c.body(bytes as Uint8Array<ArrayBuffer>)
    })
  }
}

function drawn(draw: () => string): string {
  try {
    return draw()
  } catch (error) {
    if (error instanceof Error && /^(issue|measure|weight|scale|size|view):/.test(error.message)) {
      throw new ApiProblem('bad-parameter', error.message)
    }
    throw error
  }
}
