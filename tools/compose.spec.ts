import 'reflect-metadata';

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { ApiGatewayEnv } from '@voipbin/api-gateway';
import { CallManagerEnv } from '@voipbin/call-manager';
import { loadEnv } from '@voipbin/config';
import { DirectoryManagerEnv } from '@voipbin/directory-manager';
import { FlowManagerEnv } from '@voipbin/flow-manager';
import { MediaManagerEnv } from '@voipbin/media-manager';
import { TtsManagerEnv } from '@voipbin/tts-manager';
import { WebhookManagerEnv } from '@voipbin/webhook-manager';
import { getMetadataStorage } from 'class-validator';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

import { repositoryRoot } from '../deploy/local/paths.ts';
import { appsWithDatabase, type ServiceApp, serviceApps } from '../deploy/local/stack/apps.ts';

interface Service {
  build?: { dockerfile: string; target: string; args?: { APP: string } };
  image?: string;
  command?: string[];
  environment?: Record<string, string | number>;
  secrets?: (string | { source: string })[];
  volumes?: string[];
  depends_on?: Record<string, { condition: string }>;
  healthcheck?: { test: string[] };
}

interface Compose {
  services: Record<string, Service>;
  volumes: Record<string, unknown>;
  secrets: Record<string, { file: string }>;
}

const read = (name: string): string => readFileSync(join(repositoryRoot, 'deploy', name), 'utf8');
const compose = parse(read('compose.yaml'), { merge: true }) as Compose;
const service = (name: string): Service => compose.services[name] ?? expect.fail(`there is no service ${name}`);

const environments: Record<ServiceApp, new () => object> = {
  'api-gateway': ApiGatewayEnv,
  'call-manager': CallManagerEnv,
  'directory-manager': DirectoryManagerEnv,
  'flow-manager': FlowManagerEnv,
  'media-manager': MediaManagerEnv,
  'tts-manager': TtsManagerEnv,
  'webhook-manager': WebhookManagerEnv,
};

/** What tools/compose.ts writes. */
const secretFiles: Record<string, string> = {
  '/run/secrets/database-url': 'postgres://voipbin:secret@postgres:5432/voipbin',
  '/run/secrets/rabbitmq-url': 'amqp://voipbin:secret@rabbitmq:5672',
};

/** As the app will see it, with nothing where the operator decides. */
function environmentOf(name: string): Record<string, string> {
  const seen = ([key, value]: [string, string | number]): [string, string] => {
    const text = String(value);
    if (key.endsWith('_FILE')) return [key.slice(0, -'_FILE'.length), secretFiles[text] ?? 'f'.repeat(32)];
    return [key, text.startsWith('${') ? '' : text];
  };
  return Object.fromEntries(Object.entries(service(name).environment ?? {}).map(seen));
}

function namesOf(Env: new () => object): Set<string> {
  const rules = getMetadataStorage().getTargetValidationMetadatas(Env, '', false, false);
  return new Set(rules.map(({ propertyName }) => propertyName));
}

describe('compose.yaml', () => {
  it.each(serviceApps)('runs %s with all that it must know and nothing that it does not', (name) => {
    expect(service(name).build?.args).toEqual({ APP: name });
    const environment = environmentOf(name);
    expect(() => loadEnv(environments[name], environment)).not.toThrow();
    const known = namesOf(environments[name]);
    expect(Object.keys(environment).filter((key) => !known.has(key))).toEqual([]);
    expect(environment).toMatchObject({ HTTP_HOST: '0.0.0.0', RABBITMQ_URL: expect.any(String) as string });
  });

  it('has every app of the services form, and the servers', () => {
    const servers = ['postgres', 'rabbitmq', 'asterisk'];
    expect(Object.keys(compose.services).sort()).toEqual([...serviceApps, ...servers, 'migrate'].sort());
  });

  it('says of each, but the one that ends, how to see that it is well', () => {
    const unseen = Object.entries(compose.services).filter(([, { healthcheck }]) => healthcheck === undefined);
    expect(unseen.map(([name]) => name)).toEqual(['migrate']);
    for (const name of serviceApps) expect(service(name).healthcheck?.test.at(-1)).toContain(':8080/health/ready');
  });

  it('migrates the schema of every app before any of them starts', () => {
    const migrated = /for app in ([\w -]+);/.exec(service('migrate').command?.at(-1) ?? '')?.[1]?.split(' ');
    expect(migrated).toEqual([...appsWithDatabase]);
    for (const name of serviceApps) {
      expect(service(name).depends_on?.migrate).toEqual({ condition: 'service_completed_successfully' });
    }
  });

  it('gives to each the secrets that its environment names, from files that are prepared', () => {
    for (const { environment = {}, secrets = [] } of Object.values(compose.services)) {
      const named = Object.values(environment).flatMap(
        (value) => /^\/run\/secrets\/(.+)$/.exec(String(value))?.[1] ?? [],
      );
      const given = secrets.map((secret) => (typeof secret === 'string' ? secret : secret.source));
      expect(given).toEqual(expect.arrayContaining(named));
      expect(Object.keys(compose.secrets)).toEqual(expect.arrayContaining(given));
    }
    const plain = Object.values(compose.services).flatMap(({ environment = {} }) => Object.keys(environment));
    expect(plain.filter((name) => /(PASSWORD|TOKEN|KEY|DATABASE_URL|RABBITMQ_URL)$/.test(name))).toEqual([]);
  });

  it('keeps what must not be lost in volumes', () => {
    const mounted = Object.values(compose.services).flatMap(({ volumes = [] }) => volumes);
    const named = mounted.map((volume) => volume.split(':')[0]).filter((source) => !source?.startsWith('.'));
    expect(named.sort()).toEqual(Object.keys(compose.volumes).sort());
    expect(mounted).toContain(`media:${environmentOf('media-manager').MEDIA_DIR}`);
  });

  it('builds what the Dockerfile has, on the Node that is asked for', () => {
    const dockerfile = read('Dockerfile');
    const targets = [...dockerfile.matchAll(/^FROM \S+ AS (\S+)$/gm)].map((match) => match[1]);
    const built = Object.values(compose.services).flatMap(({ build }) => build ?? []);
    for (const { dockerfile: file, target } of built) {
      expect(file).toBe('deploy/Dockerfile');
      expect(targets).toContain(target);
    }
    const { engines } = JSON.parse(read('../package.json')) as { engines: { node: string } };
    const nodes = [...dockerfile.matchAll(/^FROM node:(\d+)-/gm)].map((match) => match[1]);
    expect(engines.node).toContain(`>=${nodes[0]}.`);
    expect(new Set(nodes).size).toBe(1);
    expect(dockerfile).toMatch(/^ARG APP$/m);
  });
});
