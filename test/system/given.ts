import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { readWav } from '@voipbin/testing';

import type { FlowAction } from './api.ts';
import type { System } from './system.ts';
import { until } from './until.ts';

/** A number of its own whose calls run this flow. */
export async function givenNumber(system: System, actions: FlowAction[]): Promise<string> {
  const number = system.nextNumber();
  const flow = await system.api.createFlow(number, actions);
  await system.api.createNumber(number, flow.id);
  return number;
}

/** Like `givenNumber`, with the audio of the flow's only text; it is made when the flow is saved and must be new to the system. */
export async function givenNumberThatTalks(
  system: System,
  actions: FlowAction[],
): Promise<{ number: string; speech: Float32Array }> {
  const directory = join(system.stack.plan.options.directory, 'media/speech');
  const files = (): string[] =>
    existsSync(directory) ? readdirSync(directory).filter((file) => file.endsWith('.wav')) : [];
  const known = files();
  const number = await givenNumber(system, actions);
  const made = await until('speech for the flow', () => Promise.resolve(files().find((file) => !known.includes(file))));
  return { number, speech: readWav(join(directory, made)).samples };
}
