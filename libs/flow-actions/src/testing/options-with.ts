/** Options as the engine makes them: the defaults of their class, and what is given. */
export function optionsWith<T extends object>(Options: new () => T, given: Partial<T> = {}): T {
  return Object.assign(new Options(), given);
}
