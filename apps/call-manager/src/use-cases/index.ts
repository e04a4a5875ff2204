import type { Provider } from '@nestjs/common';

import { AbandonInvite } from './abandon-invite.ts';
import { AcceptInvite } from './accept-invite.ts';
import { AdoptStrayChannel } from './asterisks/adopt-stray-channel.ts';
import { BeatAsterisks } from './asterisks/beat-asterisks.ts';
import { BeginService } from './asterisks/begin-service.ts';
import { ClaimAsterisk } from './asterisks/claim-asterisk.ts';
import { CompareCall } from './asterisks/compare-call.ts';
import { ConnectAsterisk } from './asterisks/connect-asterisk.ts';
import { EndLostCalls } from './asterisks/end-lost-calls.ts';
import { FindLostAsterisks } from './asterisks/find-lost-asterisks.ts';
import { ReclaimAsterisks } from './asterisks/reclaim-asterisks.ts';
import { ReleaseAsterisk } from './asterisks/release-asterisk.ts';
import { ResyncAsterisk } from './asterisks/resync-asterisk.ts';
import { ServeAsterisk } from './asterisks/serve-asterisk.ts';
import { DetectMachineTask } from './commands/detect-machine-task.ts';
import { DisconnectTask } from './commands/disconnect-task.ts';
import { ConnectTask } from './commands/connect-task.ts';
import { AnswerTask } from './commands/answer-task.ts';
import { HangUpTask } from './commands/hang-up-task.ts';
import { PlayTask } from './commands/play-task.ts';
import { SendDigitsTask } from './commands/send-digits-task.ts';
import { SetModeTask } from './commands/set-mode-task.ts';
import { StopPlaybackTask } from './commands/stop-playback-task.ts';
import { EndChained } from './end-chained.ts';
import { EndLiveCall } from './end-live-call.ts';
import { EnforceLimits } from './enforce-limits.ts';
import { FailCommand } from './fail-command.ts';
import { JudgeInvite } from './judge-invite.ts';
import { JudgePhoneCall } from './judge-phone-call.ts';
import { KeepAccounts } from './keep-accounts.ts';
import { KeepChannel } from './keep-channel.ts';
import { KeepChannels } from './keep-channels.ts';
import { type Job, JOBS, KeepTime } from './keep-time.ts';
import { LocateCall } from './locate-call.ts';
import { PauseInvites } from './pause-invites.ts';
import { PushAccounts } from './push-accounts.ts';
import { FindOwnCall } from './queries/find-own-call.ts';
import { FindOwnGroup } from './queries/find-own-group.ts';
import { GetCall } from './queries/get-call.ts';
import { ListCallEvents } from './queries/list-call-events.ts';
import { ReadLog } from './queries/read-log.ts';
import { SummarizeCalls } from './queries/summarize-calls.ts';
import { ListCalls } from './queries/list-calls.ts';
import { AdvanceGroup } from './group/advance-group.ts';
import { BeginGroup } from './group/begin-group.ts';
import { ConfirmMember } from './group/confirm-member.ts';
import { ConnectCall } from './group/connect-call.ts';
import { DropMember } from './group/drop-member.ts';
import { EarlyMedia } from './group/early-media.ts';
import { EndGroup } from './group/end-group.ts';
import { HastenGroups } from './group/hasten-groups.ts';
import { HangUpGroup } from './group/hang-up-group.ts';
import { PlaceGroup } from './group/place-group.ts';
import { JoinCalls } from './group/join-calls.ts';
import { MakeMove } from './group/make-move.ts';
import { PlaceMember } from './group/place-member.ts';
import { WinGroup } from './group/win-group.ts';
import { ArrangeOutgoing } from './arrange-outgoing.ts';
import { LeadOutgoing } from './lead-outgoing.ts';
import { AttendBeside } from './attend-beside.ts';
import { BeginOutgoing } from './begin-outgoing.ts';
import { DialCall } from './dial-call.ts';
import { LimitOutgoing } from './limit-outgoing.ts';
import { PlaceCall } from './place-call.ts';
import { RecordFact } from './record-fact.ts';
import { RefuseInvite } from './refuse-invite.ts';
import { RepeatOutcome } from './repeat-outcome.ts';
import { RequestHangup } from './steering/request-hangup.ts';
import { RunCommand } from './run-command.ts';
import { SettleCalls } from './settle-calls.ts';
import { RequestDigits } from './steering/request-digits.ts';
import { RequestMediaStop } from './steering/request-media-stop.ts';
import { RequestMode } from './steering/request-mode.ts';
import { RequestPlay } from './steering/request-play.ts';
import { TakeCall } from './take-call.ts';
import { TakeDetection } from './take-detection.ts';
import { ReadOwnNumbers } from './read-own-numbers.ts';
import { VerifyCaller } from './verify-caller.ts';
import { WithdrawCall } from './withdraw-call.ts';

/** Once a second. */
const jobs = [
  FindLostAsterisks,
  ReclaimAsterisks,
  EnforceLimits,
  EndChained,
  HastenGroups,
  KeepChannels,
  ReadOwnNumbers,
];

const invites: Provider[] = [
  TakeCall,
  JudgeInvite,
  JudgePhoneCall,
  VerifyCaller,
  ReadOwnNumbers,
  AcceptInvite,
  RefuseInvite,
  PauseInvites,
  AbandonInvite,
  WithdrawCall,
];
const commands: Provider[] = [RunCommand, LocateCall, RepeatOutcome, FailCommand];
const tasks: Provider[] = [
  AnswerTask,
  ConnectTask,
  DisconnectTask,
  DetectMachineTask,
  HangUpTask,
  PlayTask,
  StopPlaybackTask,
  SetModeTask,
  SendDigitsTask,
];
const calls: Provider[] = [
  PlaceCall,
  ArrangeOutgoing,
  LeadOutgoing,
  LimitOutgoing,
  BeginOutgoing,
  DialCall,
  RecordFact,
  AttendBeside,
  TakeDetection,
  EndLiveCall,
  EnforceLimits,
  EndChained,
  KeepChannel,
  KeepChannels,
  RequestHangup,
  RequestMode,
  RequestDigits,
  RequestPlay,
  RequestMediaStop,
  SettleCalls,
];
const groups: Provider[] = [
  BeginGroup,
  ConnectCall,
  AdvanceGroup,
  MakeMove,
  PlaceMember,
  DropMember,
  JoinCalls,
  EndGroup,
  WinGroup,
  ConfirmMember,
  EarlyMedia,
  HastenGroups,
  PlaceGroup,
  HangUpGroup,
];
const queries: Provider[] = [FindOwnCall, FindOwnGroup, GetCall, ListCallEvents, ListCalls, ReadLog, SummarizeCalls];
const connections: Provider[] = [ConnectAsterisk, BeginService, ReleaseAsterisk, ClaimAsterisk, ServeAsterisk];
const comparisons: Provider[] = [ResyncAsterisk, CompareCall, AdoptStrayChannel, KeepAccounts, PushAccounts];
const watch: Provider[] = [
  KeepTime,
  { provide: JOBS, useFactory: (...jobs: Job[]) => jobs, inject: jobs },
  BeatAsterisks,
  FindLostAsterisks,
  EndLostCalls,
  ReclaimAsterisks,
];

/** Every use case of this app, as Nest provides it. */
export const useCases = [invites, commands, tasks, calls, groups, queries, connections, comparisons, watch].flat();
