import fc, { type Arbitrary } from 'fast-check';

/** JSON Schema as the document has it. */
export interface Schema {
  $ref?: string;
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  format?: string;
  minimum?: number;
  maximum?: number;
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
  anyOf?: Schema[];
  additionalProperties?: boolean | Schema;
}

export type Components = Record<string, Schema>;

/** What fits nowhere, or only just does. */
const odd = fc.oneof(
  fc.constantFrom(null, true, 0, -1, 1e308, '', '\u0000', '%00', '../..', '${x}', '{}', 'constructor', '__proto__'),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.double(),
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom('0201234567', '+1 (606) 206-7563', 'front desk', '00000000-0000-0000-0000-000000000000'),
);

/** Values that fit the schema, mostly: one in six fields is odd, missing or too many. */
export function valuesOf(schema: Schema, components: Components): Arbitrary<unknown> {
  return fc.oneof({ arbitrary: fitting(schema, components), weight: 5 }, { arbitrary: odd, weight: 1 });
}

function fitting(schema: Schema, components: Components): Arbitrary<unknown> {
  if (schema.$ref !== undefined) return fitting(components[schema.$ref.split('/').at(-1) ?? ''] ?? {}, components);
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map((one) => fitting(one, components)));
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if ('const' in schema) return fc.constant(schema.const);
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type;
  switch (type) {
    case 'boolean':
      return fc.boolean();
    case 'integer':
    case 'number':
      return fc.integer({ min: schema.minimum ?? -5, max: Math.min(schema.maximum ?? 500, 2 ** 31 - 1) });
    case 'array':
      return fc.array(valuesOf(schema.items ?? {}, components), { maxLength: 3 });
    case 'object':
      return objects(schema, components);
    default:
      return texts(schema);
  }
}

function texts({ format }: Schema): Arbitrary<string> {
  switch (format) {
    case 'uuid':
      return fc.uuid();
    case 'uri':
      return fc.webUrl();
    case 'date-time':
      return fc.date({ noInvalidDate: true }).map((date) => date.toISOString());
    default:
      return fc.oneof(fc.string({ maxLength: 20 }), fc.stringMatching(/^[A-Za-z0-9]{1,12}$/));
  }
}

function objects({ properties = {}, required = [] }: Schema, components: Components): Arbitrary<unknown> {
  const fields = Object.entries(properties).map(([name, schema]) => [name, valuesOf(schema, components)] as const);
  const whole = fc.record(Object.fromEntries(fields), { requiredKeys: required });
  const more = fc.dictionary(fc.string({ minLength: 1, maxLength: 8 }), odd, { maxKeys: 1 });
  return fc.oneof(
    { arbitrary: whole, weight: 6 },
    { arbitrary: fc.tuple(whole, more).map(([one, other]) => ({ ...one, ...other })), weight: 1 },
  );
}
