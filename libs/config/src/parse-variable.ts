/** What the class says a variable is. */
export type VariableType = 'string' | 'number' | 'boolean';

const booleans = new Map([
  ['true', true],
  ['1', true],
  ['yes', true],
  ['false', false],
  ['0', false],
  ['no', false],
]);

/** The text as its type; text that is none stays as it is, so that validation refuses it. */
export function parseVariable(text: string, type: VariableType): string | number | boolean {
  if (type === 'number') {
    const number = Number(text);
    return text.trim() === '' || Number.isNaN(number) ? text : number;
  }
  return type === 'boolean' ? (booleans.get(text.toLowerCase()) ?? text) : text;
}
