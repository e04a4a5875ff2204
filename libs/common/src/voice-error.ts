/**
 * Who can do something about an error:
 * - `user`: the caller of the API or the author of the flow; its message is meant for them.
 * - `operational`: the surroundings (network, broker, database, Asterisk); usually passes by itself.
 * - `unexpected`: a bug of ours.
 */
export type VoiceErrorKind = 'user' | 'operational' | 'unexpected';

export interface VoiceErrorOptions {
  kind?: VoiceErrorKind;
  /** Whether the same attempt may succeed later. Defaults to true for operational errors. */
  retryable?: boolean;
  details?: Record<string, unknown>;
  cause?: unknown;
}

/** The one error type that crosses rooms. `code` is stable, lower_snake_case, and may be branched on. */
export class VoiceError extends Error {
  readonly code: string;
  readonly kind: VoiceErrorKind;
  readonly retryable: boolean;
  readonly details: Record<string, unknown> | undefined;

  constructor(code: string, message: string, options: VoiceErrorOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'VoiceError';
    this.code = code;
    this.kind = options.kind ?? 'unexpected';
    this.retryable = options.retryable ?? this.kind === 'operational';
    this.details = options.details;
  }
}
