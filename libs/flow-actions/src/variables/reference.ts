/** `${name}` or `${name:-fallback}`. It holds no braces, so that no text makes the search for it slow. */
const REFERENCE = /\$\{([^{}]*)\}/;

/** How deep lists and objects are looked into. */
export const MAX_DEPTH = 16;

export interface Reference {
  name: string;
  /** Stands in where the variable is unset or empty. */
  fallback: string;
}

/** Each reference in a text replaced. */
export function replaceReferences(text: string, replace: (reference: Reference) => string): string {
  return text.replaceAll(new RegExp(REFERENCE, 'g'), (_, inside: string) => replace(parse(inside)));
}

/** The reference that a text is from its first to its last character; null when it is anything else. */
export function soleReference(text: string): Reference | null {
  const match = REFERENCE.exec(text);
  return match?.[1] !== undefined && match[0].length === text.length ? parse(match[1]) : null;
}

/** Whether any text in a JSON value refers to a variable. */
export function hasReference(value: unknown, depth = 0): boolean {
  if (typeof value === 'string') {
    return REFERENCE.test(value);
  }
  if (typeof value !== 'object' || value === null || depth > MAX_DEPTH) {
    return false;
  }
  return Object.values(value).some((element) => hasReference(element, depth + 1));
}

/** Every reference in the texts of a JSON value. */
export function referencesIn(value: unknown, depth = 0): Reference[] {
  if (typeof value === 'string') {
    return [...value.matchAll(new RegExp(REFERENCE, 'g'))].map(([, inside = '']) => parse(inside));
  }
  if (typeof value !== 'object' || value === null || depth > MAX_DEPTH) {
    return [];
  }
  return Object.values(value).flatMap((element) => referencesIn(element, depth + 1));
}

function parse(inside: string): Reference {
  const at = inside.indexOf(':-');
  return at < 0 ? { name: inside, fallback: '' } : { name: inside.slice(0, at), fallback: inside.slice(at + 2) };
}
