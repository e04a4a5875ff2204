import ariClient from 'ari-client';
import type { AsteriskInfo } from '../generated/ari-models.generated.ts';
import { installSwaggerTransport } from './swagger-transport.ts';

export interface AsteriskAddress {
  /** `http://host:port` */
  url: string;
  /** A user of its ARI, who may write. */
  username: string;
  password: string;
}

export interface LoadedClient {
  client: ariClient.Client;
  /** The entity id. */
  asteriskId: string;
}

const LOAD_WITHIN_MS = 5000;

installSwaggerTransport();

/** An ari-client that has read Asterisk's API description. Rejects when Asterisk is not there, is not ready, or does not let us in. */
export async function loadClient({ url, username, password }: AsteriskAddress): Promise<LoadedClient> {
  const client = await inTime(ariClient.connect(url, username, password));
  const getInfo = (client as unknown as ariClient.Operations).asterisk?.getInfo;
  const { system } = (await inTime(Promise.resolve(getInfo?.({})))) as AsteriskInfo;
  if (system === undefined) {
    throw new Error('Asterisk does not say who it is');
  }
  return { client, asteriskId: system.entity_id };
}

/** ari-client itself waits for ever. */
async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer in ${LOAD_WITHIN_MS} ms`)), LOAD_WITHIN_MS);
  });
  try {
    return await Promise.race([work, deadline]);
  } finally {
    clearTimeout(timer);
  }
}
