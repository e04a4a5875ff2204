import { FakeAri } from './fake-ari.ts';
import { FakeBus } from './fake-bus.ts';
import { MemoryCallStore } from './memory-call.store.ts';
import { MemoryGroupStore } from './memory-group.store.ts';
import { ringingCall } from './sample-call.ts';
import { silentLog } from './silent-log.ts';
import type { Call } from '../domain/call.ts';
import { CallJournal } from '../live/call-journal.ts';
import { GroupSignal } from '../live/group-signal.ts';
import { LogSignal } from '../live/log-signal.ts';
import { CallMailboxes } from '../live/call-mailboxes.ts';
import { CallSettings } from '../live/call-settings.ts';
import type { HeldAsterisk } from '../live/held-asterisk.ts';
import { HeldAsterisks } from '../live/held-asterisks.ts';
import type { LiveCall } from '../live/live-call.ts';

/** What use cases stand on, around fakes of Asterisk, bus and database. One Asterisk is connected and held. */
export class LiveWorld {
  readonly ari = new FakeAri();
  readonly bus = new FakeBus();
  readonly store = new MemoryCallStore();
  readonly groups = new MemoryGroupStore();
  readonly asterisks = new HeldAsterisks(this.store, this.bus, silentLog);
  readonly mailboxes = new CallMailboxes(silentLog);
  readonly signal = new GroupSignal();
  readonly journal = new CallJournal(this.store, new LogSignal(), this.signal, silentLog);
  readonly settings = new CallSettings({
    mediaBaseUrl: 'http://media',
    ringLimitMs: 60_000,
    maxDurationMs: 3_600_000,
    callsPerCallerPerMin: 10,
    callsPerSourcePerMin: 1000,
  });
  readonly asterisk: HeldAsterisk = this.asterisks.of(this.ari.asteriskId);

  constructor() {
    this.asterisk.connect(this.ari);
    this.asterisk.take({ epoch: this.store.epoch, startupTime: null, publishedPosition: 0 });
    this.asterisk.held.open();
    this.asterisk.resynced.open();
  }

  /** A call that is stored and live; `isRecovered`: found in the database by this process. */
  addCall(call: Call = ringingCall(), { isRecovered = false } = {}): LiveCall {
    this.store.calls.set(call.id, call);
    return isRecovered ? this.asterisk.recover(call) : this.asterisk.beginCall(call);
  }

  typesOf({ call }: LiveCall): string[] {
    return this.store.of(call.id).map(({ type }) => type.replace('call.event.', ''));
  }
}
