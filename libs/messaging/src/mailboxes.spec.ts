import { describe, expect, it } from 'vitest';

import { Mailboxes } from './mailboxes.ts';

function gate(): { opened: Promise<void>; open: () => void } {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}

describe('Mailboxes', () => {
  it('runs the tasks of one key in order and those of others meanwhile', async () => {
    const mailboxes = new Mailboxes();
    const log: string[] = [];
    const { opened, open } = gate();
    const first = mailboxes.run('a', async () => {
      await opened;
      log.push('a1');
    });
    const second = mailboxes.run('a', () => Promise.resolve(log.push('a2')));
    await mailboxes.run('b', () => Promise.resolve(log.push('b1')));
    expect(log).toEqual(['b1']);
    open();
    await Promise.all([first, second]);
    expect(log).toEqual(['b1', 'a1', 'a2']);
  });

  it('goes on after a task that failed, which tells its own caller', async () => {
    const mailboxes = new Mailboxes();
    const failed = mailboxes.run('a', () => Promise.reject(new Error('first')));
    const next = mailboxes.run('a', () => Promise.resolve('second'));
    await expect(failed).rejects.toThrow('first');
    await expect(next).resolves.toBe('second');
  });

  it('forgets a key that is idle', async () => {
    const mailboxes = new Mailboxes();
    await mailboxes.run('a', () => Promise.resolve());
    await mailboxes.run('a', () => Promise.resolve());
    await Promise.resolve();
    expect(mailboxes.size).toBe(0);
  });
});
