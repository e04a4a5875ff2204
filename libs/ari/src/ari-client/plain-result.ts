/** The answer of Asterisk alone: ari-client makes an object of its own of every channel and playback, which holds the client. */
export function plainResult(result: unknown): unknown {
  if (Array.isArray(result)) {
    return result.map(plainResult);
  }
  if (typeof result !== 'object' || result === null || !('_client' in result)) {
    return result;
  }
  return Object.fromEntries(Object.entries(result).filter(([name]) => !name.startsWith('_')));
}
