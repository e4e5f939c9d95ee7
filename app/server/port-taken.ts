import { type ErrorDetails, UserError } from '../../positions/errors.ts'

/** The port cannot be had. */
export class PortTakenError extends UserError {
  override readonly name = 'PortTakenError'
  constructor(at: string, fault: string, details: ErrorDetails) {
    super('port-taken', at, fault, details)
  }
}
