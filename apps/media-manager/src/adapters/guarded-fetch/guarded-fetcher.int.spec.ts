import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo, createServer as createTcpServer } from 'node:net';

import { telephoneWav } from '@voipbin/audio';
import { AllowedHosts } from '@voipbin/guarded-http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { GuardedFetcher } from './guarded-fetcher.ts';

const limits = { maxBytes: 100_000, timeoutMs: 1000 };
const wav = telephoneWav(new Float32Array(800).fill(0.25));

let server: Server;
let port: number;
let answer: RequestListener;
let requests: IncomingMessage[];
let fetcher: GuardedFetcher;

beforeAll(async () => {
  server = createServer((request, response) => {
    requests.push(request);
    answer(request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  ({ port } = server.address() as AddressInfo);
  fetcher = new GuardedFetcher(new AllowedHosts(`127.0.0.1:${port}`), limits);
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  requests = [];
  answer = (_, response) => response.end(wav);
});

function url(path = '/a.wav', host = '127.0.0.1'): string {
  return `http://${host}:${port}${path}`;
}

function redirectTo(location: string): RequestListener {
  return (_, response) => response.writeHead(302, { location }).end();
}

function dripping(response: ServerResponse): void {
  const timer = setInterval(() => response.write('x'.repeat(10)), 50);
  response.on('close', () => clearInterval(timer));
}

describe('a file of an allowed host', () => {
  it('is fetched, with what is needed to ask for it again', async () => {
    answer = (_, response) => {
      response.writeHead(200, {
        etag: '"v1"',
        'last-modified': 'Sat, 31 Jan 2026 12:00:00 GMT',
        'cache-control': 'max-age=5',
      });
      response.end(wav);
    };
    expect(await fetcher.fetch(url())).toEqual({
      kind: 'changed',
      bytes: Buffer.from(wav),
      freshForMs: 5000,
      validators: { etag: '"v1"', lastModified: 'Sat, 31 Jan 2026 12:00:00 GMT' },
    });
  });

  it('is asked for by its version', async () => {
    answer = (_, response) => response.writeHead(304, { 'cache-control': 'max-age=7' }).end();
    const outcome = await fetcher.fetch(url(), { etag: '"v1"', lastModified: 'Sat, 31 Jan 2026 12:00:00 GMT' });
    expect(outcome).toEqual({ kind: 'unchanged', freshForMs: 7000 });
    expect(requests[0]?.headers).toMatchObject({
      'if-none-match': '"v1"',
      'if-modified-since': 'Sat, 31 Jan 2026 12:00:00 GMT',
    });
  });

  it('is found behind up to three redirects', async () => {
    answer = ({ url: path = '' }, response) => {
      const hop = Number(path.slice(1));
      if (hop === 3) {
        response.end(wav);
      } else {
        response.writeHead(302, { location: `/${hop + 1}` }).end();
      }
    };
    expect(await fetcher.fetch(url('/0'))).toMatchObject({ kind: 'changed' });
    await expect(fetcher.fetch(url('/-1'))).rejects.toMatchObject({ code: 'media_unavailable' });
    expect(requests).toHaveLength(8);
  });

  it.each([
    [404, 'media_not_found'],
    [410, 'media_not_found'],
    [403, 'media_unavailable'],
    [500, 'media_unavailable'],
    [302, 'media_unavailable'],
  ])('that answers %i is %s', async (status, code) => {
    answer = (_, response) => response.writeHead(status).end();
    await expect(fetcher.fetch(url())).rejects.toMatchObject({ code, retryable: false });
  });

  it('is unavailable when nobody listens or the connection breaks', async () => {
    const closed = createTcpServer().listen(0, '127.0.0.1');
    await once(closed, 'listening');
    const { port: freePort } = closed.address() as AddressInfo;
    closed.close();
    const open = new GuardedFetcher(new AllowedHosts('127.0.0.1'), limits);
    await expect(open.fetch(`http://127.0.0.1:${freePort}/`)).rejects.toMatchObject({ code: 'media_unavailable' });

    answer = (_, response) => {
      response.writeHead(200, { 'content-length': wav.byteLength });
      response.write(wav.subarray(0, 100), () => response.destroy());
    };
    await expect(fetcher.fetch(url())).rejects.toMatchObject({ code: 'media_unavailable', retryable: false });
  });
});

describe('an address that is not public', () => {
  it.each([
    'http://127.0.0.1/a.wav',
    'http://localhost/a.wav',
    'http://2130706433/a.wav',
    'http://0x7f.1/a.wav',
    'http://0/a.wav',
    'http://10.0.0.1/a.wav',
    'http://169.254.169.254/latest/meta-data/',
    'http://[::1]/a.wav',
    'http://[::ffff:127.0.0.1]/a.wav',
    'http://[64:ff9b::7f00:1]/a.wav',
    'http://[2002:7f00:1::]/a.wav',
    'file:///etc/passwd',
    'ftp://127.0.0.1/a.wav',
    'gopher://127.0.0.1/',
    'no url',
  ])('is refused: %s', async (refused) => {
    await expect(fetcher.fetch(refused)).rejects.toMatchObject({ code: 'media_url_refused', kind: 'user' });
  });

  it('is refused at another port and by another name than the allowed one', async () => {
    await expect(fetcher.fetch(url('/', 'localhost'))).rejects.toMatchObject({ code: 'media_url_refused' });
    expect(requests).toHaveLength(0);
  });

  it.each(['http://localhost/secret', 'http://[::1]/secret', 'http://169.254.169.254/', 'file:///etc/passwd'])(
    'is refused behind a redirect: %s',
    async (location) => {
      answer = redirectTo(location);
      await expect(fetcher.fetch(url())).rejects.toMatchObject({ code: 'media_url_refused' });
      expect(requests).toHaveLength(1);
    },
  );

  it('is reached when its network is allowed', async () => {
    const open = new GuardedFetcher(new AllowedHosts('127.0.0.0/8,::1/128'), limits);
    expect(await open.fetch(url('/', 'localhost'))).toMatchObject({ kind: 'changed' });
  });
});

describe('a server that means no good', () => {
  it('cannot hold the line by never answering', async () => {
    answer = () => undefined;
    const startedAt = Date.now();
    await expect(fetcher.fetch(url())).rejects.toMatchObject({ code: 'media_timeout', retryable: false });
    expect(Date.now() - startedAt).toBeLessThan(limits.timeoutMs + 500);
  });

  it('cannot hold the line by dripping', async () => {
    answer = (_, response) => {
      response.write(wav.subarray(0, 44));
      dripping(response);
    };
    await expect(fetcher.fetch(url())).rejects.toMatchObject({ code: 'media_timeout' });
  });

  it('cannot send more than is allowed, announced or not', async () => {
    answer = (_, response) => {
      response.writeHead(200, { 'content-length': limits.maxBytes + 1 });
      response.write(wav);
    };
    await expect(fetcher.fetch(url())).rejects.toMatchObject({ code: 'media_too_large' });

    let closed: Promise<unknown> = Promise.resolve();
    answer = (_, response) => {
      closed = once(response, 'close');
      response.write(wav);
      const more = () => response.write(Buffer.alloc(10_000), more);
      more();
    };
    await expect(fetcher.fetch(url())).rejects.toMatchObject({ code: 'media_too_large' });
    await closed;
  });

  it('is left as soon as its file is seen to be no audio', async () => {
    let closed: Promise<unknown> = Promise.resolve();
    answer = (_, response) => {
      closed = once(response, 'close');
      response.writeHead(200, { 'content-type': 'text/html' });
      response.write('<!doctype html><title>Sign in</title>');
    };
    await expect(fetcher.fetch(url())).rejects.toMatchObject({
      code: 'media_type_unsupported',
      message: expect.stringContaining('text/html') as string,
    });
    await closed;
  });
});
