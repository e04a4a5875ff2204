import 'reflect-metadata';

import { once } from 'node:events';
import type { AddressInfo } from 'node:net';

import { newId } from '@voipbin/common';
import type { CommandKey } from '@voipbin/contracts';
import type { MessageEnvelope } from '@voipbin/messaging';
import { ReceivingServer } from '@voipbin/testing';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import type { Told } from './testing/flow-owner.ts';
import { answerTo as answer, command } from './testing/give-command.ts';
import { WebhookHouse } from './testing/webhook-house.ts';

const mails: { from: string; to: string[]; text: string }[] = [];
const customerId = newId();
let house: WebhookHouse;
let server: ReceivingServer;
let mailServer: SMTPServer;

beforeAll(async () => {
  server = await ReceivingServer.start();
  mailServer = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: refuseNobody,
    onData: take,
  });
  const listening = mailServer.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  house = await WebhookHouse.start({
    SMTP_URL: `smtp://127.0.0.1:${(listening.address() as AddressInfo).port}`,
    MAIL_FROM: 'calls@example.com',
    MESSAGE_URL: server.url('/messages'),
    MESSAGE_TOKEN: 'token',
  });
});

afterAll(async () => {
  await house.stop();
  server.close();
  mailServer.close();
});

beforeEach(() => {
  server.reset();
  mails.length = 0;
  house.flowSide.told.length = 0;
});

type SmtpOptions = NonNullable<ConstructorParameters<typeof SMTPServer>[0]>;

const refuseNobody: NonNullable<SmtpOptions['onRcptTo']> = ({ address }, _session, done) => {
  const refusal = Object.assign(new Error('no such user'), { responseCode: 550 });
  done(address.startsWith('nobody') ? refusal : null);
};

const take: NonNullable<SmtpOptions['onData']> = (stream, { envelope }, done) => {
  const chunks: Buffer[] = [];
  stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  stream.on('end', () => {
    const from = envelope.mailFrom === false ? '' : envelope.mailFrom.address;
    const to = envelope.rcptTo.map(({ address }) => address);
    mails.push({ from, to, text: Buffer.concat(chunks).toString() });
    done();
  });
};

const answerTo = (given: MessageEnvelope<CommandKey>): Promise<Told> => answer(house, given);

describe('an e-mail', () => {
  const email = (to: string) =>
    command(customerId, 'webhook.command.send-email', {
      to: [to],
      subject: 'A call – 전화',
      text: 'From +12025550100.',
    });

  it('is handed to the mail server, with an id that stays', async () => {
    const sent = email('ann@example.com');
    const messageId = `<${sent.id}@example.com>`;
    expect((await answerTo(sent)).payload).toEqual({ commandId: sent.id, messageId });
    expect(mails).toMatchObject([{ from: 'calls@example.com', to: ['ann@example.com'] }]);
    expect(mails[0]?.text).toContain(`Message-ID: ${messageId}`);
    expect(mails[0]?.text).toContain('From +12025550100.');
  });

  it('is handed over once, however often its command comes', async () => {
    const sent = email('ann@example.com');
    await Promise.all([answerTo(sent), answerTo(sent)]);
    expect(mails).toHaveLength(1);
  });

  it('fails when the mail server does not want one of those it is for', async () => {
    const to = ['ann@example.com', 'nobody@example.com'];
    const sent = command(customerId, 'webhook.command.send-email', { to, subject: 'A call', text: '' });
    const message = 'Refused for nobody@example.com.';
    expect((await answerTo(sent)).payload).toMatchObject({ code: 'email_refused', message });
  });

  it('fails when the mail server does not want it', async () => {
    expect((await answerTo(email('nobody@example.com'))).payload).toMatchObject({ code: 'email_refused' });
  });
});

describe('a text message', () => {
  const message = () =>
    command(customerId, 'webhook.command.send-message', {
      source: '+12025550100',
      destinations: ['+12025550199'],
      text: 'Hello.',
    });

  it('is posted to the provider', async () => {
    const sent = message();
    expect((await answerTo(sent)).type).toBe('webhook.event.message-sent');
    const [told] = server.received;
    expect(told).toMatchObject({ path: '/messages', headers: { authorization: 'Bearer token' } });
    expect(told?.event).toEqual({
      id: sent.id,
      source: '+12025550100',
      destinations: ['+12025550199'],
      text: 'Hello.',
    });
  });

  it('fails when the provider does not want it', async () => {
    server.answer = (_, response) => response.writeHead(402).end();
    expect((await answerTo(message())).payload).toMatchObject({ code: 'message_refused' });
  });
});

it('what it can send is known', async () => {
  expect(await house.bus.request('webhook.request.list-senders', {})).toEqual({ email: true, message: true });
});

it('an e-mail fails when there is no mail server to be reached', async () => {
  await new Promise<void>((resolve) => mailServer.close(resolve));
  const sent = command(customerId, 'webhook.command.send-email', {
    to: ['ann@example.com'],
    subject: 'A call',
    text: '',
  });
  expect((await answerTo(sent)).payload).toMatchObject({ code: 'email_unreachable' });
});
