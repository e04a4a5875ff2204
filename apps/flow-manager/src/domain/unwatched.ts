/** A promise whose rejection may go unseen: whoever awaits it sees it, and nothing breaks where nobody does. */
export function unwatched<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  return promise;
}
