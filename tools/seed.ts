import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

import { runCommand } from '../deploy/local/process/run-command.ts';
import { ApiClient } from './seed/api-client.ts';

const repository = resolve(import.meta.dirname, '..');
const seedProgram = join(repository, 'apps/directory-manager/dist/seed.js');
const demoFlowFile = join(repository, 'deploy/local/demo-flow.json');

export interface SipAccount {
  username: string;
  password: string;
}

export interface DirectorySeed {
  databaseUrl: string;
  accessKey: string;
  sip: SipAccount;
}

export interface DemoSeed extends DirectorySeed {
  /** Where the API answers, for example http://127.0.0.1:8080. */
  apiUrl: string;
  /** The number to dial, +E.164. */
  number: string;
  /** Also take back what was changed since in the demo flow, and give the number back to it. */
  reset?: boolean;
}

export interface SeededDemo {
  customerId: string;
  extensionId: string;
  flowId: string;
  numberId: string;
}

interface Flow {
  id: string;
  name: string;
}

interface PhoneNumber {
  id: string;
  number: string;
  call_flow_id: string | null;
}

/** Ensures the demo customer, its access key and its SIP account: straight into the migrated database. */
export async function seedDirectory({ databaseUrl, accessKey, sip }: DirectorySeed): Promise<{
  customerId: string;
  extensionId: string;
}> {
  const secrets = {
    DATABASE_URL: databaseUrl,
    SEED_ACCESS_KEY: accessKey,
    SEED_SIP_USERNAME: sip.username,
    SEED_SIP_PASSWORD: sip.password,
  };
  const output = await runCommand([process.execPath, seedProgram], { env: { ...process.env, ...secrets } });
  return JSON.parse(output) as { customerId: string; extensionId: string };
}

/** As `seedDirectory`; then ensures the demo flow and the number with a flow, as any customer would: through the API. */
export async function seedDemo(seed: DemoSeed): Promise<SeededDemo> {
  const { customerId, extensionId } = await seedDirectory(seed);
  const api = new ApiClient(seed.apiUrl, seed.accessKey);
  const flowId = await ensureFlow(api, seed.reset === true);
  const numberId = await ensureNumber(api, seed, flowId);
  return { customerId, extensionId, flowId, numberId };
}

async function ensureFlow(api: ApiClient, reset: boolean): Promise<string> {
  const demoFlow = JSON.parse(await readFile(demoFlowFile, 'utf8')) as Omit<Flow, 'id'>;
  const existing = await api.find<Flow>('/v1.0/flows', ({ name }) => name === demoFlow.name);
  if (existing === undefined) return (await api.send<Flow>('POST', '/v1.0/flows', demoFlow)).id;
  if (reset) await api.send('PUT', `/v1.0/flows/${existing.id}`, demoFlow);
  return existing.id;
}

async function ensureNumber(api: ApiClient, { number, reset }: DemoSeed, flowId: string): Promise<string> {
  const existing = await api.find<PhoneNumber>('/v1.0/numbers', (each) => each.number === number);
  if (existing === undefined) {
    const demoNumber = { number, name: 'Demo', call_flow_id: flowId };
    return (await api.send<PhoneNumber>('POST', '/v1.0/numbers', demoNumber)).id;
  }
  if (existing.call_flow_id === null || (reset === true && existing.call_flow_id !== flowId)) {
    await api.send('PUT', `/v1.0/numbers/${existing.id}/flow_ids`, { call_flow_id: flowId });
  }
  return existing.id;
}
