/**
 * A program of your own beside the apps. It takes part in the messages of docs/messages.md with nothing but amqplib, and writes each event of one
 * customer as a line of JSON, from now on or from where it was before:
 *
 *   RABBITMQ_URL=amqp://... CUSTOMER_ID=... [AFTER=<cursor>] node docs/examples/follow-events.ts
 */
import { randomUUID } from 'node:crypto';

import { type Channel, connect, type ConsumeMessage } from 'amqplib';

const REQUESTS = 'voipbin.requests';
const BROADCAST = 'voipbin.broadcast';
/** RabbitMQ's own queue for whoever waits for a reply (https://www.rabbitmq.com/docs/direct-reply-to). */
const REPLIES = 'amq.rabbitmq.reply-to';
const REQUEST_TIMEOUT_MS = 3_000;
/** A hint may be lost, so it looks without one, too. */
const LOOK_EVERY_MS = 5_000;

interface Reply {
  response: { ok: true; value: unknown } | { ok: false; error: { code: string; message: string } };
}

interface EventPage {
  items: object[];
  nextCursor: string;
}

function setting(name: string): string {
  const value = process.env[name];
  if (value === undefined || value === '') {
    process.stderr.write(`${name} is missing\n`);
    process.exit(2);
  }
  return value;
}

const bodyOf = ({ content }: ConsumeMessage): unknown => JSON.parse(content.toString());

/** Asks the apps, as their own requests do. */
class Requests {
  readonly #channel: Channel;
  readonly #waiting = new Map<string, (reply: Reply) => void>();

  constructor(channel: Channel) {
    this.#channel = channel;
  }

  async listen(): Promise<void> {
    await this.#channel.consume(REPLIES, (message) => message && this.#take(message), { noAck: true });
  }

  async ask<T>(key: string, payload: object): Promise<T> {
    const id = randomUUID();
    const data = { payload, deadlineMs: Date.now() + REQUEST_TIMEOUT_MS };
    const { response } = await new Promise<Reply>((resolve, reject) => {
      this.#waiting.set(id, resolve);
      setTimeout(() => {
        this.#waiting.delete(id);
        reject(new Error(`${key} was not answered in time`));
      }, REQUEST_TIMEOUT_MS).unref();
      const content = Buffer.from(JSON.stringify({ pattern: key, id, data }));
      const expiration = REQUEST_TIMEOUT_MS;
      this.#channel.publish(REQUESTS, key, content, { replyTo: REPLIES, correlationId: id, expiration });
    });
    if (!response.ok) {
      throw new Error(`${response.error.code}: ${response.error.message}`);
    }
    return response.value as T;
  }

  #take(message: ConsumeMessage): void {
    const id = String(message.properties.correlationId);
    this.#waiting.get(id)?.(bodyOf(message) as Reply);
    this.#waiting.delete(id);
  }
}

const customerId = setting('CUSTOMER_ID');
const connection = await connect(setting('RABBITMQ_URL'));
connection.once('close', () => process.exit(1));
const channel = await connection.createChannel();
const requests = new Requests(channel);
await requests.listen();

const after = process.env['AFTER'];
const place = { customerId, ...(after && { after }) };
let { cursor } = await requests.ask<{ cursor: string }>('webhook.request.open-feed', place);
let reading = Promise.resolve();

async function readOn(): Promise<void> {
  for (;;) {
    const page = await requests.ask<EventPage>('webhook.request.list-events', { customerId, pageSize: 100, cursor });
    page.items.forEach((event) => process.stdout.write(`${JSON.stringify(event)}\n`));
    cursor = page.nextCursor;
    if (page.items.length === 0) return;
  }
}

/** One after another; an owner that does not answer now is asked again at the next look. */
function look(): void {
  reading = reading.then(readOn).catch((error: unknown) => void process.stderr.write(`${String(error)}\n`));
}

const { queue } = await channel.assertQueue('', { exclusive: true, autoDelete: true });
await channel.bindQueue(queue, BROADCAST, '');
await channel.consume(
  queue,
  (message) => {
    const hint = message && (bodyOf(message) as { type: string; customerId: string });
    if (hint?.type === 'webhook.event.events-stored' && hint.customerId === customerId) look();
  },
  { noAck: true },
);
setInterval(look, LOOK_EVERY_MS);
process.stderr.write(`following from ${cursor}\n`);
look();
