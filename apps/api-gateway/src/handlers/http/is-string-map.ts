import { registerDecorator } from 'class-validator';

export interface StringMapRules {
  maxEntries: number;
  maxValueLength: number;
  /** Of all names and values together. */
  maxBytes: number;
  name: RegExp;
  value: RegExp;
  /** What names and values have to be, as a sentence's end. */
  means: string;
}

/** A JSON object of texts, with names and values that follow the rules. */
export function IsStringMap(rules: StringMapRules): PropertyDecorator {
  return (target, property) => {
    registerDecorator({
      name: 'isStringMap',
      target: target.constructor,
      propertyName: String(property),
      validator: {
        validate: (value: unknown) => isStringMap(value, rules),
        defaultMessage: () => `${String(property)} must be ${rules.means}`,
      },
    });
  };
}

function isStringMap(value: unknown, { maxEntries, maxValueLength, maxBytes, ...patterns }: StringMapRules): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return false;
  }
  const entries = Object.entries(value);
  const fits = ([name, text]: [string, unknown]) =>
    patterns.name.test(name) && typeof text === 'string' && text.length <= maxValueLength && patterns.value.test(text);
  const bytes = entries.reduce((sum, entry) => sum + Buffer.byteLength(entry.join('')), 0);
  return entries.length <= maxEntries && bytes <= maxBytes && entries.every(fits);
}
