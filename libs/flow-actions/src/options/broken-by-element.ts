import { type ValidationError, validateSync } from 'class-validator';

/** Which elements of a list break which of the rules that are made for elements; class-validator itself names the list only. */
export function brokenByElement(
  Class: new () => object,
  property: string,
  list: readonly unknown[],
  elementRules: readonly string[],
): { index: number; error: ValidationError; rules: string[] }[] {
  return list.flatMap((element, index) =>
    validateSync(Object.assign(new Class(), { [property]: [element] }))
      .filter((error) => error.property === property)
      .map((error) => ({ index, error, rules: Object.keys(error.constraints ?? {}) }))
      .map((broken) => ({ ...broken, rules: broken.rules.filter((rule) => elementRules.includes(rule)) }))
      .filter(({ rules }) => rules.length > 0),
  );
}
