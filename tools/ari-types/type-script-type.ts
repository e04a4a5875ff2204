const primitives: Record<string, string> = {
  string: 'string',
  int: 'number',
  long: 'number',
  double: 'number',
  boolean: 'boolean',
  Date: 'string',
  object: 'Record<string, unknown>',
  void: 'void',
};

/** The TypeScript type of a type name of the API description; a model keeps its name. */
export function typeScriptType(name: string, allowedValues: string[] = []): string {
  if (allowedValues.length > 0) {
    return allowedValues.map((value) => JSON.stringify(value)).join(' | ');
  }
  const element = /^List\[(.+)\]$/.exec(name)?.[1];
  return element === undefined ? (primitives[name] ?? name) : `${typeScriptType(element)}[]`;
}
