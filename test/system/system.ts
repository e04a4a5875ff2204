import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { type Carrier, ReceivingServer } from '@voipbin/testing';

import { loopbackAddress } from '../../deploy/local/loopback-address.ts';
import { defaultRuntimeDirectory } from '../../deploy/local/paths.ts';
import { scratchDirectory } from '../../deploy/local/scratch-directory.ts';
import type { StackForm } from '../../deploy/local/stack/apps.ts';
import type { Stack } from '../../deploy/local/stack/stack.ts';
import type { StackOptions } from '../../deploy/local/stack/stack-options.ts';
import { startStack } from '../../deploy/local/stack/start-stack.ts';
import { seedDirectory, type SipAccount } from '../../tools/seed.ts';
import { startCarrier } from '../parties/carrier/start-carrier.ts';
import { type MediaServer, startMediaServer } from '../parties/media-server.ts';
import { Api } from './api.ts';

/** The whole system and those around it: a carrier that calls, a customer with an API key and a web server. */
export interface System {
  stack: Stack;
  carrier: Carrier;
  media: MediaServer;
  /** Of the customer: where webhooks go. */
  webServer: ReceivingServer;
  api: Api;
  /** Of the customer's telephone. */
  sip: SipAccount;
  /** A number that nobody has yet. */
  nextNumber: () => string;
  /** Ends everything. The logs stay in `.runtime/test-logs/<name>`. */
  stop: () => Promise<void>;
}

const USERNAME = 'demo';
/** VoIPBIN's virtual numbers. */
const FIRST_NUMBER = 899_001_000_000;

/**
 * @param name of the folder that the logs are left in
 * @param env for every app
 * @param ariDriver default: Asterisk dials call-manager
 */
export async function startSystem(
  name: string,
  form: StackForm,
  { env = {}, ariDriver = 'websocket' }: Pick<StackOptions, 'env' | 'ariDriver'> = {},
): Promise<System> {
  const directory = scratchDirectory();
  const address = loopbackAddress();
  const media = await startMediaServer(loopbackAddress());
  const webServer = await ReceivingServer.start();
  const stack = await startStack({
    form,
    directory,
    log: () => undefined,
    ariDriver,
    carriers: [{ name: 'carrier', hosts: [address], sipPort: 5060 }],
    env: {
      MEDIA_ALLOWED_HOSTS: new URL(media.missingUrl).host,
      WEBHOOK_ALLOWED_HOSTS: webServer.host,
      FLOW_ALLOWED_HOSTS: webServer.host,
      ...env,
    },
    seed: (databaseUrl, { accessKey, sip: password }) =>
      seedDirectory({ databaseUrl, accessKey, sip: { username: USERNAME, password } }),
  });
  const { accessKey, sip: password } = stack.plan.secrets;
  const sip = { username: USERNAME, password };
  const { sipAddress, sipPort } = stack.plan.asterisk;
  const carrier = await startCarrier({
    directory: join(directory, 'carrier'),
    log: () => undefined,
    address,
    ourSip: { address: sipAddress, port: sipPort },
  });
  let numbers = 0;
  return {
    stack,
    carrier: carrier.carrier,
    media,
    webServer,
    api: new Api(stack.apiUrl, accessKey),
    sip,
    nextNumber: () => `+${FIRST_NUMBER + ++numbers}`,
    stop: async () => {
      await carrier.stop();
      await stack.stop();
      media.close();
      webServer.close();
      cpSync(join(directory, 'logs'), join(defaultRuntimeDirectory, 'test-logs', name), { recursive: true });
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
