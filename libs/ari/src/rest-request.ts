import type { AriOperation } from './ari-port.ts';
import type { AriRoute } from './ari-route.ts';
import { ariRoutes } from './generated/ari-operations.generated.ts';

interface CompiledRoute extends AriRoute {
  /** The path split at its parameters: literal, name, literal, name ... */
  pathParts: string[];
}

/** Parameters of path and query. A list is sent as Asterisk splits it, at its commas. */
type UriParams = Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>;

const routes = new Map<string, CompiledRoute>(
  Object.entries(ariRoutes).map(([operation, route]) => [operation, { ...route, pathParts: route.path.split(/[{}]/) }]),
);

/**
 * The frame that asks Asterisk for an operation over its WebSocket (a RESTRequest of its API description). Path and query parameters go
 * into the URI, the body parameter into the message body, each parameter into one place only.
 */
export function encodeRestRequest(requestId: string, operation: AriOperation, params: object): string {
  const route = routes.get(operation);
  if (route === undefined) {
    throw new Error(`${operation} has no route`);
  }
  const body = encodeBody(route, params as Readonly<Record<string, unknown>>);
  return JSON.stringify({
    type: 'RESTRequest',
    request_id: requestId,
    method: route.method,
    uri: encodeUri(route, params as UriParams),
    ...(body === undefined ? undefined : { content_type: 'application/json', message_body: body }),
  });
}

function encodeUri(route: CompiledRoute, params: UriParams): string {
  let uri = '';
  for (const [index, part] of route.pathParts.entries()) {
    uri += index % 2 === 0 ? part : encodeURIComponent(String(params[part]));
  }
  let separator = '?';
  for (const name of route.query) {
    const value = params[name];
    if (value !== undefined) {
      uri += `${separator}${name}=${encodeURIComponent(String(value))}`;
      separator = '&';
    }
  }
  return uri;
}

function encodeBody(route: CompiledRoute, params: Readonly<Record<string, unknown>>): string | undefined {
  const value = route.body === undefined ? undefined : params[route.body.param];
  if (route.body === undefined || value === undefined) {
    return undefined;
  }
  return JSON.stringify(route.body.isWhole ? value : { [route.body.param]: value });
}
