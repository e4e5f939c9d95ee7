import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const NATIONS = ['avalon', 'borduria', 'carpania', 'deltora', 'elbonia', 'fenwick'] as const
const CODES = ['AUT', 'BEL', 'CHE', 'DNK', 'EST', 'FIN']
/** A row for each issue, a value for each nation, empty where it is silent. */
const VALUES: Readonly<Record<string, readonly (number | '')[]>> = {
  dams: [2, 2, 1, -2, -1, 0],
  canals: [2, 1, 1, -2, -2, ''],
  tolls: [-1, 1, 2, 2, -2, 1],
  ferries: [1, 1, 1, 1, 1, 1],
  nets: [1, -1, 2, -2, 0, -1],
  bells: [2, 2, -1, -1, '', 2],
  lamps: [0.5, 0.25, 1, -0.75, -1, ''],
}

/**
 * Writes a made-up data package in which every parameter of a question can make a difference: nations, persons within terms and a bloc of members that differ, issues below others, one of
 * which only some votes are known, one on which all agree, two clocks, joint texts, changes of position, influence and salience. Gives its folder.
 */
export function deltaPackage(root: string): string {
  const folder = join(root, 'delta-talks')
  mkdirSync(folder, { recursive: true })
  const write = (name: string, header: string, rows: readonly (readonly (string | number)[])[]) =>
    writeFileSync(join(folder, `${name}.csv`), `${header}\n${rows.map((row) => row.join(',')).join('\n')}\n`)
  writeFileSync(
    join(folder, 'datapackage.json'),
    JSON.stringify({
      name: 'delta-talks',
      title: 'Talks on the delta',
      parley: { scales: { lit: { min: -1, max: 1, continuous: true } } },
    }),
  )
  write('actors', 'id,name,kind,nation,influence', [
    ...NATIONS.map((id, i) => [id, id[0]?.toUpperCase() + id.slice(1), 'nation', CODES[i] as string, i + 1]),
    ['gondal', 'Gondal', 'nation', 'GRC', 3],
    ['dora', 'Dora', 'person', '', 1],
    ['anna', 'Anna', 'person', '', 1],
    ['bert', 'Bert', 'person', '', 1],
    ['carl', 'Carl', 'person', '', 1],
    ['league', 'League', 'bloc', '', ''],
    ['pact', 'Pact', 'bloc', '', ''],
    ['guild', 'Guild', 'organization', '', 2],
  ])
  write('affiliations', 'actor,group,kind,from,to', [
    ['dora', 'gondal', 'represents', '', ''],
    ['anna', 'avalon', 'represents', '', ''],
    ['bert', 'fenwick', 'represents', '2031-03-01', ''],
    ['carl', 'fenwick', 'represents', '', ''],
    ...['avalon', 'borduria', 'carpania'].map((id) => [id, 'league', 'member', '', '']),
    ...['carpania', 'deltora', 'elbonia'].map((id) => [id, 'pact', 'member', '', '']),
    ['fenwick', 'guild', 'member', '', ''],
  ])
  write('issues', 'id,name,parent,scale,partial', [
    ['water', 'Water', '', 'five', ''],
    ['dams', 'Dams', 'water', 'five', ''],
    ['canals', 'Canals', 'water', 'five', ''],
    ['tolls', 'Tolls', '', 'five', ''],
    ['ferries', 'Ferries', '', 'five', ''],
    ['nets', 'Nets', '', 'five', 'true'],
    ['bells', 'Bells', '', 'five', ''],
    ['lamps', 'Lamps', '', 'lit', ''],
  ])
  write(
    'scale_points',
    'scale,value,label',
    [-2, -1, 0, 1, 2].map((value) => ['five', value, `Point ${value}`]),
  )
  write('documents', 'id,title,publisher,published_on', [['minutes', 'Minutes', 'Harbour office', '2031-01-10']])
  const stances = [
    ...Object.entries(VALUES).flatMap(([issue, values]) =>
      values.flatMap((value, i) =>
        value === ''
          ? []
          : [
              [
                `${issue}-${NATIONS[i]}`,
                NATIONS[i] as string,
                issue,
                value,
                'position',
                i === 2 ? 'reported' : 'stated',
                i === 3 ? 'low' : 'high',
                1 + (i % 3),
                '2031-02-01',
                '',
                issue === 'ferries' || (i < 2 && issue === 'bells') ? 'charter' : '',
                '',
                'C',
              ],
            ],
      ),
    ),
    [
      'late-1',
      'avalon',
      'tolls',
      2,
      'position',
      'stated',
      'high',
      2,
      '2031-04-01',
      '',
      '',
      '2031-06-01T00:00:00Z',
      'C',
    ],
    ['gondal-1', 'gondal', 'ferries', 1, 'position', 'stated', 'high', 1, '2031-02-03', '', '', '', 'C'],
    ['late-4', 'elbonia', 'nets', 2, 'position', 'stated', 'high', 2, '2031-05-06', '', '', '', 'C'],
    ...['dams', 'canals', 'tolls', 'bells'].map((issue, i) => [
      `dora-${i}`,
      'dora',
      issue,
      2 - i,
      'position',
      'stated',
      'high',
      1,
      '2031-02-03',
      '',
      '',
      '',
      'C',
    ]),
    ['dora-9', 'dora', 'dams', -2, 'position', 'stated', 'high', 1, '2031-05-07', '', '', '', 'C'],
    ['late-2', 'deltora', 'dams', 1, 'position', 'stated', 'high', 2, '2031-05-01', '', '', '', 'C'],
    ['late-3', 'fenwick', 'bells', '', 'ambiguous', 'stated', 'high', 1, '2031-05-02', '', '', '', 'C'],
    ['anna-1', 'anna', 'canals', -1, 'position', 'stated', 'high', 1, '2031-05-03', '', '', '', 'C'],
    ['bert-1', 'bert', 'canals', 2, 'position', 'stated', 'high', 1, '2031-05-04', '', '', '', 'C'],
    ['carl-1', 'carl', 'canals', -2, 'position', 'stated', 'high', 1, '2031-05-04', '', '', '', 'C'],
    ['bert-0', 'bert', 'dams', -2, 'position', 'stated', 'high', 1, '2031-02-20', '', '', '', 'C'],
    ['league-1', 'league', 'lamps', 1, 'position', 'stated', 'high', 1, '2031-02-02', '', '', '', 'C'],
    ['guild-1', 'guild', 'dams', 2, 'position', 'stated', 'high', 1, '2031-02-02', '', '', '', 'C'],
    ['guild-2', 'guild', 'tolls', -2, 'position', 'stated', 'high', 1, '2031-02-02', '', '', '', 'C'],
    ['guild-3', 'guild', 'ferries', 1, 'position', 'stated', 'high', 1, '2031-02-02', '', '', '', 'C'],
    ['guild-4', 'guild', 'bells', -2, 'position', 'stated', 'high', 1, '2031-02-02', '', '', '', 'C'],
  ]
  write(
    'stances',
    'id,actor,issue,value,status,origin,confidence,salience,stated_on,valid_to,joint,recorded_at,coder',
    stances,
  )
  write(
    'evidence',
    'stance,document,locator',
    stances.map(([id]) => [id as string, 'minutes', 'p. 1']),
  )
  return folder
}
