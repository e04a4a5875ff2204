import { createHash } from 'node:crypto';

import type { ChosenVoice } from './voice-catalogue.ts';

/** To be raised whenever equal texts would sound different than before. */
const FORMAT_VERSION = 1;

/**
 * The media reference of a text in a voice. Made from the voice that was chosen, so that every wish that leads to it shares
 * its audio; JSON keeps the parts apart.
 */
export function speechRef({ provider, voice }: ChosenVoice, text: string): string {
  const canonical = JSON.stringify([FORMAT_VERSION, provider.name, voice.id, voice.languages[0], voice.gender, text]);
  return `speech/${createHash('sha256').update(canonical).digest('hex')}`;
}
