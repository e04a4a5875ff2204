import { expect, it } from 'vitest';

import type { System } from '../../system/system.ts';
import { until } from '../../system/until.ts';
import { CALLER } from './caller.ts';

/** Numbers of the carrier's customers; every call gets another. */
const FIRST_SUBSCRIBER = 821_021_850_000;
let subscribers = 0;

/** What the API says of a call that came to nothing. */
interface Told {
  hangup_by: string;
  hangup_reason: string;
  hangup_cause?: number;
  sip_code: number | null;
}

export function failedCallCases(system: () => System): void {
  async function ended(type: 'tel' | 'sip', target: string, ringTimeout: number) {
    const { api } = system();
    const source = { type: 'tel' as const, target: CALLER };
    const actions = [{ type: 'hangup' as const }];
    const order = { source, destinations: [{ type, target }], actions, ring_timeout: ringTimeout };
    const { calls } = await api.client.calls.place(order);
    const id = calls[0]?.id ?? '';
    const call = await until('the end of the call', async () => {
      const found = await api.getCall(id);
      return found.status === 'hangup' ? found : undefined;
    });
    const types = (await api.callEvents(id)).map((event) => event.type);
    expect(types.filter((event) => event === 'call.event.ended')).toHaveLength(1);
    const { end } = await api.client.calls.timeline(id);
    return { call, code: end?.code };
  }

  it.each<[cause: number, told: Told, code: string]>([
    [1, { hangup_by: 'remote', hangup_reason: 'failed', hangup_cause: 1, sip_code: 404 }, 'failed'],
    [17, { hangup_by: 'remote', hangup_reason: 'busy', hangup_cause: 17, sip_code: 486 }, 'busy'],
    [18, { hangup_by: 'remote', hangup_reason: 'failed', hangup_cause: 18, sip_code: 408 }, 'failed'],
    [19, { hangup_by: 'remote', hangup_reason: 'noanswer', hangup_cause: 19, sip_code: 480 }, 'no_answer'],
    [21, { hangup_by: 'remote', hangup_reason: 'noanswer', hangup_cause: 21, sip_code: 403 }, 'declined'],
    [28, { hangup_by: 'remote', hangup_reason: 'failed', hangup_cause: 28, sip_code: 484 }, 'failed'],
    [34, { hangup_by: 'remote', hangup_reason: 'failed', hangup_cause: 34, sip_code: 503 }, 'failed'],
    // The carrier knows no other status for that cause than 603.
    [88, { hangup_by: 'remote', hangup_reason: 'noanswer', hangup_cause: 21, sip_code: 603 }, 'declined'],
  ])('says of a call that was refused with cause %i why, once', async (cause, told, code) => {
    const number = `+${FIRST_SUBSCRIBER + ++subscribers}`;
    const coming = system().carrier.take(number);
    const ending = ended('tel', number, 30);
    await (await coming).hangUp(cause);
    expect(await ending).toMatchObject({ call: told, code });
  });

  it.each<[where: string, target: string, told: Told, code: string]>([
    [
      'where nobody listens',
      'kim@127.255.255.254:1',
      { hangup_by: 'local', hangup_reason: 'dialout', sip_code: 480 },
      'ring_timeout',
    ],
    [
      'to a TCP port that refuses',
      'kim@127.0.0.1:1;transport=tcp',
      { hangup_by: 'remote', hangup_reason: 'failed', sip_code: 503 },
      'failed',
    ],
    [
      'to a host that does not exist',
      'kim@no-such-host.invalid',
      { hangup_by: 'remote', hangup_reason: 'failed', sip_code: null },
      'failed',
    ],
  ])('says of a call %s why it came to nothing, once', async (_, target, told, code) => {
    expect(await ended('sip', target, 2)).toMatchObject({ call: told, code });
  });
}
