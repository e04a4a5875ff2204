import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsInt, IsOptional, IsString, Min, ValidateNested } from 'class-validator';

import { defineRequest } from '../../define-request.ts';
import type { Problem } from '../../problem.ts';

/** The part of a speech that is known before its text is. */
export class VoiceChoice {
  @IsString()
  language!: string;

  @IsOptional()
  @IsString()
  gender?: string;

  @IsOptional()
  @IsString()
  voice?: string;

  @IsOptional()
  @IsString()
  provider?: string;

  /** Position of the action in its flow; comes back in the problems' pointers. */
  @IsInt()
  @Min(0)
  index!: number;
}

export class CheckSpeech {
  @IsArray()
  @ArrayMaxSize(1000)
  @ValidateNested({ each: true })
  @Type(() => VoiceChoice)
  choices!: VoiceChoice[];
}

export const checkSpeech = defineRequest<Problem[]>()({
  key: 'tts.request.check-speech',
  summary: 'Which of these languages, voices and providers do not exist; no problem = an empty list.',
  payload: CheckSpeech,
  good: { choices: [{ language: 'en-US', gender: 'female', index: 0 }] },
  bad: { payload: { choices: 'all' }, property: 'choices' },
});
