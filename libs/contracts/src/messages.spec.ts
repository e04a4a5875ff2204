import { plainToInstance } from 'class-transformer';
import { validate } from 'class-validator';
import { describe, expect, it } from 'vitest';

import { appOfOwner, messages, requests, type MessageDefinition } from './index.ts';

const definitions: readonly MessageDefinition[] = [...messages, ...requests];

/** Names of the properties that validation refuses, as the bus and the gateway do. */
async function refused(definition: MessageDefinition, payload: object): Promise<string[]> {
  const instance = plainToInstance(definition.payload, payload);
  const errors = await validate(instance, { whitelist: true, forbidNonWhitelisted: true });
  return errors.map((error) => error.property);
}

describe('the map of messages', () => {
  it('names every message once', () => {
    const keys = definitions.map(({ key }) => key);
    expect(keys).toHaveLength(new Set(keys).size);
  });

  it('keeps events and commands apart from requests', () => {
    expect(messages.filter(({ key }) => !/\.(event|command)\./.test(key))).toEqual([]);
    expect(requests.filter(({ key }) => !key.includes('.request.'))).toEqual([]);
  });
});

describe.each(definitions.map((definition) => [definition.key, definition] as const))('%s', (key, definition) => {
  it('is named <owner>.<event|command|request>.<kebab-name>', () => {
    const owners = Object.keys(appOfOwner).join('|');
    expect(key).toMatch(new RegExp(`^(${owners})\\.(event|command|request)\\.[a-z]+(-[a-z]+)*$`));
    expect(definition.summary).not.toBe('');
  });

  it('takes its good sample, also after a trip through JSON', async () => {
    expect(await refused(definition, definition.good)).toEqual([]);
    const travelled = JSON.parse(JSON.stringify(definition.good)) as object;
    expect(travelled).toEqual(definition.good);
    expect(await refused(definition, travelled)).toEqual([]);
  });

  it('refuses its bad sample by the name of the property', async () => {
    expect(await refused(definition, definition.bad.payload)).toContain(definition.bad.property);
  });

  it('refuses a property that is not in the contract', async () => {
    expect(await refused(definition, { ...definition.good, unheardOf: 1 })).toEqual(['unheardOf']);
  });
});
