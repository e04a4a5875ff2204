/** One line of `espeak-ng --voices`. */
export interface ListedVoice {
  /** Lower case. */
  language: string;
  /** Its file, which `-v` takes as well. */
  file: string;
  /** Further tags it speaks; the lower the priority, the better. */
  others: { tag: string; priority: number }[];
}

/** `Pty Language Age/Gender VoiceName File Other-Languages`; a name has no spaces, the last column may have several. */
const LINE = /^\s*\d+\s+(?<language>\S+)\s+\S+\/\S+\s+\S+\s+(?<file>\S+)\s*(?<others>.*)$/;

/** Reads the table that `espeak-ng --voices` prints. A language that is listed twice counts as listed first. */
export function parseVoices(table: string): ListedVoice[] {
  const voices = table.split('\n').flatMap((line) => {
    const { language, file, others = '' } = LINE.exec(line)?.groups ?? {};
    return language === undefined || file === undefined
      ? []
      : [{ language: language.toLowerCase(), file, others: parseOthers(others) }];
  });
  return voices.filter(({ language }, n) => voices.findIndex((voice) => voice.language === language) === n);
}

function parseOthers(text: string): ListedVoice['others'] {
  return [...text.matchAll(/\((\S+) (\d+)\)/g)].map(([, tag = '', priority]) => ({
    tag: tag.toLowerCase(),
    priority: Number(priority),
  }));
}
