/** What actors and groups hold at a time. */

export * from './conflicting-rows.ts'
export * from './derived-positions.ts'
export * from './eligible-rows.ts'
export * from './holders.ts'
export * from './members-at.ts'
export * from './outside-terms.ts'
export * from './positions.ts'
export * from './resolve-positions.ts'
export * from './scope-names.ts'
export * from './superseded-on.ts'
export * from './voices.ts'
