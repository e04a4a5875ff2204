import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';

import { expect, it } from 'vitest';

import { givenNumber } from '../../system/given.ts';
import type { System } from '../../system/system.ts';
import { until } from '../../system/until.ts';
import { CALLER } from './caller.ts';

const examples = resolve(import.meta.dirname, '../../../docs/examples');

interface Line {
  type: string;
  referenceId: string;
  sequence: number;
}

export function exampleCases(system: () => System): void {
  it('tells a program beside the apps, which knows nothing but docs/messages.md, of every event of a call', async () => {
    const { api, carrier, stack } = system();
    const number = await givenNumber(system(), [{ type: 'answer' }, { type: 'hangup' }]);
    const { id: customerId } = await api.client.customer.get();
    const env = { ...process.env, RABBITMQ_URL: stack.rabbitmqUrl, CUSTOMER_ID: customerId };
    const program = spawn(process.execPath, [join(examples, 'follow-events.ts')], { env });
    const ended = once(program, 'exit');
    const lines: Line[] = [];
    createInterface(program.stdout).on('line', (line) => lines.push(JSON.parse(line) as Line));
    let said = '';
    program.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    await until('the program to follow', () => Promise.resolve(said.includes('following from') || undefined));

    const call = await carrier.place({ to: number, from: CALLER });
    await call.ended;
    const callId = (await api.findCallTo(number))?.id;
    const told = await until('the end of the call', () => {
      const ofCall = lines.filter(({ referenceId }) => referenceId === callId);
      return Promise.resolve(ofCall.some(({ type }) => type === 'call_hangup') ? ofCall : undefined);
    });
    program.kill();
    await ended;

    expect(told.map(({ sequence, type }) => `${sequence} ${type}`)).toEqual([
      '1 call_created',
      '2 call_progressing',
      '3 call_hangup',
    ]);
  });
}
