import { beforeEach, expect, it } from 'vitest';

import { InvitePause } from './invite-pause.ts';

let pause: InvitePause;

beforeEach(() => {
  pause = new InvitePause();
});

it('lasts a moment', () => {
  expect(pause.begin(1000, 0)).toBe(1050);
  expect([1049, 1050].map((atMs) => pause.isOver(atMs))).toEqual([false, true]);
});

it('lasts longer when Asterisk is slow, but never long', () => {
  expect(pause.begin(0, 300)).toBe(650);
  expect(pause.begin(1000, 20_000)).toBe(3000);
});

it('makes up for the time that it took to arrive, as long as that says something of the next one', () => {
  pause.begin(0, 0);
  pause.arrived(400.4);
  expect(pause.begin(100, 0)).toBe(550);
  expect(pause.begin(1550, 0)).toBe(1600);
});
