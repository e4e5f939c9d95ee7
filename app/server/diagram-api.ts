import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { PICTURE_FILES, type PictureEnding } from '../../diagram/picture-files.ts'
import { problemSchema } from '../api/answers.ts'
import { pictureQuerySchema } from '../api/picture.ts'
import { parseQuery } from './query.ts'
import type { Answering } from './respond.ts'

const ENDINGS = Object.keys(PICTURE_FILES) as PictureEnding[]

/** Adds the calls that draw a view: the same bytes as from the page and the command line. */
export function addDiagramCalls(
  api: OpenAPIHono,
  { datasetOf, respond, documentsOf }: Answering & { documentsOf(c: Context): number },
): void {
  for (const kind of ENDINGS) {
    const type = PICTURE_FILES[kind].mediaType
    api.openAPIRegistry.registerPath(
      createRoute({
        method: 'get',
        path: `/api/datasets/{id}/diagram.${kind}`,
        summary: `The picture of a view as ${kind.toUpperCase()}; the parameters of the page’s address, lang for the language of its words, and paper or width and height, theme, scale, outlines, missingLetters`,
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
      const { paper, width, height, theme, scale, outlines, transparent, missingLetters, ...view } = parseQuery(
        pictureQuerySchema,
        c.req.url,
      )
      const picture = { paper, width, height, theme, scale, outlines, transparent, missingLetters }
      const question = { kind: 'picture', ending: kind, view, picture, documents: documentsOf(c) } as const
      return respond(c, datasetOf(c), question, { 'Cache-Control': 'private, no-cache' })
    })
  }
}
