import type { AriOperation, AriParams, AriPort, AriRequestOptions, AriResult } from '../ari-port.ts';
import { AriVerbs } from '../ari-verbs.ts';

/** An AriPort that remembers which operations were asked for. */
export class RecordingAri extends AriVerbs {
  readonly asteriskId: string;

  constructor(
    private readonly ari: AriPort,
    private readonly used: Set<string>,
  ) {
    super();
    this.asteriskId = ari.asteriskId;
  }

  request<O extends AriOperation>(
    operation: O,
    params: AriParams<O>,
    options?: AriRequestOptions,
  ): Promise<AriResult<O>> {
    this.used.add(operation);
    return this.ari.request(operation, params, options);
  }
}
