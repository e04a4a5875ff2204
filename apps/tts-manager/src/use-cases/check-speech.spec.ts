import { expect, it } from 'vitest';

import { VoiceCatalogue } from '../domain/voice-catalogue.ts';
import { CheckSpeech } from './check-speech.ts';

const provider = {
  name: 'only',
  voices: [{ id: 'joe', languages: ['en'], gender: 'male' as const }],
  synthesize: () => Promise.reject(new Error('nothing is said')),
};
const checkSpeech = new CheckSpeech(new VoiceCatalogue([provider]));

it('finds nothing wrong with what can be said', () => {
  expect(
    checkSpeech.execute([{ language: 'en-US', gender: 'female', voice: 'joe', provider: 'only', index: 0 }]),
  ).toEqual([]);
});

it('locates each problem in the flow', () => {
  const problems = checkSpeech.execute([
    { language: 'xx', index: 0 },
    { language: 'en', index: 1 },
    { language: 'en', voice: 'jim', index: 2 },
    { language: 'en', provider: 'other', index: 3 },
    { language: 'en', gender: 'robot', index: 4 },
  ]);
  expect(problems.map(({ pointer, code, severity }) => [pointer, code, severity])).toEqual([
    ['/actions/0/option/language', 'language_unknown', 'error'],
    ['/actions/2/option/voice_id', 'voice_unknown', 'error'],
    ['/actions/3/option/provider', 'provider_unknown', 'error'],
    ['/actions/4/option/gender', 'gender_unknown', 'error'],
  ]);
});
