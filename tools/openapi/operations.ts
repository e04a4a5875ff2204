import ts from 'typescript';

import { decorationOf, decorationsOf, valueOf } from './decorators.ts';
import type { JsonSchema } from './json-schema.ts';
import type { SchemaFactory } from './schema-factory.ts';

const verbs = ['Get', 'Post', 'Put', 'Delete'] as const;
const idParameter = { name: 'id', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } };
const keyParameter = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description:
    'The same request (access key, method, path and body) that comes again with it within 24 hours acts once, and is answered as the first time. Another request with it gets 409.',
  schema: { type: 'string', minLength: 1, maxLength: 255, pattern: '^[\\x21-\\x7e]+$' },
};

const replayedHeader = {
  'Idempotent-Replayed': {
    description: '`true` when the answer was given before.',
    schema: { type: 'string', enum: ['true'] },
  },
};

/** What is wrong with a request can always be told like this. */
const refusals: Record<string, string> = {
  400: 'BadRequest',
  401: 'Unauthenticated',
  403: 'PermissionDenied',
  404: 'NotFound',
  409: 'Conflict',
  413: 'TooLarge',
  429: 'TooManyRequests',
  503: 'Unavailable',
};

export interface Operation {
  path: string;
  verb: string;
  operation: Record<string, unknown>;
}

/** Every route of a controller made with `@ApiController` or `@PublicController`. */
export function operationsOf(
  controller: ts.ClassDeclaration,
  checker: ts.TypeChecker,
  schemas: SchemaFactory,
): Operation[] {
  const below = valueOf(decorationOf(controller, 'ApiController')?.args[0], checker);
  const base = below ?? valueOf(decorationOf(controller, 'PublicController')?.args[0], checker);
  if (typeof base !== 'string') return [];
  const prefix = below === undefined ? [base] : ['v1.0', base];
  const isAdmin = decorationOf(controller, 'NeedsScope') !== undefined;
  return controller.members.filter(ts.isMethodDeclaration).flatMap((method) => {
    const verb = verbs.find((name) => decorationOf(method, name));
    if (verb === undefined) return [];
    const rest = valueOf(decorationOf(method, verb)?.args[0], checker);
    const path = ['', ...prefix, ...(typeof rest === 'string' ? [rest] : [])].join('/').replaceAll(/:(\w+)/g, '{$1}');
    const name = method.name.getText();
    const symbol = checker.getSymbolAtLocation(method.name);
    const told = symbol ? ts.displayPartsToString(symbol.getDocumentationComment(checker)) : '';
    const operation = {
      tags: [base],
      operationId: `${base}.${name}`,
      summary: summaryOf(name, base),
      ...((told !== '' || isAdmin) && {
        description: [told, isAdmin ? 'Needs the scope `admin`.' : ''].join(' ').trim(),
      }),
      parameters: parametersOf(method, checker, schemas),
      ...bodyOf(method, checker, schemas),
      responses: responsesOf(method, checker, schemas),
      ...(isOpen(method) && { security: [] }),
    };
    return [{ path, verb: verb.toLowerCase(), operation }];
  });
}

/** Whether it answers with the connection itself. */
function isTakenOver(method: ts.MethodDeclaration): boolean {
  return method.parameters.some((one) => decorationOf(one, 'Res') !== undefined);
}

/** Whether it asks for no access key. */
function isOpen(method: ts.MethodDeclaration): boolean {
  const isPublic = decorationOf(method.parent, 'PublicController') !== undefined;
  const readsToken = method.parameters.some((one) => decorationOf(one, 'SentToken') !== undefined);
  return isPublic && !readsToken;
}

/** `hangUp`, `calls` -> `calls: hang up`. */
function summaryOf(method: string, base: string): string {
  return `${base}: ${method.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)}`;
}

function typeOfParameter(
  method: ts.MethodDeclaration,
  decorator: string,
  checker: ts.TypeChecker,
): ts.Type | undefined {
  const parameter = method.parameters.find((one) => decorationsOf(one).some(({ name }) => name === decorator));
  return parameter && checker.getTypeAtLocation(parameter);
}

function parametersOf(method: ts.MethodDeclaration, checker: ts.TypeChecker, schemas: SchemaFactory): object[] {
  const query = typeOfParameter(method, 'Query', checker);
  const { properties = {}, required = [] } = query ? resolved(schemas.of(query), schemas) : {};
  if (query) schemas.components.delete(query.symbol.name);
  const queried = Object.entries(properties).map(([name, { description, ...schema }]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    ...(description !== undefined && { description }),
    // With commas between, as the routes read it.
    ...(schema.type === 'array' && { explode: false }),
    schema,
  }));
  return [
    ...(typeOfParameter(method, 'Param', checker) ? [idParameter] : []),
    ...(isDoneOnce(method) ? [keyParameter] : []),
    ...queried,
  ];
}

function isDoneOnce(method: ts.MethodDeclaration): boolean {
  return method.parameters.some((one) => decorationOf(one, 'DoOnce') !== undefined);
}

function resolved(schema: JsonSchema, schemas: SchemaFactory): JsonSchema {
  return schemas.components.get(schema.$ref?.split('/').at(-1) ?? '') ?? schema;
}

function bodyOf(method: ts.MethodDeclaration, checker: ts.TypeChecker, schemas: SchemaFactory): object {
  const body = typeOfParameter(method, 'Body', checker);
  if (body === undefined) return {};
  return { requestBody: { required: true, content: { 'application/json': { schema: schemas.of(body) } } } };
}

function responsesOf(method: ts.MethodDeclaration, checker: ts.TypeChecker, schemas: SchemaFactory): object {
  const refused = Object.entries(refusals).map(
    ([status, name]) => [status, { $ref: `#/components/responses/${name}` }] as const,
  );
  if (isTakenOver(method)) {
    const taken = { 101: { description: 'From here on it is a WebSocket.' } };
    return {
      ...taken,
      ...Object.fromEntries<object>(refused),
      426: { $ref: '#/components/responses/UpgradeRequired' },
    };
  }
  const signature = checker.getSignatureFromDeclaration(method);
  const returned = signature && checker.getReturnTypeOfSignature(signature);
  const answer = returned && (checker.getAwaitedType(returned) ?? returned);
  const schema = answer ? schemas.of(answer) : {};
  const headers = isDoneOnce(method) ? { headers: replayedHeader } : {};
  const done = { description: 'Done.', ...headers, content: { 'application/json': { schema } } };
  return { 200: done, ...Object.fromEntries<object>(refused) };
}
