import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import { telephoneWav } from '@voipbin/audio';

/** A customer's web server: has the audio that flows play by URL. */
export interface MediaServer {
  /** Makes this audio (mono, 8 kHz, -1 to 1) available and returns its URL. */
  serve: (name: string, samples: Float32Array) => string;
  /** A URL at which there is nothing. */
  missingUrl: string;
  close: () => void;
}

export async function startMediaServer(address: string): Promise<MediaServer> {
  const files = new Map<string, Uint8Array>();
  const server = createServer((request, response) => {
    const file = files.get(request.url ?? '');
    if (file === undefined) {
      response.writeHead(404).end();
    } else {
      response.writeHead(200, { 'content-type': 'audio/wav', 'content-length': file.byteLength }).end(file);
    }
  });
  server.listen(0, address);
  await once(server, 'listening');
  const url = `http://${address}:${(server.address() as AddressInfo).port}`;
  return {
    serve: (name, samples) => {
      files.set(`/${name}.wav`, telephoneWav(samples));
      return `${url}/${name}.wav`;
    },
    missingUrl: `${url}/missing.wav`,
    close: () => server.close(),
  };
}
