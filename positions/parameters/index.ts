/** What is compared and looked at, as parameters. */
export * from './kind.ts'
export * from './parameter.ts'
export * from './read.ts'
export * from './scope-parameters.ts'
export * from './view-parameters.ts'
