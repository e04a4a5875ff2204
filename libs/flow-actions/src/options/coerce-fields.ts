import type { Json, JsonObject } from '@voipbin/common';

import type { PropertySchema } from './property-schema.ts';
import { schemaOf } from './schema-of.ts';

/** Filled-in options in the types that their class asks for, where a variable held the same thing as another type. */
export function coerceFields(Class: new () => object, fields: JsonObject): JsonObject {
  const { properties } = schemaOf(Class);
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, coerce(properties[name], value)]));
}

function coerce(schema: PropertySchema | undefined, value: Json): Json {
  if (Array.isArray(value)) {
    const { items } = schema ?? {};
    return items ? value.map((element) => coerce(items, element)) : value;
  }
  if (typeof value === 'string') {
    return fromText(schema?.type, value);
  }
  return schema?.type === 'string' && typeof value !== 'object' ? String(value) : value;
}

function fromText(type: PropertySchema['type'], text: string): Json {
  if (type === 'boolean' && (text === 'true' || text === 'false')) {
    return text === 'true';
  }
  const number = Number(text);
  const isNumber = text.trim() !== '' && Number.isFinite(number);
  return (type === 'integer' || type === 'number') && isNumber ? number : text;
}
