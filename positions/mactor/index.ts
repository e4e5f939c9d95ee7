/** The matrices of the MACTOR method: influence and convergence of actors. */
export * from './convergence.ts'
export * from './influence.ts'
export * from './objectives.ts'
export * from './registry.ts'
