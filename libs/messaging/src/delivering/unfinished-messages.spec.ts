import { pino } from 'pino';
import { describe, expect, it } from 'vitest';

import { digitEvent } from '../testing/test-process.ts';
import { oldestUnfinishedSeconds, unfinishedMessages } from './metrics.ts';
import { UnfinishedMessages } from './unfinished-messages.ts';

async function valueOf(gauge: typeof unfinishedMessages): Promise<number | undefined> {
  return (await gauge.get()).values[0]?.value;
}

describe('UnfinishedMessages', () => {
  it('warns once of the oldest message that stays for more than 30 s, and shows its age', async () => {
    const warnings: unknown[] = [];
    const sink = { write: (line: string) => warnings.push(JSON.parse(line)) };
    const unfinished = new UnfinishedMessages(pino({ level: 'warn' }, sink));
    const nowMs = Date.now();
    const finished = unfinished.begin(digitEvent('old', 'k1'));
    unfinished.begin(digitEvent('young', 'k2'));
    unfinished.look(nowMs + 29_000);
    expect(warnings).toEqual([]);
    unfinished.look(nowMs + 31_000);
    unfinished.look(nowMs + 32_000);
    expect(warnings).toMatchObject([{ messageId: 'old', type: 'call.event.dtmf-received' }]);
    expect(await valueOf(oldestUnfinishedSeconds)).toBeCloseTo(32, 0);
    expect(await valueOf(unfinishedMessages)).toBe(2);
    finished();
    unfinished.look(nowMs + 32_000);
    expect(warnings).toMatchObject([{ messageId: 'old' }, { messageId: 'young' }]);
  });

  it('says when there are none, and does not wait for ever', async () => {
    const unfinished = new UnfinishedMessages(pino({ level: 'silent' }));
    await unfinished.whenEmpty(60_000);
    const finished = unfinished.begin(digitEvent('m1', 'k1'));
    await unfinished.whenEmpty(5);
    const empty = unfinished.whenEmpty(60_000);
    finished();
    await empty;
  });
});
