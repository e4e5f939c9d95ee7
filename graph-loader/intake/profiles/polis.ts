import { say } from '../../words/index.ts'
import type { BesideProfile, TableProfile } from './profile.ts'

/** The votes of a Polis conversation: a row for each participant, a column for each comment. */
export const POLIS: TableProfile = {
  id: 'polis',
  label: say('polis'),
  source: 'https://compdemocracy.org/export/',
  needs: ['participant', 'group-id', 'n-votes', 'n-agree', 'n-disagree'],
  fits: (header) => header.some(isComment),
  shape: 'actors-by-issues',
  roles: { participant: 'actor', 'group-id': 'group' },
  labels: { 'group-id': Object.fromEntries(Array.from({ length: 20 }, (_, at) => [at, `group ${at}`])) },
  kind: 'person',
  points: { [-1]: 'disagree', 0: 'pass', 1: 'agree' },
  counts: { 'n-agree': 1, 'n-disagree': -1 },
  notes: [say('polisPasses')],
  issues: (header) => header.filter(isComment).map((of) => ({ of, title: '', scale: { min: -1, max: 1 } })),
  titlesBeside: (file) => (/participants-votes/i.test(file) ? file.replace(/participants-votes/i, 'comments') : null),
  beside: /(summary|stats-history|comment-groups)\.csv(\.gz)?$/i,
}

function isComment(name: string): boolean {
  return /^\d+$/.test(name.trim())
}

/** What the comments of a conversation say. */
export const POLIS_COMMENTS: BesideProfile = {
  id: 'polis-comments',
  label: say('polisComments'),
  needs: ['comment-id', 'author-id', 'agrees', 'disagrees', 'comment-body'],
  of: 'polis',
  titles: { id: 'comment-id', title: 'comment-body' },
  instead: say('polisCommentsInstead'),
}

/** The votes as they were cast: who voted anew stands there twice. */
export const POLIS_VOTES: BesideProfile = {
  id: 'polis-votes',
  label: say('polisVotes'),
  needs: ['timestamp', 'comment-id', 'voter-id', 'vote'],
  of: 'polis',
  instead: say('polisVotesInstead'),
}
