import type { ActionDefinition } from './define-action.ts';
import { actionRegistry } from './registry.ts';
import type { PropertySchema } from './options/property-schema.ts';
import { schemaOf } from './options/schema-of.ts';

const text = { type: 'string' };
const optionalText = { type: ['string', 'null'] };

/** An option may hold a variable instead of its value. */
const variable = { type: 'string', pattern: String.raw`\$\{[^}]*\}` };

/** JSON Schema (draft 2020-12) of the flow language: of what `POST /v1.0/flows` takes, as far as a schema can tell. */
export function flowSchema(): object {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'A flow of VoIPBIN',
    type: 'object',
    required: ['actions'],
    properties: {
      name: { type: 'string', maxLength: 255 },
      detail: { type: 'string', maxLength: 2000 },
      on_complete_flow_id: optionalText,
      actions: { type: 'array', minItems: 1, maxItems: 1000, items: { $ref: '#/$defs/action' } },
    },
    $defs: {
      action: {
        type: 'object',
        required: ['type'],
        properties: { type: { enum: actionRegistry.map(({ type }) => type) } },
        allOf: actionRegistry.map(({ type }) => ({
          if: { properties: { type: { const: type } } },
          then: { $ref: `#/$defs/${type}` },
        })),
      },
      ...Object.fromEntries(actionRegistry.map((definition) => [definition.type, actionSchema(definition)])),
    },
  };
}

function actionSchema({ type, summary, options, outcomes, verbatim = [] }: ActionDefinition): object {
  const { properties, required, ...rest } = schemaOf(options);
  const written = Object.entries(properties).map(
    ([name, schema]) => [name, verbatim.includes(name) ? schema : orVariable(schema)] as const,
  );
  const leads = [...new Set([...outcomes, 'timeout', 'failed'])].map((outcome) => [outcome, text] as const);
  return {
    description: summary,
    properties: {
      type: { const: type },
      id: optionalText,
      next_id: optionalText,
      timeout: { type: 'integer', minimum: 1, maximum: 86_400_000 },
      on: { type: 'object', properties: fromEntries(leads), additionalProperties: false },
      option: { ...rest, properties: fromEntries(written), required },
    },
    required: required.length > 0 ? ['type', 'option'] : ['type'],
    additionalProperties: false,
  };
}

function fromEntries(entries: readonly (readonly [string, object])[]): Record<string, object> {
  return Object.fromEntries(entries);
}

function orVariable({ description, default: preset, ...schema }: PropertySchema): object {
  const { items, additionalProperties, properties } = schema;
  const inside = {
    ...schema,
    ...(items && { items: orVariable(items) }),
    ...(additionalProperties && { additionalProperties: orVariable(additionalProperties) }),
    ...(properties && {
      properties: Object.fromEntries(Object.entries(properties).map(([name, part]) => [name, orVariable(part)])),
    }),
  };
  return {
    ...(description !== undefined && { description }),
    ...(preset !== undefined && { default: preset }),
    anyOf: [inside, variable],
  };
}
