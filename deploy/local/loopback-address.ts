import { randomInt } from 'node:crypto';

/** A loopback address of one's own, so that a SIP party is known by its address and every port of it is free. */
export function loopbackAddress(): string {
  return `127.${randomInt(1, 255)}.${randomInt(1, 255)}.${randomInt(2, 255)}`;
}
