import type { JsonSchema } from './json-schema.ts';

/** A JSON schema as a TypeScript type. */
export function typeText(schema: JsonSchema): string {
  const { $ref, anyOf, enum: values, type } = schema;
  if ($ref !== undefined) return nameOf($ref);
  if (anyOf) return anyOf.map((one) => typeText(one)).join(' | ');
  if (values) return values.map((value) => JSON.stringify(value)).join(' | ');
  if ('const' in schema) return JSON.stringify(schema.const);
  if (Array.isArray(type)) return type.map((one) => typeText({ ...schema, type: one })).join(' | ');
  switch (type) {
    case 'string':
    case 'boolean':
    case 'null':
      return type;
    case 'integer':
    case 'number':
      return 'number';
    case 'array':
      return `(${schema.items ? typeText(schema.items) : 'never'})[]`;
    case 'object':
      return objectText(schema);
    default:
      return 'unknown';
  }
}

export function nameOf($ref: string): string {
  return $ref.split('/').at(-1) ?? '';
}

function objectText({ properties, required = [], additionalProperties }: JsonSchema): string {
  if (properties === undefined) {
    const values = typeof additionalProperties === 'object' ? typeText(additionalProperties) : 'unknown';
    return `Record<string, ${values}>`;
  }
  if (Object.keys(properties).length === 0) return 'Record<string, never>';
  const fields = Object.entries(properties).map(([name, schema]) => {
    const told = schema.description === undefined ? '' : `/** ${schema.description.replaceAll('*/', '')} */\n`;
    return `${told}${JSON.stringify(name)}${required.includes(name) ? '' : '?'}: ${typeText(schema)};`;
  });
  return `{\n${fields.join('\n')}\n}`;
}
