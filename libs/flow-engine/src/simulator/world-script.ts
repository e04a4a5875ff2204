import type { Json } from '@voipbin/common';
import {
  type CommandKey,
  commandKeys,
  type FlowAction,
  type MachineResult,
  machineResults,
  type ReplacementMoment,
  replacementMoments,
} from '@voipbin/contracts';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  Matches,
  Max,
  Min,
} from 'class-validator';

/** What the caller does, and when, in milliseconds after the start. Digits follow one another by 100 ms. */
export class ScriptedDeed {
  @IsInt()
  @Min(0)
  at!: number;

  @IsOptional()
  @Matches(/^[0-9A-D*#]{1,20}$/)
  digits?: string;

  @IsOptional()
  @IsBoolean()
  hangsUp?: boolean;
}

/** What becomes of calling others; the first answers after a second and speaks for ten unless told. */
export class ScriptedConnection {
  @IsOptional()
  @IsIn(['completed', 'busy', 'noanswer', 'failed'])
  outcome?: 'completed' | 'busy' | 'noanswer' | 'failed';

  @IsOptional()
  @IsInt()
  @Min(0)
  ringMs?: number;

  @IsOptional()
  @IsInt()
  @Min(0)
  talkMs?: number;
}

/** Somebody has the run go on with another flow. */
export class ScriptedReplacement {
  @IsInt()
  @Min(0)
  at!: number;

  @IsString()
  flow!: string;

  @IsOptional()
  @IsIn(replacementMoments)
  when?: ReplacementMoment;
}

/** What the detector of machines finds; a human after two seconds unless told. */
export class ScriptedMachine {
  @IsOptional()
  @IsIn(machineResults)
  result?: MachineResult;

  @IsOptional()
  @IsInt()
  @Min(0)
  afterMs?: number;
}

/** What a server of the customer answers: 200 after 100 ms unless told. A body that is no text is JSON. */
export class ScriptedResponse {
  @IsOptional()
  @IsInt()
  @Min(200)
  @Max(599)
  status?: number;

  @IsOptional()
  body?: Json;

  @IsOptional()
  @IsInt()
  @Min(0)
  afterMs?: number;
}

/** What the world around a flow does. Times are in milliseconds of the virtual clock. */
export class WorldScript {
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  caller?: ScriptedDeed[];

  /** When somebody has the run go on with one of `flows`. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  replaces?: ScriptedReplacement[];

  /** When somebody stops the run by the API. */
  @IsOptional()
  @IsInt()
  @Min(0)
  stopAt?: number;

  /** When somebody lets the run go on, if it is blocked then. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @IsInt({ each: true })
  @Min(0, { each: true })
  continueAt?: number[];

  /** How long each text takes to say; 1000 unless told. */
  @IsOptional()
  @IsInt()
  @Min(0)
  speechMs?: number;

  /** How long each medium takes to play; 1000 unless told. */
  @IsOptional()
  @IsInt()
  @Min(0)
  mediaMs?: number;

  @IsOptional()
  @IsObject()
  connect?: ScriptedConnection;

  @IsOptional()
  @IsObject()
  machine?: ScriptedMachine;

  /** What `fetch` and `webhook_send` are answered, one after another; then that there is nothing to be done. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  http?: ScriptedResponse[];

  /** Actions of other flows, by their ids; those that are not here are empty. */
  @IsOptional()
  @IsObject()
  flows?: Record<string, FlowAction[]>;

  /** Commands that are refused, with the code. */
  @IsOptional()
  @IsObject()
  refuses?: Partial<Record<CommandKey, string>>;

  /** Commands that nobody answers. */
  @IsOptional()
  @IsArray()
  @IsIn(commandKeys, { each: true })
  ignores?: CommandKey[];

  /** How playbacks end that nobody stops; `completed` unless told. */
  @IsOptional()
  @IsIn(['completed', 'failed', 'stopped'])
  playback?: 'completed' | 'failed' | 'stopped';
}
