import { SetupError } from '../../deploy/local/setup-error.ts';

const REQUEST_TIMEOUT_MS = 10_000;

interface Page<T> {
  result: T[];
  next_page_token: string;
}

interface ErrorBody {
  error: { reason: string; message: string };
}

/** The part of the public API that setting up a demo needs. What is refused becomes one line that says why. */
export class ApiClient {
  readonly #url: string;
  readonly #accessKey: string;

  constructor(url: string, accessKey: string) {
    this.#url = url;
    this.#accessKey = accessKey;
  }

  /** The first item of the list that fits, over all pages. */
  async find<T>(path: string, fits: (item: T) => boolean): Promise<T | undefined> {
    let pageToken = '';
    do {
      const page = await this.send<Page<T>>('GET', `${path}?page_token=${pageToken}`);
      const found = page.result.find(fits);
      if (found !== undefined) return found;
      pageToken = page.next_page_token;
    } while (pageToken !== '');
    return undefined;
  }

  async send<T>(method: string, path: string, body?: object): Promise<T> {
    const response = await this.#fetch(method, path, body);
    if (response.ok) return (await response.json()) as T;
    const text = await response.text();
    throw new SetupError(`${method} ${path} was refused with ${response.status}: ${reasonIn(text)}`);
  }

  async #fetch(method: string, path: string, body?: object): Promise<Response> {
    const headers = { authorization: `Bearer ${this.#accessKey}`, 'content-type': 'application/json' };
    const signal = AbortSignal.timeout(REQUEST_TIMEOUT_MS);
    const content = body && { body: JSON.stringify(body) };
    try {
      return await fetch(new URL(path, this.#url), { method, headers, signal, ...content });
    } catch (error) {
      throw new SetupError(`the API at ${this.#url} does not answer; is it started?`, { cause: error });
    }
  }
}

function reasonIn(text: string): string {
  try {
    const { error } = JSON.parse(text) as ErrorBody;
    return `${error.reason}, ${error.message}`;
  } catch {
    return text;
  }
}
