/** The port cannot be had. */
export class PortTakenError extends Error {
  override readonly name = 'PortTakenError'
}
