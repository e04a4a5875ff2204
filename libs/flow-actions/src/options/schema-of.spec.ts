import { describe, expect, it } from 'vitest';

import { actionRegistry } from '../index.ts';
import { PlayOptions } from '../play/play.options.ts';
import { SleepOptions } from '../sleep/sleep.options.ts';
import { schemaOf } from './schema-of.ts';

describe('schemaOf', () => {
  it('says what the rules of a class say', () => {
    expect(schemaOf(SleepOptions)).toEqual({
      type: 'object',
      properties: {
        duration: {
          type: 'integer',
          minimum: 0,
          maximum: 86_400_000,
          description: 'How long to wait, in milliseconds.',
        },
      },
      required: ['duration'],
      additionalProperties: false,
    });
  });

  it('knows defaults, and rules for elements', () => {
    const { properties, required } = schemaOf(PlayOptions);
    expect(required).toEqual(['stream_urls']);
    expect(properties.interrupt).toMatchObject({ type: 'boolean', default: false });
    expect(properties.stream_urls).toMatchObject({
      type: 'array',
      minItems: 1,
      maxItems: 100,
      items: { type: 'string' },
    });
  });

  it.each(actionRegistry)('describes every option of $type', ({ options }) => {
    const undescribed = Object.entries(schemaOf(options).properties).filter(
      ([, { description = '' }]) => description === '',
    );
    expect(undescribed).toEqual([]);
  });
});
