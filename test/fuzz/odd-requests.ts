import fc, { type Arbitrary } from 'fast-check';

import { type Components, type Schema, valuesOf } from './schema-values.ts';

interface Operation {
  parameters: { name: string; in: string; schema: Schema }[];
  requestBody?: { content: Record<string, { schema: Schema }> };
}

export interface Document {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Components };
}

export interface OddRequest {
  method: string;
  /** With its query. */
  path: string;
  /** As it is sent; undefined = none. */
  body: string | undefined;
}

/** Requests to every operation of the document, from nearly right to quite wrong. Nobody is let go, and no access key either: those ask. */
export function oddRequests({ paths, components }: Document): Arbitrary<OddRequest> {
  const operations = Object.entries(paths).flatMap(([path, verbs]) =>
    Object.entries(verbs)
      .filter(([verb]) => !(verb === 'delete' && /customers|accesskeys/.test(path)))
      .map(([verb, operation]) => requestTo(path, verb, operation, components.schemas)),
  );
  return fc.oneof(...operations);
}

function requestTo(path: string, verb: string, operation: Operation, components: Components): Arbitrary<OddRequest> {
  const schema = operation.requestBody?.content['application/json']?.schema;
  const id = fc.oneof(fc.uuid(), fc.string({ minLength: 1, maxLength: 10 }), fc.constantFrom('..', '%00', 'null'));
  const body = schema === undefined ? fc.constant(undefined) : bodies(schema, components);
  return fc.tuple(id, queries(operation), body).map(([given, query, sent]) => ({
    method: verb.toUpperCase(),
    path: path.replace('{id}', encodeURIComponent(given)) + query,
    body: sent,
  }));
}

function bodies(schema: Schema, components: Components): Arbitrary<string> {
  const json = valuesOf(schema, components).map((value) => JSON.stringify(value) ?? 'null');
  const broken = json.map((text) => text.slice(0, -1));
  return fc.oneof({ arbitrary: json, weight: 12 }, { arbitrary: broken, weight: 1 });
}

function queries({ parameters }: Operation): Arbitrary<string> {
  const queried = parameters.filter((parameter) => parameter.in === 'query');
  if (queried.length === 0) return fc.constantFrom('', '', '', '?unknown=1');
  const fields = queried.map(({ name, schema }) => [name, valuesOf(schema, {})] as const);
  return fc.record(Object.fromEntries(fields), { requiredKeys: [] }).map((values) => {
    const told = Object.entries(values).map(([name, value]) => `${name}=${encodeURIComponent(textOf(value))}`);
    return told.length === 0 ? '' : `?${told.join('&')}`;
  });
}

function textOf(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  // Half of a surrogate pair cannot be sent.
  return Buffer.from(text).toString();
}
