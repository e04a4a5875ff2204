import type { AriOperation } from '../ari-port.ts';
import { ariRoutes } from '../generated/ari-operations.generated.ts';

export type ClientParams = Record<string, unknown> & { body?: string };

/**
 * The parameters of an operation as ari-client takes them: those of the path by their names, and all others of a POST or PUT as one JSON `body`,
 * from which Asterisk takes them just as well: it reads no more than 4 kB of a URL.
 */
export function toClientParams(operation: AriOperation, params: object): ClientParams {
  const { method, path, body } = ariRoutes[operation];
  if (method !== 'POST' && method !== 'PUT') {
    return { ...params };
  }
  const entries = Object.entries(params).filter(([, value]) => value !== undefined);
  const inPath = entries.filter(([name]) => path.includes(`{${name}}`));
  const others = entries.filter((entry) => !inPath.includes(entry));
  const content = body?.isWhole === true ? (params as Record<string, unknown>)[body.param] : Object.fromEntries(others);
  return { ...Object.fromEntries(inPath), ...(others.length > 0 && { body: JSON.stringify(content) }) };
}
