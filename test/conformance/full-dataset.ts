import { createHash } from 'node:crypto'
import { eachText } from '../../positions/dataset/dataset.ts'
import {
  type Actor,
  type Affiliation,
  compareCodePoints,
  type DatasetInfo,
  type Document,
  type Evidence,
  type FullDataset,
  type Issue,
  type Scale,
  type Stance,
  StanceColumnsBuilder,
} from '../../positions/index.ts'

/** A whole dataset as tests write it, from plain objects in any order. */
export interface FullParts {
  readonly info: Partial<DatasetInfo> & { id: string }
  readonly actors: readonly Actor[]
  readonly affiliations: readonly Affiliation[]
  readonly scales: readonly Scale[]
  readonly issues: readonly Issue[]
  readonly documents: readonly Document[]
  readonly stances: readonly Stance[]
}

/** The dataset of the parts, in the order that the model asks for, with the hash of its content. */
export function fullDataset(parts: FullParts): FullDataset {
  const byId = (a: { id: string }, b: { id: string }) => compareCodePoints(a.id, b.id)
  const actors = [...parts.actors].sort(byId)
  const documents = [...parts.documents].sort(byId)
  const stances = [...parts.stances].sort(byId)
  const actorOf = new Map(actors.map(({ id }, index) => [id, index]))
  const issueOf = new Map(parts.issues.map(({ id }, index) => [id, index]))
  const builder = new StanceColumnsBuilder()
  for (const stance of stances) {
    const actor = actorOf.get(stance.actor) as number
    builder.append({ ...stance, actor, issue: issueOf.get(stance.issue) as number })
  }
  const { info, affiliations, scales, issues } = parts
  const content = JSON.stringify([info, actors, affiliations, scales, issues, documents, stances])
  const at = (row: number) => stances[row] as Stance
  return {
    info: {
      title: 'Made up',
      sources: [],
      defaults: {},
      ...info,
      sha256: createHash('sha256').update(content).digest('hex'),
    },
    actors,
    affiliations,
    scales,
    issues,
    documents,
    stances: builder.finish(),
    texts: {
      id: (row) => at(row).id,
      ...eachText((name) => (row) => at(row)[name]),
      evidence: (row): readonly Evidence[] => at(row).evidence,
    },
  }
}

