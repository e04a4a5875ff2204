import 'reflect-metadata';

import { RequestMethod } from '@nestjs/common';
import { loadEnv } from '@voipbin/config';
import { Validator } from '@seriousme/openapi-schema-validator';
import { afterAll, beforeAll, expect, it } from 'vitest';

import { ApiGatewayEnv, ApiGatewayModule } from './app.module.ts';
import { GatewayUnderTest } from './testing/gateway-under-test.ts';

interface OpenApi {
  openapi: string;
  paths: Record<string, Record<string, { operationId: string }>>;
}

let gateway: GatewayUnderTest;

beforeAll(async () => {
  gateway = await GatewayUnderTest.start();
});

afterAll(() => gateway.close());

const get = (path: string) => fetch(gateway.url + path);
const readDocument = async () => (await (await get('/openapi.json')).json()) as OpenApi;

it('serves the JSON Schema of flows to everybody', async () => {
  const response = await get('/flow.schema.json');
  expect([response.status, response.headers.get('content-type')]).toEqual([
    200,
    'application/schema+json; charset=utf-8',
  ]);
  expect(await response.json()).toMatchObject({ $defs: { talk: { properties: { type: { const: 'talk' } } } } });
});

/** `POST /v1.0/calls/{id}/hangup`, for every route that Nest has under /v1.0 and /auth. */
function routes(): string[] {
  const { controllers = [] } = ApiGatewayModule.forRoot(loadEnv(ApiGatewayEnv, {}));
  return controllers.flatMap((Class) => {
    const base: unknown = Reflect.getMetadata('path', Class);
    const prototype = Class.prototype as Record<string, object>;
    const methods = Object.getOwnPropertyNames(prototype).filter((name) => name !== 'constructor');
    return methods.flatMap((name) => {
      const handler = prototype[name] ?? {};
      const below = Reflect.getMetadata('path', handler) as string | undefined;
      if (below === undefined || typeof base !== 'string' || !/^(v1\.0|auth)/.test(base)) return [];
      const verb = RequestMethod[Reflect.getMetadata('method', handler) as number];
      return [
        `${verb} /${[base, below]
          .join('/')
          .replace(/\/+$/, '')
          .replaceAll(/:(\w+)/g, '{$1}')}`,
      ];
    });
  });
}

it('is a valid document of OpenAPI 3.1', async () => {
  const document = await readDocument();
  expect(document.openapi).toMatch(/^3\.1\./);
  const { valid, errors } = await new Validator().validate({ ...document });
  expect({ valid, errors }).toEqual({ valid: true, errors: undefined });
});

it('has every route, and no other', async () => {
  const { paths } = await readDocument();
  const described = Object.entries(paths).flatMap(([path, verbs]) =>
    Object.keys(verbs).map((verb) => `${verb.toUpperCase()} ${path}`),
  );
  expect(described.toSorted()).toEqual(routes().toSorted());
  const ids = Object.values(paths).flatMap((verbs) => Object.values(verbs).map(({ operationId }) => operationId));
  expect(new Set(ids).size).toBe(ids.length);
});

it('is shown on a page that needs nothing from elsewhere', async () => {
  const page = await get('/docs');
  expect(page.headers.get('content-security-policy')).toContain("default-src 'self'");
  const html = await page.text();
  const files = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, file = '']) => file);
  expect(files).toHaveLength(3);
  for (const file of files) {
    const { status, headers } = await get(file);
    expect([file, status, headers.get('content-type')]).toEqual([file, 200, expect.stringMatching(/css|javascript/)]);
  }
});

it.each(['/docs/package.json', '/docs/..%2fpackage.json', '/docs/constructor'])(
  'shows nothing else: %s',
  async (path) => {
    expect((await get(path)).status).toBe(404);
  },
);
