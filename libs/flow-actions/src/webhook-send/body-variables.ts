import type { Json, JsonObject } from '@voipbin/common';

const MOST_VARIABLES = 100;
const MOST_LEVELS = 8;

/**
 * A response as variables: the whole by its name and, of a JSON object, the values in it by `<name>.<key>`, those in objects within by
 * `<name>.<key>.<key>`; 100 at most, eight levels deep.
 */
export function bodyVariables(name: string, contentType: string, body: string): JsonObject {
  const value = /[/+]json\b/i.test(contentType) ? parsed(body) : body;
  const inside = isObject(value) ? valuesIn(name, value, 1) : [];
  return Object.fromEntries([[name, value], ...inside].slice(0, MOST_VARIABLES) as [string, Json][]);
}

function parsed(body: string): Json {
  try {
    return JSON.parse(body) as Json;
  } catch {
    return body;
  }
}

function isObject(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function valuesIn(name: string, object: JsonObject, level: number): [string, Json][] {
  return Object.entries(object).flatMap(([key, value]): [string, Json][] => {
    const own = `${name}.${key}`;
    return isObject(value) ? (level < MOST_LEVELS ? valuesIn(own, value, level + 1) : []) : [[own, value]];
  });
}
