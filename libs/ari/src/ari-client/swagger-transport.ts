import { once } from 'node:events';
import { Agent, type IncomingMessage, request as httpRequest, STATUS_CODES } from 'node:http';
import { text } from 'node:stream/consumers';
import swagger, { type SwaggerHttpRequest } from 'swagger-client';
import { HttpFailure } from './http-failure.ts';

/** An Asterisk that takes longer for one request keeps all that follow from being sent. */
const LONGEST_ANSWER_MS = 10_000;
/**
 * One connection for each Asterisk, so that requests are done in the order in which they were made, as over the WebSocket. Asterisk closes
 * an idle one after 15 s (`session_keep_alive`).
 */
const agent = new Agent({ keepAlive: true, maxSockets: 1, timeout: LONGEST_ANSWER_MS });

/**
 * Has swagger-client send its requests with Node's own HTTP. What it brings itself (`shred`, of 2013) never settles a request that got no answer, and
 * throws where nobody catches it, which ends the process.
 */
export function installSwaggerTransport(): void {
  swagger.SwaggerHttp.prototype.execute = (request) => void answer(request);
  // swagger-client makes `log` a global: it prints, and keeps, a line for every API description that it reads.
  Object.assign(globalThis, { log: () => undefined });
}

async function answer(request: SwaggerHttpRequest): Promise<void> {
  const { status, statusText, body } = await exchange(request).catch(noAnswer);
  if (status === 0 || status >= 400) {
    tellFailure(request, new HttpFailure(status, statusText, body));
    return;
  }
  try {
    request.on.response({ status, data: body });
  } catch (thrown) {
    // The answer is not the JSON that was promised.
    tellFailure(request, thrown);
  }
}

/** Who hears of it may throw, too: swagger-client does, after it has told that the API description cannot be read. */
function tellFailure(request: SwaggerHttpRequest, failure: unknown): void {
  try {
    request.on.error(failure);
  } catch {
    return;
  }
}

interface HttpAnswer {
  status: number;
  statusText: string;
  body: string;
}

function noAnswer(thrown: unknown): HttpAnswer {
  return { status: 0, statusText: thrown instanceof Error ? thrown.message : String(thrown), body: '' };
}

async function exchange({ url, method, headers, body }: SwaggerHttpRequest): Promise<HttpAnswer> {
  const length = body === undefined ? {} : { 'Content-Length': String(Buffer.byteLength(body)) };
  const options = {
    method: method.toUpperCase(),
    headers: { ...headers, ...length },
    agent,
    timeout: LONGEST_ANSWER_MS,
  };
  const request = httpRequest(url, options);
  request.on('timeout', () => request.destroy(new Error(`no answer in ${LONGEST_ANSWER_MS} ms`)));
  // What breaks it after the answer has begun is told by the answer.
  request.on('error', () => undefined);
  request.end(body);
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  const status = response.statusCode ?? 0;
  return { status, statusText: STATUS_CODES[status] ?? '', body: await text(response) };
}
