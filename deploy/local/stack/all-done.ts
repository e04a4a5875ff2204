/** Waits for all, then fails if one has failed: unlike `Promise.all` it leaves nothing behind that still goes on. */
export async function allDone(work: Iterable<Promise<unknown>>): Promise<void> {
  const failed = (await Promise.allSettled(work)).find((result) => result.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
}
