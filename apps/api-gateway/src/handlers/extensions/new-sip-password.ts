import { randomInt } from 'node:crypto';

/** Nothing that looks like something else on a phone's display. */
const ALPHABET = 'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const LENGTH = 20;

/** 116 bits, easy to copy by hand. */
export function newSipPassword(): string {
  return Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
}
