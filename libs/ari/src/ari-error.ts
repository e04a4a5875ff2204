import { VoiceError } from '@voipbin/common';

/**
 * Why a request has no result:
 * - `ari_rejected`: Asterisk answered with an HTTP status of 400 or more, which is in `status`. It dials as soon as its ARI is up, and
 *   answers 503 (retryable, as the only one) until all of it has started. 501 stands for an operation that an older Asterisk does not have.
 * - `ari_timeout`: no answer in time. Asterisk may still act.
 * - `ari_disconnected`: the connection was closed, or was closed before the answer came. Asterisk may have acted.
 * - `ari_malformed`: Asterisk's answer could not be read.
 * - `ari_too_large`: the request does not fit into the frame, or the HTTP body, that Asterisk takes, and was not sent.
 */
export type AriErrorCode = 'ari_rejected' | 'ari_timeout' | 'ari_disconnected' | 'ari_malformed' | 'ari_too_large';

const passing = new Set<AriErrorCode>(['ari_timeout', 'ari_disconnected']);

export interface AriErrorOptions {
  operation: string;
  status?: number;
  cause?: unknown;
}

/** What every failed ARI request rejects with. */
export class AriError extends VoiceError {
  /** `<resource>.<nickname>` of Asterisk's API description. */
  readonly operation: string;
  readonly status: number | undefined;

  constructor(code: AriErrorCode, message: string, options: AriErrorOptions) {
    super(code, `${options.operation}: ${message}`, {
      kind: passing.has(code) || options.status === 503 ? 'operational' : 'unexpected',
      details: { operation: options.operation, ...(options.status === undefined ? {} : { status: options.status }) },
      cause: options.cause,
    });
    this.name = 'AriError';
    this.operation = options.operation;
    this.status = options.status;
  }
}
