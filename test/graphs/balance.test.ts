import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { main } from '../../app/cli/main.ts'
import { withFiles } from '../support/files-in-folder.ts'
import { printedBy } from '../support/printed-by.ts'
import { PAIRS, STANCES } from './written.ts'

const balance = async (...args: string[]) => {
  const printed = await printedBy(() => main(['balance', ...args]))
  const line = printed.split('\n').find((one) => one.startsWith('{'))
  return { answer: line === undefined ? null : JSON.parse(line), told: printed }
}

describe('parley balance', () => {
  it.each(['p.gexf', 'p.net', 'full.dl', 'p.gml', 'p.edges', 'blueprint.json'])(
    'divides the pairs of %s, and what it writes divides in the same way',
    async (name) => {
      await withFiles({ [name]: PAIRS[name] as string }, async (folder) => {
        const { answer, told } = await balance(`${folder}/${name}`, '--camps', 'any', '-o', `${folder}/camps.gexf`)
        expect(answer).toMatchObject({
          triangles: { '+--': 1, total: 1 },
          frustration: { value: 0, exact: true },
          camps: { value: 0, count: 2, partition: { Ash: 0, Birch: 0, Cedar: 1 } },
        })
        expect(told).toContain('wrote ')
        for (const ending of ['graphml', 'json', 'dl', 'edges.csv', 'arrow', 'gexf']) {
          await balance(`${folder}/camps.gexf`, '--camps', 'any', '-o', `${folder}/again.${ending}`)
          expect((await balance(`${folder}/again.${ending}`, '--camps', 'any')).answer.camps).toEqual(answer.camps)
        }
        await balance(`${folder}/${name}`, '--camps', 'any', '-o', `${folder}/nodes.csv`)
        expect(readFileSync(`${folder}/nodes.csv`, 'utf8')).toMatch(/^id,label,side,camp,color,x,y\n/)
      })
    },
  )

  it('refuses more nodes than it could divide while a person waits', async () => {
    const ring = Array.from({ length: 3001 }, (_, at) => `a${at} a${(at + 1) % 3001} 1`).join('\n')
    await withFiles({ 'ring.edges': ring }, async (folder) => {
      expect((await balance(`${folder}/ring.edges`)).told).toContain(
        'ring.edges: it has 3,001 nodes with lines, expected at most 3,000',
      )
    })
  })

  it('takes a two-mode graph as the dataset that it is, and refuses a name that ends like no format', async () => {
    await withFiles({ 's.dl': STANCES['s.dl'] as string }, async (folder) => {
      const { answer } = await balance(`${folder}/s.dl`, '--min-shared', '1', '-o', `${folder}/out.graphml`)
      expect(Object.keys(answer.frustration.partition)).toEqual(['Ash', 'Birch', 'Cedar'])
      expect(readFileSync(`${folder}/out.graphml`, 'utf8')).toContain('attr.name="side"')
      const { answer: none, told } = await balance(`${folder}/s.dl`, '-o', `${folder}/out.doc`)
      expect(none).toBeNull()
      expect(told).toMatch(/--output.*a file that ends in one of .*\.png.*\.gexf/)
      await balance(`${folder}/s.dl`, '--min-shared', '1', '--camps', '2', '-o', `${folder}/out.svg`)
      expect(readFileSync(`${folder}/out.svg`, 'utf8')).toMatch(/camps?, with/)
    })
  })
})
