import { describe, expect, it } from 'vitest';

import { contextWith } from '../testing/context-with.ts';
import { optionsWith } from '../testing/options-with.ts';
import { fetchAction } from './fetch.action.ts';
import { FetchOptions } from './fetch.options.ts';

const options = optionsWith(FetchOptions, { event_url: 'https://example.com/next', data: { shop: 'Seoul' } });

describe('fetch', () => {
  it('tells what is known of the run, its call and the digits, over what the author tells', () => {
    const digits = { collected: '12', ahead: '', trailing: '' };
    const variables = { 'voipbin.activeflow.id': 'run', 'voipbin.call.source.target': '+12025550100' };
    const told = optionsWith(FetchOptions, { ...options, data: { shop: 'Seoul', digits: 'mine' } });
    expect(fetchAction.start(contextWith({ digits, variables }), told)).toMatchObject({
      kind: 'wait',
      commands: [
        {
          payload: {
            params: {
              activeflow_id: 'run',
              reference_type: '',
              reference_id: '',
              source: '+12025550100',
              destination: '',
              shop: 'Seoul',
              digits: '12',
            },
          },
        },
      ],
      timeoutMs: 40_000,
    });
  });

  it.each([
    [{ type: 'webhook.event.actions-fetched', payload: { commandId: '', flow: null } }, { kind: 'done' }],
    [
      { type: 'webhook.event.actions-fetched', payload: { commandId: '', flow: { id: 'a', version: 1 } } },
      { kind: 'push', flow: { id: 'a', version: 1 } },
    ],
    [{ type: 'returned' }, { kind: 'done', outcome: 'completed' }],
    [{ type: 'timer' }, { kind: 'fail', code: 'action_timeout' }],
  ] as const)('%j', (event, result) => {
    expect(fetchAction.resume?.(contextWith(), options, event)).toMatchObject(result);
  });
});
