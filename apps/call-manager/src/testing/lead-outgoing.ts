import { DnsHostNames } from '../adapters/dns-host.names.ts';
import { DialCall } from '../use-cases/dial-call.ts';
import { EndLiveCall } from '../use-cases/end-live-call.ts';
import { ConfirmMember } from '../use-cases/group/confirm-member.ts';
import { WinGroup } from '../use-cases/group/win-group.ts';
import { LeadOutgoing } from '../use-cases/lead-outgoing.ts';
import type { LiveWorld } from './live-world.ts';
import { silentLog } from './silent-log.ts';

export function leadOutgoingIn({ journal, asterisks, groups, settings }: LiveWorld): LeadOutgoing {
  const dialCall = new DialCall(journal, new DnsHostNames(), silentLog);
  const confirmMember = new ConfirmMember(asterisks, settings, silentLog);
  return new LeadOutgoing(dialCall, new WinGroup(asterisks, groups), confirmMember, new EndLiveCall());
}
