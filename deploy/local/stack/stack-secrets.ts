import { keepSecret } from './keep-secret.ts';

const names = {
  postgres: 'postgres-password',
  rabbitmq: 'rabbitmq-password',
  /** Of the user for ARI by HTTP. */
  ari: 'ari-password',
  /** What Asterisk shows call-manager. */
  asterisk: 'asterisk-password',
  mediaToken: 'media-token',
  secretKey: 'secret-key',
  /** Of the demo customer. */
  accessKey: 'demo-access-key',
  /** Of the demo customer's SIP account. */
  sip: 'demo-sip-password',
} as const;

export type StackSecrets = Record<keyof typeof names, string>;

/** The secrets of one stack, made on first start and kept in this folder. */
export function keepSecrets(directory: string): StackSecrets {
  const entries = Object.entries(names).map(([key, file]) => [key, keepSecret(directory, file)]);
  return Object.fromEntries(entries) as StackSecrets;
}
