/** Anything that Asterisk may send: an event, or the answer to a request. */
export interface AriFrame {
  type: string;
}

/** Throws a SyntaxError or TypeError when the text is not a JSON object with a `type`. */
export function parseAriFrame(text: string): AriFrame {
  const value: unknown = JSON.parse(text);
  if (typeof value !== 'object' || value === null || !('type' in value) || typeof value.type !== 'string') {
    throw new TypeError('no JSON object with a type');
  }
  return value as AriFrame;
}
