import { expect, it } from 'vitest'
import { readTexts } from '../../../../graph-loader/read-texts.ts'
import { stanceOf } from '../../../../positions/dataset/index.ts'
import { receivedDataset, sentDataset } from './sent-dataset.ts'

it('a dataset that was sent to another worker tells of each stance what it told before', async () => {
  const rows = Array.from({ length: 70_000 }, (_, i) => {
    const summary = i % 3 === 0 ? `said ${i}` : ''
    return `s${String(i).padStart(5, '0')},Astoria,tolls ${i},${(i % 5) - 2},${summary}`
  })
  const dataset = await readTexts({
    'datapackage.json': JSON.stringify({ name: 'tolls', title: 'Tolls' }),
    'documents.csv': 'id,title,publisher\nletter,A letter,Astoria\n',
    'stances.csv': `id,actor,issue,value,summary\n${rows.join('\n')}\n`,
    'evidence.csv': 'stance,document,exact\ns65536,letter,at every hour\n',
  })
  const received = receivedDataset(structuredClone(sentDataset(dataset)))
  expect(received.info).toEqual(dataset.info)
  for (const row of [0, 1, 2, 3, 65_535, 65_536, 65_537, 69_999])
    expect(stanceOf(received, row)).toEqual(stanceOf(dataset, row))
  expect(stanceOf(received, 65_536).evidence).toHaveLength(1)
})
