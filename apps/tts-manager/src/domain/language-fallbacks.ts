/** The tag and its shorter forms, most exact first (RFC 4647 section 3.4): `zh-Hant-TW` -> `zh-hant-tw, zh-hant, zh`. */
export function languageFallbacks(tag: string): string[] {
  const parts = tag.toLowerCase().split('-');
  const lengths = parts.map((_, n) => parts.length - n);
  // A single letter introduces what follows it and says nothing alone.
  return lengths.filter((length) => parts[length - 1]?.length !== 1).map((length) => parts.slice(0, length).join('-'));
}
