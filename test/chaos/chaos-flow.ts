import { twoTonePrompt } from '@voipbin/testing';

import type { MediaServer } from '../parties/media-server.ts';
import type { FlowAction } from '../system/api.ts';

/** Whoever pressed a key hears nothing for a moment: the prompt that answers it is quiet so long. */
export const LEAD_IN_MS = 300;
/** Short, so that what comes after a kill is not long in coming by itself. */
const TONES_MS = 600;

/** What each play action plays, by its id. */
export const prompts = {
  welcome: prompt(500, 700),
  one: prompt(600, 1000),
  two: prompt(800, 1300),
  three: prompt(900, 1500),
  wrong: prompt(400, 1700),
  bye: prompt(1100, 1900),
};

export type PromptId = keyof typeof prompts;

/** Which prompt answers which digits. A digit that is lost or taken twice leads to `wrong`. */
export const branches = { '12': 'one', '21': 'two', '37': 'three' } as const satisfies Record<string, PromptId>;

export type Digits = keyof typeof branches;

/** What a call must go through, whatever happens to the processes. */
export function expectedActions(digits: Digits): string[] {
  return ['answer', 'welcome', 'ask', 'choose', branches[digits], 'say', 'bye', 'end'];
}

function prompt(lowHz: number, highHz: number): Float32Array {
  const tones = twoTonePrompt(lowHz, highHz, TONES_MS);
  const samples = new Float32Array((LEAD_IN_MS * tones.length) / TONES_MS + tones.length);
  samples.set(tones, samples.length - tones.length);
  return samples;
}

export function chaosFlow({ serve }: MediaServer): FlowAction[] {
  const play = (id: PromptId, nextId?: string): FlowAction => ({
    id,
    type: 'play',
    option: { stream_urls: [serve(id, prompts[id])] },
    ...(nextId !== undefined && { next_id: nextId }),
  });
  return [
    { id: 'answer', type: 'answer' },
    play('welcome'),
    { id: 'ask', type: 'digits_receive', option: { length: 2, duration: 20_000 } },
    { id: 'choose', type: 'branch', option: { target_ids: branches, default_target_id: 'wrong' } },
    play('one', 'say'),
    play('two', 'say'),
    play('three', 'say'),
    play('wrong', 'say'),
    { id: 'say', type: 'talk', option: { text: 'Thank you.', language: 'en-US' } },
    play('bye'),
    { id: 'end', type: 'hangup' },
  ];
}
