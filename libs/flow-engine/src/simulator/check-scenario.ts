import { commandKeys, type Problem } from '@voipbin/contracts';
import { checkFields, pointerTo } from '@voipbin/flow-actions';
import { IsArray, IsBoolean, IsIn, IsInt, IsObject, IsOptional, IsString, Min } from 'class-validator';

import {
  ScriptedConnection,
  ScriptedDeed,
  ScriptedMachine,
  ScriptedReplacement,
  ScriptedResponse,
  WorldScript,
} from './world-script.ts';

class ScriptedStart {
  @IsOptional()
  @IsBoolean()
  hasCall?: boolean;

  @IsOptional()
  @IsString()
  onCompleteFlowId?: string;

  @IsOptional()
  @IsInt()
  @Min(0)
  completeCount?: number;

  @IsOptional()
  @IsObject()
  variables?: object;

  @IsOptional()
  @IsIn(['ringing', 'answered'])
  awaits?: string;

  @IsOptional()
  @IsObject()
  limits?: object;
}

class WrittenExpectation {
  @IsOptional()
  @IsString()
  end?: string;

  @IsOptional()
  @IsArray()
  @IsString({ each: true })
  steps?: string[];

  @IsOptional()
  @IsArray()
  @IsIn(commandKeys, { each: true })
  commands?: string[];

  @IsOptional()
  @IsArray()
  played?: unknown[];

  @IsOptional()
  @IsArray()
  @IsString({ each: true })
  said?: string[];

  @IsOptional()
  @IsObject()
  variables?: object;

  @IsOptional()
  @IsArray()
  @IsString({ each: true })
  onComplete?: string[];
}

class WrittenScenario {
  @IsOptional()
  @IsString()
  title?: string;

  @IsOptional()
  @IsObject()
  world?: WorldScript;

  @IsOptional()
  @IsObject()
  options?: ScriptedStart;

  @IsOptional()
  @IsObject()
  expect?: WrittenExpectation;
}

/** What is wrong with a scenario as somebody wrote it; `pointer` says where it stands. Without problems it is a `Scenario`. */
export function scenarioProblems(given: unknown, pointer = ''): Problem[] {
  const problems = fieldProblems(WrittenScenario, given, pointer);
  if (problems.length > 0) {
    return problems;
  }
  const { world, options, expect } = given as WrittenScenario;
  return [
    ...fieldProblems(WorldScript, world, `${pointer}/world`),
    ...(world?.caller ?? []).flatMap((deed, n) =>
      fieldProblems(ScriptedDeed, deed, pointerTo(`${pointer}/world/caller`, n)),
    ),
    ...(world?.replaces ?? []).flatMap((replacement, n) =>
      fieldProblems(ScriptedReplacement, replacement, pointerTo(`${pointer}/world/replaces`, n)),
    ),
    ...(world?.http ?? []).flatMap((response, n) =>
      fieldProblems(ScriptedResponse, response, pointerTo(`${pointer}/world/http`, n)),
    ),
    ...Object.entries(world?.flows ?? {}).flatMap(([id, actions]) =>
      listProblems(actions, pointerTo(`${pointer}/world/flows`, id)),
    ),
    ...fieldProblems(ScriptedConnection, world?.connect, `${pointer}/world/connect`),
    ...fieldProblems(ScriptedMachine, world?.machine, `${pointer}/world/machine`),
    ...fieldProblems(ScriptedStart, options, `${pointer}/options`),
    ...fieldProblems(WrittenExpectation, expect, `${pointer}/expect`),
  ];
}

function listProblems(given: unknown, pointer: string): Problem[] {
  return Array.isArray(given)
    ? []
    : [{ pointer, code: 'invalid_field', message: 'A list of actions is wanted.', severity: 'error' }];
}

function fieldProblems<T extends object>(Class: new () => T, given: unknown, pointer: string): Problem[] {
  if (given === undefined) {
    return [];
  }
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    return [{ pointer, code: 'invalid_field', message: 'An object is wanted.', severity: 'error' }];
  }
  return checkFields(Class, given, { pointer, noun: 'field', mayRefer: () => false }).problems;
}
