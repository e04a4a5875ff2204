import { AriError, type AriErrorCode } from './ari-error.ts';
import type { AriOperation } from './ari-port.ts';

/** What Asterisk answers to a RESTRequest; see its API description. */
export interface RestResponse {
  request_id: string;
  status_code: number;
  reason_phrase?: string;
  message_body?: string;
}

interface PendingRequest {
  operation: AriOperation;
  hasResult: boolean;
  resolve: (result: unknown) => void;
  reject: (error: AriError) => void;
  timer: NodeJS.Timeout;
}

/** The requests of one connection that wait for their answer, each with its deadline. */
export class PendingRequests {
  private readonly requests = new Map<string, PendingRequest>();

  /** Waits for the answer to `requestId`. Without `hasResult` the answer's body is not read. */
  add(requestId: string, operation: AriOperation, timeoutMs: number, hasResult: boolean): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.requests.delete(requestId);
        reject(new AriError('ari_timeout', `no answer in ${timeoutMs} ms`, { operation }));
      }, timeoutMs);
      this.requests.set(requestId, { operation, hasResult, resolve, reject, timer });
    });
  }

  /** An answer that nobody waits for, because it came after its deadline, is ignored. */
  settle(response: RestResponse): void {
    const request = this.take(response.request_id);
    if (request === undefined) {
      return;
    }
    if (response.status_code >= 400) {
      request.reject(rejection(request.operation, response));
    } else if (request.hasResult) {
      settleWithBody(request, response);
    } else {
      request.resolve(undefined);
    }
  }

  /** The same for an answer that was read already. */
  resolve(requestId: string, result: unknown): void {
    const request = this.take(requestId);
    request?.resolve(request.hasResult ? result : undefined);
  }

  /** There will be no answer. */
  reject(requestId: string, code: AriErrorCode, message: string): void {
    const request = this.take(requestId);
    request?.reject(new AriError(code, message, { operation: request.operation }));
  }

  rejectAll(): void {
    for (const { operation, reject, timer } of this.requests.values()) {
      clearTimeout(timer);
      reject(new AriError('ari_disconnected', 'the connection was closed before the answer', { operation }));
    }
    this.requests.clear();
  }

  private take(requestId: string): PendingRequest | undefined {
    const request = this.requests.get(requestId);
    this.requests.delete(requestId);
    clearTimeout(request?.timer);
    return request;
  }
}

function settleWithBody(request: PendingRequest, response: RestResponse): void {
  try {
    request.resolve(JSON.parse(response.message_body ?? ''));
  } catch (cause) {
    const { operation } = request;
    request.reject(new AriError('ari_malformed', 'the answer is not JSON', { operation, cause }));
  }
}

/** Asterisk explains itself in `message`, or in `error` where a channel could not be made. */
function rejection(operation: AriOperation, response: RestResponse): AriError {
  const explanation = /"(?:message|error)":\s*"([^"]*)"/.exec(response.message_body ?? '')?.[1];
  const message = `${response.status_code} ${explanation ?? response.reason_phrase ?? ''}`.trimEnd();
  return new AriError('ari_rejected', message, { operation, status: response.status_code });
}
