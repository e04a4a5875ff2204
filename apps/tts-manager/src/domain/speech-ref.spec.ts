import { expect, it } from 'vitest';

import { MEDIA_REF } from '@voipbin/contracts';

import type { SpeechProvider, Voice } from '../ports/speech-provider.ts';
import { speechRef } from './speech-ref.ts';

function refOf(providerName: string, id: string, text: string): string {
  const voice: Voice = { id, languages: ['en'], gender: 'male' };
  const provider: SpeechProvider = {
    name: providerName,
    voices: [voice],
    synthesize: () => Promise.reject(new Error()),
  };
  return speechRef({ provider, voice }, text);
}

it('is a media reference, the same for the same speech', () => {
  expect(refOf('p', 'v', 'Hello.')).toMatch(MEDIA_REF);
  expect(refOf('p', 'v', 'Hello.')).toBe(refOf('p', 'v', 'Hello.'));
});

it('differs when any part does, wherever one part ends and the next begins', () => {
  const refs = [
    refOf('p', 'v', 'x'),
    refOf('pv', '', 'x'),
    refOf('p', 'vx', ''),
    refOf('p', 'v', 'x '),
    refOf('p', 'v","x', ''),
  ];
  expect(new Set(refs).size).toBe(refs.length);
});
