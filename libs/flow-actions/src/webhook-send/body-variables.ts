import type { Json, JsonObject } from '@voipbin/common';

const MOST_VARIABLES = 100;

/** A response as variables: the whole by its name and, of a JSON object, what is in it by `<name>.<key>`, nested ones too; 100 at most. */
export function bodyVariables(name: string, contentType: string, body: string): JsonObject {
  const value = /[/+]json\b/i.test(contentType) ? parsed(body) : body;
  return Object.fromEntries(entriesOf(name, value).slice(0, MOST_VARIABLES));
}

function parsed(body: string): Json {
  try {
    return JSON.parse(body) as Json;
  } catch {
    return body;
  }
}

function entriesOf(name: string, value: Json): [string, Json][] {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  const inside = isObject ? Object.entries(value).flatMap(([key, part]) => entriesOf(`${name}.${key}`, part)) : [];
  return [[name, value], ...inside];
}
