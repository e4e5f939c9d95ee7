// Each parameter stands once, in the tables of positions/parameters, app/calls and diagram: what is made from them has it, wherever the table says so.
import type { Command } from 'commander'
import { describe, expect, it } from 'vitest'
import { ANALYSES } from '../app/calls/analyses.ts'
import { analysisCommand } from '../app/cli/commands/analyses.ts'
import { exportCommand } from '../app/cli/commands/export.ts'
import { openApiDocument } from '../app/server/openapi.ts'
import { chipsOf } from '../app/web/state/chips.ts'
import { viewSearch } from '../app/web/state/view-url.ts'
import { PICTURE_PARAMETERS } from '../diagram/picture-parameters.ts'
import { parseRecord, pictureRecord } from '../diagram/picture-record/picture-record.ts'
import type { DatasetInfo } from '../positions/dataset/model.ts'
import { Unfit } from '../positions/parameters/kind.ts'
import { type AnyParameter, DECIDES, LANGS, type Parameter } from '../positions/parameters/parameter.ts'
import { SCOPE_PARAMETERS } from '../positions/parameters/scope-parameters.ts'
import { VIEW_PARAMETERS } from '../positions/parameters/view-parameters.ts'
import { type View, viewFromParams, viewKey, viewOf } from '../positions/view.ts'

type Case = readonly [string, AnyParameter]
const IN_VIEWS: readonly Case[] = Object.entries(VIEW_PARAMETERS)
const IN_LINKS = IN_VIEWS.filter(([name]) => name !== 'v')
const IN_PICTURES: readonly Case[] = Object.entries(PICTURE_PARAMETERS)

/** Two values that a parameter takes, as texts: found by what its kind takes. */
function samplesOf({ kind }: AnyParameter): string[] {
  const tried = [
    ...(kind.choices ?? []),
    'any',
    '320',
    '2',
    '1',
    '0.5',
    '2025-06-01',
    '2024',
    '1y',
    '30d',
    'true',
    'false',
    'a@1,2',
    'b@0,0',
    'issue:x',
    'issue:y',
    'a=b=1',
    'text',
    'other',
  ]
  const fits = tried.filter((text) => {
    try {
      kind.read(text)
      return true
    } catch (error) {
      if (error instanceof Unfit) return false
      throw error
    }
  })
  return [...new Set(fits)].slice(0, 2)
}

const kebab = (name: string) => `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
const flagsOf = (command: Command) => new Map(command.options.map(({ long, description }) => [long, description]))

describe.each(IN_LINKS)('%s', (name, parameter) => {
  const [sample = '', other = ''] = samplesOf(parameter)
  const link = new URLSearchParams([[name, sample]])

  it('opens from a link, and stands in the link of what it opens', () => {
    expect([sample, other]).not.toContain('')
    const { view, problems } = viewFromParams(link)
    expect(problems).toEqual([])
    expect(view[name as keyof View]).toEqual(parameter.kind.read(sample))
    expect(new URLSearchParams(viewSearch(view)).getAll(name)).toEqual([sample])
  })

  it('is reported where it cannot be read, and left out', () => {
    const unfit = ['\u0000', '-', '1e999'].find((text) => {
      try {
        parameter.kind.read(text)
        return false
      } catch {
        return true
      }
    })
    if (unfit === undefined) return
    const { view, problems } = viewFromParams(new URLSearchParams([[name, unfit]]))
    expect(problems).toEqual([expect.stringMatching(new RegExp(`^${name}: .*expected `))])
    expect(Object.keys(view)).toEqual(['v'])
  })

  it('stands in the record of a picture', () => {
    const info = { id: sample, sha256: '0' } as DatasetInfo
    const record = pictureRecord(info, viewFromParams(link).view, {})
    expect(new URLSearchParams(parseRecord(JSON.stringify(record))?.view).getAll(name)).toEqual([sample])
  })

  it('is in the keys of what it decides, and in no other', () => {
    const changes = (of: (typeof DECIDES)[number]) =>
      viewKey(viewOf({ [name]: sample }), of) !== viewKey(viewOf({ [name]: other }), of)
    const from = parameter.decides === undefined ? DECIDES.length : DECIDES.indexOf(parameter.decides)
    expect(DECIDES.map(changes)).toEqual(DECIDES.map((_, i) => i >= from))
  })

  it('has its words in both languages, or in none', () => {
    const { chip } = parameter as Parameter<unknown>
    if (chip === undefined) return
    expect(Object.keys(chip).sort()).toEqual([...LANGS].sort())
    const views = samplesOf(parameter).map((text) => viewOf({ [name]: text }))
    const words = { day: String, counted: (n: number, one: string) => `${n} ${one}`, issue: String, actor: String }
    const names = new Proxy({}, { get: (_, key) => key })
    const all = { ...words, kinds: names, rules: names, origins: names, confidences: names } as never
    const said = views.map((view) => LANGS.map((lang) => chip[lang](view[name as keyof View], all, view)))
    expect(said.some(([en, de]) => en !== null && de !== null && en !== de)).toBe(true)
    expect(said.every(([en, de]) => (en === null) === (de === null))).toBe(true)
    const shown = views.map((view) => chipsOf(view, { actors: [], issues: [] }))
    for (const [chip] of shown.filter(({ length }) => length > 0)) expect(chip?.off).toHaveProperty(name, undefined)
  })
})

it('every parameter of a view and a picture that has a flag stands in the help of export, and no other', () => {
  const flags = flagsOf(exportCommand())
  for (const [name, { flag, help }] of [...IN_VIEWS, ...IN_PICTURES]) {
    const long = name === 'scale' ? '--scale-up' : kebab(name)
    if (flag === undefined) expect(flags.has(long), name).toBe(false)
    else expect(flags.get(long), name).toContain(help)
  }
})

it.each(Object.entries(ANALYSES))('the command of %s has every parameter of its call', (id, { parameters, files }) => {
  const flags = flagsOf(analysisCommand(id))
  expect(Object.keys(parameters)).toEqual(expect.arrayContaining(Object.keys(SCOPE_PARAMETERS)))
  for (const [name, { flag, help }] of Object.entries({ ...parameters, ...files })) {
    if (flag !== undefined) expect(flags.get(kebab(name)), name).toContain(help)
  }
})

it('OpenAPI names every parameter of a call, with its help', () => {
  const parameters = { ...VIEW_PARAMETERS, ...PICTURE_PARAMETERS }
  const call = { path: '/x', operationId: 'x', tag: 'files', summary: 'x', parameters, answers: {} } as const
  const document = openApiDocument([call], '0') as {
    paths: { '/x': { get: { parameters: { name: string; description: string; schema: { type?: string } }[] } } }
  }
  const documented = new Map(document.paths['/x'].get.parameters.map((one) => [one.name, one]))
  for (const [name, { help, kind }] of Object.entries(parameters)) {
    expect(documented.get(name)?.description.toLowerCase(), name).toContain(help.toLowerCase())
    expect(documented.get(name)?.schema, name).toMatchObject(kind.schema)
  }
})

it.each(IN_PICTURES)('the record of a picture has %s where it is not at its default', (name, parameter) => {
  const info = { id: 'x', sha256: '0' } as DatasetInfo
  const recorded = (value: unknown) =>
    new URLSearchParams(pictureRecord(info, viewOf({}), { [name]: value }).picture).get(name)
  for (const value of samplesOf(parameter).map((text) => parameter.kind.read(text))) {
    expect(recorded(value)).toBe(value === parameter.default ? null : String(value))
  }
})
