/** A SIP message (RFC 3261), as far as a test needs one. */
export interface SipMessage {
  firstLine: string;
  /** Of a response; 0 for a request. */
  status: number;
  /** Of a request, or of the request that is answered. */
  method: string;
  /** By lower-case name; the first of each. */
  headers: Map<string, string>;
  text: string;
}

export function parseSipMessage(text: string): SipMessage {
  const [head = ''] = text.split('\r\n\r\n');
  const [firstLine = '', ...lines] = head.split('\r\n');
  const headers = new Map<string, string>();
  for (const line of lines) {
    const name = line.slice(0, line.indexOf(':')).trim().toLowerCase();
    if (!headers.has(name)) {
      headers.set(name, line.slice(line.indexOf(':') + 1).trim());
    }
  }
  const status = firstLine.startsWith('SIP/2.0') ? Number(firstLine.split(' ')[1]) : 0;
  const method = status === 0 ? firstLine.slice(0, firstLine.indexOf(' ')) : (headers.get('cseq')?.split(' ')[1] ?? '');
  return { firstLine, status, method, headers, text };
}
