import { Validator } from '@seriousme/openapi-schema-validator'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type MemoryApp, memoryApp } from '../../test/support/memory-app.ts'
import { ANALYSES } from '../calls/analyses.ts'

interface Operation {
  readonly operationId: string
  readonly tags: readonly string[]
  readonly summary: string
  readonly parameters: readonly {
    $ref?: string
    name?: string
    in?: string
    description?: string
    required?: boolean
  }[]
  readonly responses: Readonly<Record<string, { content?: Record<string, { schema: object }> }>>
}
interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: { parameters: Readonly<Record<string, { name: string; description: string }>> }
}

let server: MemoryApp
let document: Document
const schemas = new Ajv2020({ strict: false, validateFormats: false })
beforeAll(async () => {
  server = await memoryApp(['seeds/talks-2025'])
  document = (await (await server.get('/api/openapi.json')).json()) as Document
  schemas.addSchema({ $id: 'document', ...document })
})
afterAll(() => server.close())

const operations = () =>
  Object.entries(document.paths).flatMap(([path, of]) =>
    Object.entries(of).map(([method, one]) => ({ path, method, ...one })),
  )

/** What a call answers with a status, as the document has it. */
function schemaOf(path: string, status: number, type: string): ValidateFunction {
  const at = [path, 'get', 'responses', String(status), 'content', type, 'schema']
  const pointer = at.map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/')
  const schema = schemas.getSchema(`document#/paths/${pointer}`)
  if (!schema) throw new Error(`${path}: no schema of ${type} with ${status}`)
  return schema
}

it('is a valid OpenAPI document', async () => {
  const { valid, errors } = await new Validator().validate(JSON.parse(JSON.stringify(document)))
  expect(errors).toBeUndefined()
  expect(valid).toBe(true)
})

it('gives every call a name of its own, a tag, a sentence, and each parameter its words', () => {
  const all = operations()
  expect(new Set(all.map(({ operationId }) => operationId)).size).toBe(all.length)
  for (const { path, operationId, tags, summary, parameters } of all) {
    expect([operationId, tags.length, summary], path).toEqual([
      expect.stringMatching(/^[a-z]+/i),
      1,
      expect.stringMatching(/^[A-Z]/),
    ])
    for (const { $ref, description } of parameters) {
      const shared = $ref && document.components.parameters[$ref.split('/').at(-1) as string]
      expect((shared || { description }).description, path).toMatch(/^\S.{3}/)
    }
  }
})

const QUERIES: Readonly<Record<string, string>> = {
  '/api/datasets/{id}/stances': '?actor=usa',
  '/api/datasets/{id}/search': '?q=talks',
  '/api/datasets/{id}/series': '?of=polarisation&width=1y',
  '/api/datasets/{id}/scenario': '?move=usa=territory=2&best=usa&group=ukraine',
  '/api/datasets/{id}/pairs/{a}/{b}/robustness': '?bootstrap=20',
  '/api/datasets/{id}/polarisation': '?camps=any',
}

it('what is answered is what the document says, with every status', async () => {
  const calls = operations().filter(
    ({ method, responses, path }) =>
      method === 'get' && responses[200]?.content?.['application/json'] && path !== '/api/schema',
  )
  expect(calls.length).toBeGreaterThan(Object.keys(ANALYSES).length + 6)
  for (const { path, responses } of calls) {
    const url = path.replace('{id}', 'talks-2025').replace('{a}', 'usa').replace('{b}', 'ukraine')
    const asked: [string, number][] = [
      [`${url}${QUERIES[path] ?? ''}`, 200],
      [`${url}?nonsense=1`, 400],
    ]
    if (responses[404]) asked.push([`${url.replace('talks-2025', 'moon')}${QUERIES[path] ?? ''}`, 404])
    for (const [at, status] of asked) {
      const answer = await server.get(at)
      expect([at, answer.status]).toEqual([at, status])
      const fits = schemaOf(path, status, status === 200 ? 'application/json' : 'application/problem+json')
      fits(await answer.json())
      expect(fits.errors ?? [], at).toEqual([])
    }
  }
})
