import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { lint } from './lint.ts';
import { simulate } from './simulate.ts';
import { testFlows } from './test-flows.ts';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'voipbin-flow-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

function write(name: string, document: unknown): string {
  const file = join(folder, name);
  writeFileSync(file, typeof document === 'string' ? document : JSON.stringify(document));
  return file;
}

const menu = [
  { type: 'digits_receive', option: { length: 1, duration: 60_000 }, on: { timeout: 'late' } },
  { type: 'stop' },
  { id: 'late', type: 'beep' },
];

describe('lint', () => {
  it('accepts a sound flow, as a list or in an object', () => {
    expect(lint(write('list.txt', menu))).toMatchObject({ isSuccess: true, lines: ['no problems'] });
    expect(lint(write('object.txt', { actions: menu }))).toMatchObject({ isSuccess: true });
  });

  it('tells every problem with its pointer and code', () => {
    const { isSuccess, lines } = lint(write('bad.txt', [{ type: 'sleep' }, { type: 'dance' }]));
    expect(isSuccess).toBe(false);
    expect(lines.join('\n')).toMatch(
      /\/actions\/0\/option\/duration {2}missing_option.*\n.*\/actions\/1\/type {2}unknown/s,
    );
  });

  it('names a file that is no JSON, or not there', () => {
    const file = write('broken.txt', '{');
    expect(() => lint(file)).toThrow(file);
    expect(() => lint(`${file}.gone`)).toThrow('ENOENT');
  });
});

describe('simulate', () => {
  it('prints what happened when, and a minute of a call takes no minute', () => {
    const flow = write('menu.txt', menu);
    const { isSuccess, lines } = simulate(flow, undefined);
    expect(isSuccess).toBe(true);
    expect(lines.find((line) => line.includes('= digits_receive'))).toBe('   60.000  = digits_receive timeout');
    expect(lines.at(-1)).toMatch(/the flow is over: completed$/);
  });

  it('fails where the flow does not do what the script expects, and says so', () => {
    const flow = write('menu.txt', menu);
    const script = {
      world: { caller: [{ at: 500, digits: '1' }] },
      expect: { end: 'completed', steps: ['stop completed'] },
    };
    const { isSuccess, lines } = simulate(flow, write('script.txt', script));
    expect(isSuccess).toBe(false);
    expect(lines.at(-1)).toBe('steps: expected ["stop completed"], saw ["digits_receive completed","stop completed"]');
  });

  it('refuses a script that it does not understand', () => {
    const script = { world: { caller: [{ at: -1, says: 'hello' }], ignores: ['call.command.dance'] }, expects: {} };
    const told = (document: unknown) =>
      simulate(write('menu.txt', menu), write('script.txt', document)).lines.join('\n');
    expect(told(script)).toContain('/expects');
    const wrong = told({ world: script.world });
    for (const pointer of ['/world/caller/0/at', '/world/caller/0/says', '/world/ignores/0']) {
      expect(wrong).toContain(pointer);
    }
    expect(told([])).toContain('An object is wanted.');
  });
});

describe('test', () => {
  it.each(['good', 'bad'])('passes our %s flows', (name) => {
    const { isSuccess, lines } = testFlows(resolve(import.meta.dirname, '../../test/flows', name));
    expect(lines).toHaveLength(1);
    expect(isSuccess).toBe(true);
  });

  it('tells what failed', () => {
    write('one.json', { actions: menu, scenarios: [{ title: 'late', expect: { end: 'hangup' } }] });
    write('two.json', { actions: [{ type: 'dance' }] });
    write('three.json', { actions: menu, problems: [{ pointer: '/actions', code: 'empty_flow' }] });
    const { isSuccess, lines } = testFlows(folder);
    expect(isSuccess).toBe(false);
    expect(lines).toContain('failed  one.json: late');
    expect(lines).toContain('        end: expected "hangup", saw "completed"');
    expect(lines.filter((line) => line.startsWith('failed'))).toHaveLength(3);
    expect(lines.at(-1)).toBe('1 of 4 passed');
  });

  it('refuses a folder without flows', () => {
    expect(() => testFlows(join(folder, 'nowhere'))).toThrow('ENOENT');
  });
});
