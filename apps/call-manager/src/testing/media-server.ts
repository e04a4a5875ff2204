import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

const RATE_HZ = 8000;

/** Serves `/library/<name>-<milliseconds>.wav`: a hum of that length. */
export class MediaServer {
  /** Path -> how often it was asked for. */
  readonly requests = new Map<string, number>();
  private readonly server: Server;

  private constructor() {
    this.server = createServer((request, response) => {
      const path = request.url ?? '';
      this.requests.set(path, (this.requests.get(path) ?? 0) + 1);
      const durationMs = Number(/-(\d+)\.wav$/.exec(path)?.[1] ?? 0);
      if (durationMs === 0) {
        response.writeHead(404).end();
        return;
      }
      response.writeHead(200, { 'content-type': 'audio/wav', 'cache-control': 'public, max-age=31536000, immutable' });
      response.end(hum(durationMs));
    });
  }

  static async start(): Promise<MediaServer> {
    const media = new MediaServer();
    media.server.listen(0, '127.0.0.1');
    await once(media.server, 'listening');
    return media;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  close(): void {
    this.server.closeAllConnections();
    this.server.close();
  }
}

/** 16 bit mono PCM. */
function hum(durationMs: number): Buffer {
  const samples = (durationMs * RATE_HZ) / 1000;
  const wav = Buffer.alloc(44 + 2 * samples);
  wav.write('RIFF', 0);
  wav.writeUInt32LE(36 + 2 * samples, 4);
  wav.write('WAVEfmt ', 8);
  wav.writeUInt32LE(16, 16);
  wav.writeUInt16LE(1, 20);
  wav.writeUInt16LE(1, 22);
  wav.writeUInt32LE(RATE_HZ, 24);
  wav.writeUInt32LE(2 * RATE_HZ, 28);
  wav.writeUInt16LE(2, 32);
  wav.writeUInt16LE(16, 34);
  wav.write('data', 36);
  wav.writeUInt32LE(2 * samples, 40);
  for (let n = 0; n < samples; n += 1) {
    wav.writeInt16LE(Math.round(8000 * Math.sin((2 * Math.PI * 300 * n) / RATE_HZ)), 44 + 2 * n);
  }
  return wav;
}
