/** Writes docs/openapi.json, the same for the gateway to serve, and a client, from the gateway's sources; with --check it only compares. */
import { actionRegistry, schemaOf } from '@voipbin/flow-actions';

import { clientText, type Document } from './openapi/client-text.ts';
import { errorResponses, errorSchema } from './openapi/error-responses.ts';
import type { JsonSchema } from './openapi/json-schema.ts';
import { operationsOf } from './openapi/operations.ts';
import { SchemaFactory } from './openapi/schema-factory.ts';
import { classesOf, sourceProgram } from './openapi/source-program.ts';
import { writeGenerated } from './write-generated.ts';

const description = `What a phone call should do, in JSON. Every request needs an access key, or the token of a login. Lists are paged: \`next_page_token\` of one answer is \`page_token\` of
the next request, and empty on the last page. Times are ISO 8601, UTC. Telephone numbers are +E.164.`;

/** An action says what it is by its type, and its options follow from that. */
function actionSchema(common: JsonSchema): JsonSchema {
  const { type: _, option: __, ...fields } = common.properties ?? {};
  const kinds = actionRegistry.map(({ type, summary, options }) => ({
    type: 'object',
    description: summary,
    required: ['type'],
    properties: { ...fields, type: { const: type }, option: schemaOf(options) },
  }));
  return { anyOf: kinds };
}

const program = sourceProgram();
const checker = program.getTypeChecker();
const schemas = new SchemaFactory(checker);
const operations = classesOf(program).flatMap((one) => operationsOf(one, checker, schemas));
const paths: Record<string, Record<string, unknown>> = {};
for (const { path, verb, operation } of operations.toSorted((a, b) => a.path.localeCompare(b.path))) {
  paths[path] = { ...paths[path], [verb]: operation };
}
const components = Object.fromEntries([...schemas.components].toSorted(([a], [b]) => a.localeCompare(b)));
const document = {
  openapi: '3.1.0',
  info: { title: 'VoIPBIN', version: '1.0', description },
  servers: [{ url: '/' }],
  security: [{ bearer: [] }, { accesskey: [] }],
  paths,
  components: {
    schemas: { ...components, FlowAction: actionSchema(components['FlowAction'] ?? {}), Error: errorSchema },
    responses: errorResponses,
    securitySchemes: {
      bearer: { type: 'http', scheme: 'bearer', description: 'An access key, or the token of a login.' },
      accesskey: { type: 'apiKey', in: 'query', name: 'accesskey' },
    },
  },
};
const text = JSON.stringify(document);
await writeGenerated('docs/openapi.json', text);
await writeGenerated('apps/api-gateway/src/handlers/docs/openapi.json', text);
await writeGenerated(
  'libs/api-client/src/generated/api-client.generated.ts',
  clientText(document as unknown as Document),
);
