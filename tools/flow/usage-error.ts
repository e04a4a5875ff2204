/** Something is wrong with how a tool was called: its message is all there is to say. */
export class UsageError extends Error {}
