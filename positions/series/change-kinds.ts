/**
 * What lies behind another position of a unit: someone who counts for it `changed` position; `expired`, nobody did, but a statement has ended, so that an
 * older one counts again; `undated`, nobody did as far as is known, but a statement with a date takes the place of one of the same actor without, and nothing says which came first; `other-speaker`, nobody said anything else, but someone with another view speaks for it now; `other-members`, nobody did, but members of the bloc joined, left, spoke for the first time or hold their position no longer.
 */
export const CHANGE_KINDS = ['changed', 'expired', 'undated', 'other-speaker', 'other-members'] as const
export type ChangeKind = (typeof CHANGE_KINDS)[number]

/**
 * What one who counts for a unit did: changed its own position, fell back on an older statement of its own when another ended, took another position by its first statement with a date, spoke (for the first
 * time, or once more), did so as a new member, left, or ended its position; or, `returned`, did nothing, but an older statement of its own counts again.
 */
export const VOICE_CHANGES = ['changed', 'fell-back', 'dated', 'joined', 'spoke', 'returned', 'left', 'ended'] as const
