/**
 * Does `work` now and then every `everyMs`, one round at a time: a slow round is not overtaken by the next.
 * A round that fails is told to `onError`; the next one comes all the same.
 * @returns a function that ends it; a round under way still finishes
 */
export function repeating(everyMs: number, work: () => Promise<void>, onError: (error: unknown) => void): () => void {
  let isBusy = false;
  const round = (): void => {
    if (!isBusy) {
      isBusy = true;
      work()
        .catch(onError)
        .finally(() => {
          isBusy = false;
        });
    }
  };
  const interval = setInterval(round, everyMs);
  round();
  return () => {
    clearInterval(interval);
  };
}
