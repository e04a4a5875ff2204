import type { PlacedCalls } from '../../use-cases/place-calls.ts';
import { AddressView } from '@voipbin/api-views';
import { CallView } from '@voipbin/api-views';

/** A destination to which there is no call. */
export class RefusedDestinationView {
  destination!: AddressView;
  reason!: string;
  message!: string;
}

/** What became of each destination: it is either in `calls` or in `refused`. */
export class PlacedCallsView {
  calls!: CallView[];
  /** VoIPBIN's list of calls with several legs. */
  groupcalls!: never[];
  refused!: RefusedDestinationView[];

  static of({ calls, refused }: PlacedCalls): PlacedCallsView {
    return {
      calls: calls.map((call) => CallView.of(call)),
      groupcalls: [],
      refused: refused.map(({ destination, reason, message }) => ({
        destination: AddressView.of(destination),
        reason,
        message,
      })),
    };
  }
}
