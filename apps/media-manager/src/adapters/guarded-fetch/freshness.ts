import type { IncomingHttpHeaders } from 'node:http';

/** Without a word from the server: short enough that a replaced prompt is heard soon. */
const DEFAULT_MS = 60_000;
const MAX_MS = 86_400_000;

/** For how long a response may be used without asking again (RFC 9111 section 4.2), one day at most. */
export function freshForMs(headers: IncomingHttpHeaders): number {
  const directives = new Map(
    (headers['cache-control'] ?? '').split(',').map((part) => {
      const [name = '', value = ''] = part.trim().toLowerCase().split('=');
      return [name, value.replaceAll('"', '')] as const;
    }),
  );
  if (directives.has('no-store') || directives.has('no-cache')) {
    return 0;
  }
  const ms = lifetimeMs(directives.get('max-age'), headers) - 1000 * Number(headers.age ?? 0);
  return Number.isNaN(ms) ? 0 : Math.min(Math.max(ms, 0), MAX_MS);
}

function lifetimeMs(maxAge: string | undefined, headers: IncomingHttpHeaders): number {
  if (maxAge !== undefined) {
    return 1000 * Number(maxAge);
  }
  if (headers.expires !== undefined) {
    return Date.parse(headers.expires) - (headers.date === undefined ? Date.now() : Date.parse(headers.date));
  }
  return DEFAULT_MS;
}
