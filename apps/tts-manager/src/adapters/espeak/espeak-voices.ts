import type { Gender } from '@voipbin/contracts';

import type { Voice } from '../../ports/speech-provider.ts';
import type { ListedVoice } from './parse-voices.ts';

export interface EspeakVoice extends Voice {
  /** What `-v` takes: the file, because by its language's name alone some voices ignore the variant (1.51). */
  argument: string;
}

/** Spoken in Hong Kong and Macau, for those who only name the place. */
const placesOf: Record<string, string[]> = { yue: ['zh-hk', 'zh-mo'] };

/** espeak-ng changes the sound of any voice by a variant; the first of each gender is the clearest on the telephone. */
const variants: [gender: Gender, suffix: string][] = [
  ['neutral', ''],
  ...['f3', 'f1', 'f2', 'f4', 'f5'].map((name): [Gender, string] => ['female', `+${name}`]),
  ...['m3', 'm1', 'm2', 'm4', 'm5', 'm6', 'm7', 'm8'].map((name): [Gender, string] => ['male', `+${name}`]),
];

/** Each listed voice in each variant; a tag that several speak belongs to the one of its name, else to the best. */
export function espeakVoices(listed: readonly ListedVoice[]): EspeakVoice[] {
  const speakers = bestSpeakers(listed);
  return listed.flatMap(({ language, file, others }) => {
    const further = others.map(({ tag }) => tag).filter((tag) => speakers.get(tag) === language);
    const languages = [language, ...further, ...(placesOf[language] ?? [])];
    return variants.map(([gender, suffix]) => ({
      id: `${language}${suffix}`,
      languages,
      gender,
      argument: `${file}${suffix}`,
    }));
  });
}

function bestSpeakers(listed: readonly ListedVoice[]): Map<string, string> {
  const claims = listed.flatMap(({ language, others }) => [
    { tag: language, priority: -1, language },
    ...others.map((other) => ({ ...other, language })),
  ]);
  // The sort is stable: of equals the first listed stays first, and a map keeps what was set last.
  const worstFirst = claims.toReversed().sort((a, b) => b.priority - a.priority);
  return new Map(worstFirst.map(({ tag, language }) => [tag, language]));
}
