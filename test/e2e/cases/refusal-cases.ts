import { expect, it } from 'vitest';

import { recordOf } from '../../system/call-record.ts';
import { storedCallTo } from '../../system/stored-call.ts';
import type { System } from '../../system/system.ts';
import { CALLER } from './caller.ts';

const BLOCKED = '+442079460000';

export function refusalCases(system: () => System): void {
  it('refuses a number that nobody has with SIP 404', async () => {
    const number = system().nextNumber();
    const call = await system().carrier.place({ to: number, from: CALLER });
    expect(await call.ended).toMatchObject({ sipCode: 404 });
    expect(await storedCallTo(system(), number)).toEqual({
      status: 'hangup',
      refusal: 'unknown_number',
      events: ['call.event.created', 'call.event.ended'],
    });
  });

  it('refuses a number without a flow with SIP 480', async () => {
    const number = system().nextNumber();
    await system().api.createNumber(number, null);
    const call = await system().carrier.place({ to: number, from: CALLER });
    expect(await call.ended).toMatchObject({ sipCode: 480 });
    const record = await recordOf(system(), number);
    expect(record.call).toMatchObject({ refusal: 'number_without_flow', hangup_by: 'local' });
    expect(record.run).toBeUndefined();
  });

  it('refuses a number whose flow was deleted with SIP 480', async () => {
    const number = system().nextNumber();
    const flow = await system().api.createFlow(number, [{ type: 'answer' }]);
    await system().api.createNumber(number, flow.id);
    await system().api.deleteFlow(flow.id);
    const call = await system().carrier.place({ to: number, from: CALLER });
    expect(await call.ended).toMatchObject({ sipCode: 480 });
    expect(await storedCallTo(system(), number)).toMatchObject({ status: 'hangup' });
    expect(await system().api.findCallTo(number)).toMatchObject({ hangup_by: 'local', hangup_reason: 'noanswer' });
  });

  it('refuses a disabled number with SIP 480', async () => {
    const number = system().nextNumber();
    const flow = await system().api.createFlow(number, [{ type: 'answer' }]);
    await system().api.createNumber(number, flow.id, 'disabled');
    const call = await system().carrier.place({ to: number, from: CALLER });
    expect(await call.ended).toMatchObject({ sipCode: 480 });
    const record = await recordOf(system(), number);
    expect(record.call).toMatchObject({ refusal: 'number_disabled', hangup_by: 'local' });
    expect(record.run).toBeUndefined();
  });

  it('refuses a caller whom the number blocks, and lets the flow know of one who shows no number', async () => {
    const { api, carrier } = system();
    const number = system().nextNumber();
    const flow = await api.createFlow(number, [
      {
        type: 'branch',
        option: {
          variable: 'voipbin.call.verification.reasons',
          default_target_id: 'known',
          target_ids: { caller_anonymous: 'unknown' },
        },
      },
      { id: 'known', type: 'hangup', option: { reason: 'busy' } },
      { id: 'unknown', type: 'hangup', option: { reason: 'noanswer' } },
    ]);
    const verification = { policy: 'flag' as const, allow: [], block: [`${BLOCKED.slice(0, 6)}*`] };
    await api.client.numbers.create({ number, call_flow_id: flow.id, verification });
    const sipCodes: (number | null)[] = [];
    for (const from of [BLOCKED, CALLER, 'anonymous']) {
      const call = await carrier.place({ to: number, from });
      sipCodes.push((await call.ended).sipCode ?? null);
    }
    expect(sipCodes).toEqual([403, 486, 480]);
    const { call } = await recordOf(system(), number);
    expect(call.verification).toEqual({ verdict: 'flagged', score: 30, reasons: ['caller_anonymous'] });
    const { result } = await api.client.calls.list();
    const blocked = result.find(
      ({ source, destination }) => destination.target === number && source.target === BLOCKED,
    );
    expect(blocked).toMatchObject({ refusal: 'caller_rejected', verification: { verdict: 'rejected', score: 100 } });
    expect(await api.client.calls.timeline(blocked?.id ?? '')).toMatchObject({ end: { code: 'caller_rejected' } });
  });
}
