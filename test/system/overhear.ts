import { once } from 'node:events';
import { join } from 'node:path';

import { WebSocket } from 'ws';

import type { Stack } from '../../deploy/local/stack/stack.ts';

export interface Overhearing {
  /** The recording of what our Asterisk heard from the caller; complete once the call is over. */
  file: string;
  close: () => void;
}

const APP = 'overhear';
const NAME = 'overheard';

interface Channel {
  id: string;
  name: string;
}

/** Records what our Asterisk hears from the only call that it has, beside the application that serves the call. */
export async function overhear({ asterisk, plan }: Stack): Promise<Overhearing> {
  if (asterisk === undefined) {
    throw new Error('somebody else’s Asterisk is not listened to');
  }
  const { username, password } = plan.asterisk.ari;
  const authorization = `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
  const ask = async <T>(method: string, path: string): Promise<T> => {
    const response = await fetch(new URL(path, asterisk.ariUrl), { method, headers: { authorization } });
    if (!response.ok) {
      throw new Error(`Asterisk answered ${response.status} to ${method} ${path}`);
    }
    return (await response.json()) as T;
  };
  const socket = new WebSocket(`${asterisk.ariUrl.replace('http', 'ws')}events?app=${APP}`, {
    headers: { authorization },
  });
  await once(socket, 'open');
  const channels = await ask<Channel[]>('GET', 'channels');
  const call = channels.find(({ name }) => name.startsWith('PJSIP/'));
  const entered = once(socket, 'message');
  await ask('POST', `channels/${call?.id ?? ''}/snoop/${NAME}?spy=in&app=${APP}`);
  await entered;
  await ask('POST', `channels/${NAME}/record?name=${NAME}&format=wav&ifExists=overwrite`);
  return {
    file: join(asterisk.recordingDirectory, `${NAME}.wav`),
    close: () => {
      socket.terminate();
    },
  };
}
