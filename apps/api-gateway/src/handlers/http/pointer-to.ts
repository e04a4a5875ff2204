/** The JSON pointer (RFC 6901) of a field of what `parent` points to. */
export function pointerTo(parent: string, field: string): string {
  return `${parent}/${field.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}
