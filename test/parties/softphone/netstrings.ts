/** One message as a netstring: `<bytes>:<message>,`. */
export function writeNetstring(message: string): string {
  return `${Buffer.byteLength(message)}:${message},`;
}

/** The whole messages at the beginning of these bytes, and what is left over. */
export function readNetstrings(bytes: Buffer): { messages: string[]; rest: Buffer } {
  const messages: string[] = [];
  let rest = bytes;
  for (;;) {
    const colon = rest.indexOf(':');
    const length = Number(rest.subarray(0, Math.max(colon, 0)).toString());
    if (colon < 1 || rest.length < colon + length + 2) return { messages, rest };
    messages.push(rest.subarray(colon + 1, colon + 1 + length).toString());
    rest = rest.subarray(colon + length + 2);
  }
}
