import { say } from '../../words/index.ts'
import type { TableProfile } from './profile.ts'

/** The list of statements that Discourse Network Analyzer exports. */
export const DNA_EVENTS: TableProfile = {
  id: 'dna-events',
  label: say('dnaEvents'),
  source: 'https://github.com/leifeld/dna',
  needs: ['statement_id', 'time', 'document_id', 'organization', 'concept', 'agreement'],
  shape: 'long',
  roles: {
    statement_id: 'ignore',
    organization: 'actor',
    concept: 'issue',
    agreement: 'value',
    time: 'stated_on',
    person: 'speaker',
    document_title: 'source',
  },
  words: { 0: -1, 1: 1 },
}
