import { once } from 'node:events';

import { type RawData, WebSocket, WebSocketServer } from 'ws';

export interface AriTap {
  /** From each `PlaybackFinished` to the play request that follows on its channel, milliseconds. */
  stepMs: number[];
  /** Playbacks that Asterisk could not play. */
  failed: () => number;
  close(): void;
}

interface Frame {
  type?: string;
  method?: string;
  uri?: string;
  playback?: { target_uri: string; state: string };
}

const PLAY = /^\/?(?:ari\/)?channels\/([^/]+)\/play/;

/** Stands between Asterisk and call-manager, passes every frame on at once, and notes the time of some. */
export async function startAriTap(listenPort: number, forwardPort: number): Promise<AriTap> {
  const finishedAtMs = new Map<string, number>();
  const stepMs: number[] = [];
  let failed = 0;
  const server = new WebSocketServer({ host: '127.0.0.1', port: listenPort, handleProtocols: () => 'ari' });
  await once(server, 'listening');

  function look(data: RawData, atMs: number): void {
    const frame = JSON.parse((data as Buffer).toString()) as Frame;
    const channel = frame.playback?.target_uri.replace('channel:', '');
    const played = frame.method === 'POST' ? PLAY.exec(frame.uri ?? '')?.[1] : undefined;
    if (frame.type === 'PlaybackFinished' && channel !== undefined) {
      failed += frame.playback?.state === 'failed' ? 1 : 0;
      finishedAtMs.set(decodeURIComponent(channel), atMs);
    } else if (played !== undefined) {
      const finished = finishedAtMs.get(decodeURIComponent(played));
      if (finished !== undefined) {
        stepMs.push(atMs - finished);
      }
    }
  }

  server.on('connection', (asterisk, request) => {
    const headers = { authorization: request.headers.authorization ?? '' };
    const ours = new WebSocket(`ws://127.0.0.1:${forwardPort}${request.url ?? ''}`, 'ari', { headers });
    const early: RawData[] = [];
    asterisk.on('message', (data) => {
      const atMs = performance.now();
      if (ours.readyState === WebSocket.OPEN) {
        ours.send((data as Buffer).toString());
      } else {
        early.push(data);
      }
      look(data, atMs);
    });
    ours.on('open', () => early.forEach((data) => ours.send((data as Buffer).toString())));
    ours.on('message', (data) => {
      const atMs = performance.now();
      asterisk.send((data as Buffer).toString());
      look(data, atMs);
    });
    // Asterisk tries again every half second, so one side's end only has to become the other's.
    ours.on('error', () => asterisk.terminate());
    ours.on('close', () => asterisk.terminate());
    asterisk.on('close', () => ours.terminate());
  });
  return {
    stepMs,
    failed: () => failed,
    close: () => {
      server.clients.forEach((client) => client.terminate());
      server.close();
    },
  };
}