/** The parts of which every kind of thing that a dataset may hold is one, with the ids that are hardest to keep. */
export function everyKind(id: string): FullParts {
  const long = `${'Bund der gedachten Länder '.repeat(11)}und Inseln`.slice(0, 300)
  return {
    info: {
      id,
      title: 'Talks that never were “§1”',
      description: 'Made up, line by line.\nSecond line.',
      version: '1.2.3',
      licence: 'CC0-1.0',
      sources: [{ title: 'Nobody' }, { title: 'A dream', path: 'https://example.org/dream' }],
      defaults: { level: 'delegations', minShared: 1, asOf: '2031-05', window: { from: '2031' } },
    },
    actors: [
      { id: 'Côte d’Azurie', name: 'Côte d’Azurie', kind: 'nation', nation: 'XCA', aliases: ['Azurie', 'C. d’A.'] },
      { id: '__proto__', name: 'Proto', kind: 'nation', aliases: [] },
      { id: 'constructor', name: `O'Brien "the \\ quote" \`tick\``, kind: 'person', aliases: [], influence: 0.1 + 0.2 },
      { id: '\uff5eFullwidth', name: 'Below the astral planes', kind: 'organization', aliases: [], wikidata: 'Q0' },
      { id: '😀 Party', name: 'Above the rest of the BMP', kind: 'bloc', aliases: ['😀'] },
      { id: 'مملكة خيالية', name: 'مملكة خيالية', kind: 'nation', aliases: [], influence: 0 },
      { id: long, name: long, kind: 'bloc', aliases: [] },
      { id: 'silent', name: 'Who never speaks', kind: 'person', aliases: [] },
    ],
    affiliations: [
      {
        actor: 'constructor',
        group: 'مملكة خيالية',
        kind: 'represents',
        role: 'Minister; of “state”',
        rank: 2,
        to: '2030',
      },
      { actor: 'مملكة خيالية', group: '😀 Party', kind: 'member' },
      { actor: 'constructor', group: 'مملكة خيالية', kind: 'represents', rank: 1, from: '2031-01', to: '9999-12-31' },
      { actor: '__proto__', group: long, kind: 'member', from: '0001-01-01', to: '2031-02-28' },
      { actor: 'constructor', group: '😀 Party', kind: 'member', from: '2030-02-28' },
    ],
    scales: [
      {
        id: 'support',
        min: -2,
        max: 2,
        continuous: false,
        assumed: false,
        points: [
          { value: -2, label: 'against' },
          { value: 0, label: 'between', definition: 'Neither, in so many words' },
          { value: 2, label: 'for' },
        ],
      },
      { id: '0..100', min: 0, max: 100, continuous: true, assumed: false, points: [] },
      { id: 'assumed -2..2', min: -2, max: 2, continuous: false, assumed: true, points: [{ value: 1e-7, label: '' }] },
    ],
    issues: [
      { id: 'zoo', name: 'The zoo comes first', parents: [], partial: false },
      {
        id: 'moat',
        name: 'Moat',
        question: 'Shall there be a moat?',
        parents: ['zoo', 'art'],
        scale: 'support',
        partial: false,
        document: 'roll call',
      },
      { id: 'art', name: 'Art', parents: ['zoo'], scale: '0..100', partial: true },
      { id: "d'Æ \u200fשלום", name: 'Mixed', parents: ['art', 'moat', 'zoo'], scale: 'assumed -2..2', partial: false },
    ],
    documents: [
      { id: 'roll call', title: 'Roll call 7' },
      {
        id: '😀.pdf',
        title: 'Memoir',
        publisher: 'House of Dreams',
        url: 'https://example.org/?a=1&b=“2”',
        publishedOn: '2031',
        retrievedOn: '2031-05-06',
        sha256: 'ab'.repeat(32),
        language: 'fr',
        licence: 'none',
      },
      { id: '\uffeeB', title: 'Between' },
    ],
    stances: [
      {
        id: 's1',
        actor: 'constructor',
        issue: 'moat',
        value: -2,
        status: 'position',
        origin: 'stated',
        confidence: 'high',
        statedOn: '2031-01-05',
        evidence: [
          {
            document: '😀.pdf',
            exact: '“No moat,” she said.',
            prefix: 'then ',
            suffix: ' and left',
            start: 10,
            end: 30,
            locator: 'p. 3',
            speaker: 'constructor',
            relation: 'supports',
          },
          { document: '\uffeeB', relation: 'contradicts', speaker: '😀 Party' },
          { document: '😀.pdf', exact: '😀', start: 0, end: 1, relation: 'context' },
        ],
      },
      {
        id: 's10',
        actor: 'constructor',
        issue: 'moat',
        value: 0,
        status: 'neutral',
        statedOn: '2031-02',
        condition: 'if asked',
        summary: 'Takes it back\nalmost',
        coder: 'cd',
        evidence: [],
      },
      {
        id: 's9',
        actor: 'constructor',
        issue: 'moat',
        value: null,
        status: 'no_position',
        statedOn: '2031-03-01',
        validFrom: '2031-03-01',
        validTo: '2031-03',
        evidence: [],
      },
      {
        id: '😀',
        actor: '😀 Party',
        issue: 'art',
        value: 33.3,
        status: 'position',
        salience: 0,
        statedOn: '2031',
        validFrom: '2031',
        validTo: '9999-12-31',
        evidence: [],
      },
      {
        id: '\uff5e',
        actor: '😀 Party',
        issue: 'art',
        value: 100,
        status: 'position',
        salience: 2.5,
        validTo: '2030',
        evidence: [],
      },
      {
        id: '__proto__',
        actor: '__proto__',
        issue: "d'Æ \u200fשלום",
        value: 1e-7,
        status: 'position',
        confidence: 'low',
        validFrom: '0001-01-01',
        recordedAt: '2031-04',
        evidence: [],
      },
      {
        id: 'joint a',
        actor: 'مملكة خيالية',
        issue: 'moat',
        value: 2,
        status: 'position',
        origin: 'joint',
        joint: 'communiqué 😀',
        statedOn: '2031-05-05',
        recordedAt: '2031-05-06T07:08:09.123Z',
        evidence: [{ document: 'roll call', relation: 'supports' }],
      },
      {
        id: 'joint b',
        actor: 'Côte d’Azurie',
        issue: 'moat',
        value: 2,
        status: 'position',
        origin: 'joint',
        joint: 'communiqué 😀',
        statedOn: '2031-05-05',
        retractedAt: '2031-06-01',
        evidence: [],
      },
      {
        id: 'quiet',
        actor: 'Côte d’Azurie',
        issue: 'moat',
        value: null,
        status: 'undisclosed',
        origin: 'inferred',
        confidence: 'medium',
        evidence: [],
      },
      {
        id: 'vague',
        actor: long,
        issue: 'art',
        value: null,
        status: 'ambiguous',
        origin: 'reported',
        statedOn: '9999',
        evidence: [],
      },
    ],
  }
}
