/** A description as a docstring on one line, or nothing. */
export function renderComment(text: string | undefined): string {
  const line = (text ?? '').replaceAll('*/', '* /').replaceAll(/\s+/g, ' ').trim();
  return line === '' ? '' : `/** ${line} */\n`;
}
