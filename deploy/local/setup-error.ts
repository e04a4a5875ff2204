/** Something about the machine is not as needed. The message is one line for the operator and says what to do. */
export class SetupError extends Error {
  override readonly name = 'SetupError';
}
