import { describe, expect, it } from 'vitest';
import { renderTemplate } from './render-template.ts';

describe('renderTemplate', () => {
  it('fills every placeholder', () => {
    expect(renderTemplate('bind = {{host}}:{{port}} ; {{host}}', { host: '127.0.0.1', port: 5060 })).toBe(
      'bind = 127.0.0.1:5060 ; 127.0.0.1',
    );
  });

  it('refuses a name without a value', () => {
    expect(() => renderTemplate('{{missing}}', {})).toThrow('{{missing}}');
  });

  it.each(['a\nb', 'a\r', 'a;b'])('refuses a value that leaves its line: %j', (value) => {
    expect(() => renderTemplate('x = {{value}}', { value })).toThrow('{{value}}');
  });
});
