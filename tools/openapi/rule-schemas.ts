import type ts from 'typescript';

import { type Decoration, valueOf } from './decorators.ts';
import type { JsonSchema } from './json-schema.ts';

type Rule = (args: unknown[]) => JsonSchema;

const ofNumber = (value: unknown): number => Number(value);
const patternOf = (value: unknown): JsonSchema => (value instanceof RegExp ? { pattern: value.source } : {});

/** What one rule says of a value; rules that are not here say nothing that the type does not. */
const rules: Record<string, Rule> = {
  IsInt: () => ({ type: 'integer' }),
  IsUUID: () => ({ format: 'uuid' }),
  IsUrl: () => ({ format: 'uri' }),
  IsEmail: () => ({ format: 'email' }),
  IsTime: () => ({ format: 'date-time' }),
  IsISO31661Alpha2: () => ({ pattern: '^[A-Z]{2}$' }),
  Min: ([min]) => ({ minimum: ofNumber(min) }),
  Max: ([max]) => ({ maximum: ofNumber(max) }),
  MinLength: ([min]) => ({ minLength: ofNumber(min) }),
  MaxLength: ([max]) => ({ maxLength: ofNumber(max) }),
  Matches: ([pattern]) => patternOf(pattern),
  ArrayMinSize: ([min]) => ({ minItems: ofNumber(min) }),
  ArrayMaxSize: ([max]) => ({ maxItems: ofNumber(max) }),
  ArrayUnique: () => ({ uniqueItems: true }),
  IsIn: ([values]) => (Array.isArray(values) && values.every((value) => value !== undefined) ? { enum: values } : {}),
  IsStringMap: ([options]) => mapSchema((options ?? {}) as Record<string, unknown>),
};

function mapSchema({ maxEntries, maxValueLength, value }: Record<string, unknown>): JsonSchema {
  const values = { type: 'string', maxLength: ofNumber(maxValueLength), ...patternOf(value) };
  return { maxProperties: ofNumber(maxEntries), additionalProperties: values };
}

/** What a property's rules say beyond its type. */
export function ruledSchema(
  schema: JsonSchema,
  decorations: readonly Decoration[],
  checker: ts.TypeChecker,
): JsonSchema {
  return decorations.reduce((ruled, { name, args }) => {
    const values = args.map((arg) => valueOf(arg, checker));
    const told = rules[name]?.(values) ?? {};
    const isOfEach = values.some((value) => (value as { each?: unknown } | undefined)?.each === true);
    return isOfEach && ruled.items ? { ...ruled, items: merged(ruled.items, told) } : merged(ruled, told);
  }, schema);
}

/** `type` of a value that may be null stays a pair. */
function merged(schema: JsonSchema, told: JsonSchema): JsonSchema {
  const isNullable = Array.isArray(schema.type) && typeof told.type === 'string';
  return { ...schema, ...told, ...(isNullable && { type: [told.type as string, 'null'] }) };
}
