/** What is written, and when it is out. */
export interface Committed {
  /** Settles when every command of the step is safely with the bus. */
  published: Promise<unknown>;
}

/** What was committed where there was nothing to do. */
export const nothing: Committed = { published: Promise.resolve() };
