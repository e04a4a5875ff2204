import type { Json } from '@voipbin/common';
import { getMetadataStorage } from 'class-validator';

import { descriptionOf } from './described.ts';
import { type PropertySchema, ruleSchemas } from './property-schema.ts';

export interface ObjectSchema {
  type: 'object';
  properties: Record<string, PropertySchema>;
  required: string[];
  additionalProperties: false;
}

const known = new WeakMap<object, ObjectSchema>();

/** JSON Schema of a class, read from its class-validator rules; its initialisers are the defaults. */
export function schemaOf(Class: new () => object): ObjectSchema {
  const schema = known.get(Class) ?? readSchema(Class);
  known.set(Class, schema);
  return schema;
}

function readSchema(Class: new () => object): ObjectSchema {
  const defaults = new Map(Object.entries(new Class()) as [string, Json | undefined][]);
  const properties: Record<string, PropertySchema> = {};
  const optional = new Set<string>();
  for (const rule of rulesOf(Class)) {
    const property = (properties[rule.propertyName] ??= head(
      Class,
      rule.propertyName,
      defaults.get(rule.propertyName),
    ));
    if (rule.name === 'isOptional') {
      optional.add(rule.propertyName);
    }
    const says = ruleSchemas[rule.name ?? '']?.(...((rule.constraints as unknown[] | undefined) ?? []));
    Object.assign(property, rule.each ? { items: { ...property.items, ...says } } : says);
  }
  const required = Object.keys(properties).filter((name) => !optional.has(name) && defaults.get(name) === undefined);
  return { type: 'object', properties, required, additionalProperties: false };
}

function head(Class: new () => object, name: string, preset: Json | undefined): PropertySchema {
  const description = descriptionOf(Class, name);
  return { ...(description !== '' && { description }), ...(preset !== undefined && { default: preset }) };
}

/** In the order in which they are written: the storage keeps those of one property last to first. */
export function rulesOf(Class: new () => object) {
  return getMetadataStorage().getTargetValidationMetadatas(Class, '', false, false);
}
