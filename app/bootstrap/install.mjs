// Installs the locked dependencies: a step of its own in the Dockerfile, so that a change of the sources does not install them again.
import { ensureDependencies } from './dependencies.mjs'
import { fail } from './root.mjs'

await ensureDependencies().catch(fail)
