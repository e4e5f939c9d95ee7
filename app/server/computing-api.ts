import type { Context } from 'hono'
import { z } from 'zod'
import { PICTURE_FILES, type PictureEnding } from '../../diagram/picture-files.ts'
import { PICTURE_PARAMETERS } from '../../diagram/picture-parameters.ts'
import { UserError } from '../../positions/errors.ts'
import { pick, VIEW_PARAMETERS } from '../../positions/parameters/index.ts'
import { viewOf } from '../../positions/view.ts'
import { GRAPH_PARAMETERS } from '../api/parameters.ts'
import { ANALYSES } from '../calls/analyses.ts'
import { GRAPH_FORMATS } from '../export-files/formats.ts'
import { type AddCall, OF_COMPUTING } from './api-call.ts'
import { etagOf } from './etag.ts'
import { type Answering, rowForm } from './respond.ts'

/** Adds the calls of the analyses, each as JSON, or as CSV by `format=csv` or Accept. */
export function addAnalysisCalls(add: AddCall, { datasetOf, respond }: Answering): void {
  for (const [id, { path, summary, parameters, answer, check }] of Object.entries(ANALYSES)) {
    const call = {
      path: `/api/datasets/{id}/${path}`,
      operationId: id,
      tag: 'analyses',
      summary,
      parameters,
      answers: { 'application/json': answer, 'text/csv': 'text' },
      problems: OF_COMPUTING,
    } as const
    add(call, (c, query) => {
      const fault = check?.(query)
      if (fault) throw new UserError('bad-parameter', fault.name, fault.expected)
      const [a = '', b = ''] = [c.req.param('a'), c.req.param('b')]
      return respond(c, datasetOf(c), { kind: 'analysis', id, query, a, b, ...rowForm(c, query) })
    })
  }
}

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
