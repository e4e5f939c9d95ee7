import { UserError } from '../../positions/errors.ts'
import { ANALYSES } from '../calls/analyses.ts'
import { type AddCall, OF_COMPUTING } from './api-call.ts'
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
