import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { PICTURE_FILES, type PictureEnding } from '../../diagram/picture-files.ts'
import type { Dataset } from '../../positions/dataset/dataset.ts'
import { problemSchema } from '../api/answers.ts'
import { pictureQuerySchema } from '../api/picture.ts'
import { viewFile } from '../api/picture-file.ts'
import { etagOf, hasVersion } from './etag.ts'
import { parseQuery } from './query.ts'

const ENDINGS = Object.keys(PICTURE_FILES) as PictureEnding[]

/** Adds the calls that draw a view: the same bytes as from the page and the command line. */
export function addDiagramCalls(
  api: OpenAPIHono,
  datasetOf: (c: Context) => { dataset: Dataset; documents: number },
): void {
  for (const kind of ENDINGS) {
    const type = PICTURE_FILES[kind].mediaType
    api.openAPIRegistry.registerPath(
      createRoute({
        method: 'get',
        path: `/api/datasets/{id}/diagram.${kind}`,
        summary: `The picture of a view as ${kind.toUpperCase()}; the parameters of the page’s address, lang for the language of its words, and paper or width and height, theme, scale, outlines`,
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
    api.get(`/api/datasets/:id/diagram.${kind}`, async (c) => {
      const { paper, width, height, theme, scale, outlines, transparent, ...view } = parseQuery(
        pictureQuerySchema,
        c.req.url,
      )
      const { dataset, documents } = datasetOf(c)
      const picture = { paper, width, height, theme, scale, outlines, transparent }
      const bytes = await viewFile(kind, dataset, view, picture, documents)
      const etag = etagOf(bytes)
      c.header('ETag', etag)
      c.header('Cache-Control', 'private, no-cache')
      if (hasVersion(c, etag)) return c.body(null, 304)
      c.header('Content-Type', type)
      return c.body(bytes as Uint8Array<ArrayBuffer>)
    })
  }
}
