import 'reflect-metadata';

import { Controller, Module } from '@nestjs/common';
import { ApiGatewayEnv, ApiGatewayModule } from '@voipbin/api-gateway';
import { loadEnv } from '@voipbin/config';
import type { Problem } from '@voipbin/contracts';
import { DirectoryManagerEnv, DirectoryManagerModule } from '@voipbin/directory-manager';
import { FlowManagerEnv, FlowManagerModule } from '@voipbin/flow-manager';
import { HandleRequest, type RunningApp, startApp } from '@voipbin/messaging';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ScratchPostgres, startScratchPostgres } from '../deploy/local/postgres/testing/start-scratch-postgres.ts';
import { runTool } from './run-tool.ts';
import { type DemoSeed, seedDemo } from './seed.ts';
import { ApiClient } from './seed/api-client.ts';

/** Stands for speech and media: every voice and every file exists. */
@Controller()
class Neighbours {
  @HandleRequest('tts.request.check-speech')
  checkSpeech(): Promise<Problem[]> {
    return Promise.resolve([]);
  }

  @HandleRequest('media.request.find-media')
  findMedia(): Promise<{ missing: string[] }> {
    return Promise.resolve({ missing: [] });
  }
}

let postgres: ScratchPostgres;
let running: RunningApp;
let seed: DemoSeed;
let api: ApiClient;

beforeAll(async () => {
  postgres = await startScratchPostgres();
  const source = { DATABASE_URL: postgres.url, LOG_LEVEL: 'silent' };
  for (const app of ['directory-manager', 'flow-manager']) {
    const { exitCode, output } = await runTool(process.execPath, [`apps/${app}/dist/migrate.js`], { env: source });
    expect(exitCode, output).toBe(0);
  }
  @Module({
    imports: [
      DirectoryManagerModule.forRoot(loadEnv(DirectoryManagerEnv, source)),
      FlowManagerModule.forRoot(loadEnv(FlowManagerEnv, source)),
      ApiGatewayModule.forRoot(loadEnv(ApiGatewayEnv, source)),
    ],
    controllers: [Neighbours],
  })
  class House {}
  const env = loadEnv(ApiGatewayEnv, source);
  running = await startApp({ name: 'all-in-one', module: House, env, httpPort: 0, httpHost: '127.0.0.1' });
  const apiUrl = await running.app.getUrl();
  const sip = { username: 'demo', password: 'a-long-secret' };
  seed = { apiUrl, accessKey: 'vb_demo-access-key', databaseUrl: postgres.url, sip, number: '+12025550123' };
  api = new ApiClient(apiUrl, seed.accessKey);
});

afterAll(async () => {
  await running.close();
  await postgres.remove();
});

interface Flow {
  id: string;
  name: string;
  detail: string;
  version: number;
  actions: object[];
}

describe('seedDemo', () => {
  it('makes a number that leads into the demo flow, once', async () => {
    const first = await seedDemo(seed);
    expect(await seedDemo(seed)).toEqual(first);
    expect(await api.send('GET', `/v1.0/numbers/${first.numberId}`)).toMatchObject({
      number: seed.number,
      call_flow_id: first.flowId,
      customer_id: first.customerId,
      status: 'active',
    });
    expect(await api.send('GET', '/v1.0/flows')).toMatchObject({ result: [{ id: first.flowId, version: 1 }] });
  });

  it('leaves what was changed since, unless it shall take it back', async () => {
    const { flowId, numberId } = await seedDemo(seed);
    const { id: otherId } = await api.send<Flow>('POST', '/v1.0/flows', { actions: [{ type: 'answer' }] });
    await api.send('PUT', `/v1.0/numbers/${numberId}/flow_ids`, { call_flow_id: otherId });
    const { name, detail } = await api.send<Flow>('GET', `/v1.0/flows/${flowId}`);
    await api.send('PUT', `/v1.0/flows/${flowId}`, { name, detail, actions: [{ type: 'answer' }] });
    await seedDemo(seed);
    expect(await api.send('GET', `/v1.0/numbers/${numberId}`)).toMatchObject({ call_flow_id: otherId });
    expect((await api.send<Flow>('GET', `/v1.0/flows/${flowId}`)).actions).toHaveLength(1);
    await seedDemo({ ...seed, reset: true });
    expect(await api.send('GET', `/v1.0/numbers/${numberId}`)).toMatchObject({ call_flow_id: flowId });
    expect((await api.send<Flow>('GET', `/v1.0/flows/${flowId}`)).actions.length).toBeGreaterThan(1);
  });

  it('says in one line what stands in its way', async () => {
    const nobody = { ...seed, apiUrl: 'http://127.0.0.1:1' };
    await expect(seedDemo(nobody)).rejects.toThrow('the API at http://127.0.0.1:1 does not answer; is it started?');
    await expect(seedDemo({ ...seed, accessKey: 'short' })).rejects.toThrow(/SEED_ACCESS_KEY/);
    await expect(seedDemo({ ...seed, number: '123' })).rejects.toThrow(
      /refused with 400: INVALID_ARGUMENT, number must/,
    );
    const away = { ...seed, databaseUrl: 'postgres://a:b@127.0.0.1:1/c' };
    await expect(seedDemo(away)).rejects.toThrow(/directory-manager seed: cannot start: .*ECONNREFUSED/);
  });
});

describe('the API on its real owners', () => {
  it('refuses a number with a flow that does not exist, and a flow that goes nowhere', async () => {
    const unknown = { number: '+821021656521', call_flow_id: '0190a3c2-0000-7000-8000-000000000004' };
    await expect(api.send('POST', '/v1.0/numbers', unknown)).rejects.toThrow(/400: INVALID_NUMBER/);
    const astray = { actions: [{ type: 'goto', option: { target_id: 'nowhere' } }, { type: 'dance' }] };
    await expect(api.send('POST', '/v1.0/flows', astray)).rejects.toThrow(/400: INVALID_FLOW/);
  });

  it('refuses a token that it did not give', async () => {
    await expect(api.send('GET', '/v1.0/flows?page_token=abc')).rejects.toThrow(/400: INVALID_REQUEST_PARAMETER/);
    await expect(api.send('GET', '/v1.0/numbers?page_token=abc')).rejects.toThrow(/400: INVALID_REQUEST_PARAMETER/);
    await expect(api.send('GET', '/v1.0/activeflows?page_token=abc')).rejects.toThrow(/400: INVALID_REQUEST_PARAMETER/);
  });
});
