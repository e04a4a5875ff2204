/** Controls, also the invisible ones that turn a line around or break it. */
const CONTROLS = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** What a stranger sent, safe to log, to store and to show: no control characters, no outer space, at most `maxLength` characters. */
export function plainText(text: string, maxLength: number): string {
  return [...text.replace(CONTROLS, '').trim()].slice(0, maxLength).join('');
}
