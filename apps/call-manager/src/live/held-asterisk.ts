import type { AriPort } from '@voipbin/ari';
import { VoiceError } from '@voipbin/common';
import type { AsteriskQueue } from '@voipbin/messaging';

import type { Call } from '../domain/call.ts';
import type { Groupcall } from '../domain/group/groupcall.ts';
import type { Holding } from '../ports/asterisk-store.ts';
import { Gate } from './gate.ts';
import type { GroupHome } from './group-home.ts';
import { InvitePause } from './invite-pause.ts';
import { LiveCall } from './live-call.ts';
import { LiveGroup } from './live-group.ts';
import type { Outbox } from './outbox.ts';

/** One Asterisk, as long as this process remembers it: its connection comes and goes, and the right to write for its calls too. */
export class HeldAsterisk implements GroupHome {
  readonly held = new Gate();
  readonly resynced = new Gate();
  readonly pause = new InvitePause();
  /** Open once the directory has said so. */
  readonly accountsChanged = new Gate();
  /** By call id. */
  readonly calls = new Map<string, LiveCall>();
  /** By group id. */
  readonly groups = new Map<string, LiveGroup>();
  /** Open while we take commands for it. */
  commandQueue: AsteriskQueue | undefined;
  /** Username -> what was pushed of the account into this life of it; undefined before the first push. */
  accounts: Map<string, string> | undefined;
  epoch = 0;
  startupTime: string | null = null;
  private connection: AriPort | undefined;
  private turn: Promise<void> = Promise.resolve();
  private turns = 0;

  constructor(
    readonly id: string,
    readonly outbox: Outbox,
  ) {}

  get ari(): AriPort {
    if (this.connection === undefined) {
      throw new VoiceError('asterisk_disconnected', `Asterisk ${this.id} is not connected.`, { kind: 'operational' });
    }
    return this.connection;
  }

  get isConnected(): boolean {
    return this.connection !== undefined;
  }

  isConnectedBy(connection: AriPort): boolean {
    return this.connection === connection;
  }

  /** Nothing is being done about its connection. */
  get isSettled(): boolean {
    return this.turns === 0;
  }

  /** Runs what follows from a change of its connection, one thing after another. The task must not reject. */
  inTurn(task: () => Promise<void>): Promise<void> {
    this.turns += 1;
    this.turn = this.turn.then(task).finally(() => (this.turns -= 1));
    return this.turn;
  }

  /** What is written waits until this connection has claimed the Asterisk. */
  connect(connection: AriPort): void {
    this.held.close();
    this.resynced.close();
    this.connection = connection;
  }

  disconnect(): void {
    this.resynced.close();
    this.connection = undefined;
  }

  /** A life of it that we have not met. */
  beginLife(startupTime: string): void {
    this.startupTime = startupTime;
    this.accounts = undefined;
  }

  take(holding: Holding): void {
    this.epoch = holding.epoch;
    this.startupTime = holding.startupTime;
    this.outbox.start(holding.publishedPosition);
  }

  /** A call that begins in this process. */
  beginCall(call: Call): LiveCall {
    const live = new LiveCall(this, call, false);
    this.calls.set(call.id, live);
    return live;
  }

  /** The call as it is stored, unless this process knows something newer. */
  recover(call: Call): LiveCall {
    const known = this.calls.get(call.id);
    if (known !== undefined && !isNewer(call, known.call)) {
      return known;
    }
    const recovered = new LiveCall(this, call, true);
    this.calls.set(call.id, recovered);
    this.groups.forEach((live) => {
      this.bind(live.group);
    });
    return recovered;
  }

  /** A group of calls that begins in this process. */
  beginGroup(group: Groupcall): LiveGroup {
    return this.addGroup(new LiveGroup(this, group, false));
  }

  /** The group as it is stored, unless this process knows it. */
  recoverGroup(group: Groupcall): LiveGroup {
    return this.groups.get(group.id) ?? this.addGroup(new LiveGroup(this, group, true));
  }

  forget(callId: string): void {
    this.calls.delete(callId);
  }

  forgetGroup(groupcallId: string): void {
    this.groups.delete(groupcallId);
  }

  private addGroup(live: LiveGroup): LiveGroup {
    this.groups.set(live.group.id, live);
    this.bind(live.group);
    return live;
  }

  private bind({ id, masterCallId }: Groupcall): void {
    this.calls.get(masterCallId ?? '')?.groupcallIds.add(id);
  }
}

function isNewer(stored: Call, known: Call): boolean {
  return stored.lastSeq > known.lastSeq || (stored.lastSeq === known.lastSeq && stored.tmUpdate > known.tmUpdate);
}
