const entities: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/**
 * What espeak-ng shall say. SSML is said without its marks: espeak-ng itself must never interpret them, because an `audio`
 * element makes it run a shell. Control characters, which can command it too, become spaces.
 */
export function plainText(text: string): string {
  const isSsml = /^\s*(<\?xml[^>]*>\s*)?<speak[\s>]/.test(text);
  const plain = isSsml
    ? text.replace(/<[^>]*>/g, ' ').replace(/&(lt|gt|amp|quot|apos);/g, (_, name: string) => entities[name] ?? '')
    : text;
  return plain.replace(/\p{Cc}/gu, ' ');
}
