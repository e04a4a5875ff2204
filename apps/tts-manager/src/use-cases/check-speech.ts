import { Injectable } from '@nestjs/common';
import { toVoiceError } from '@voipbin/common';
import { genders, type Problem, type VoiceChoice } from '@voipbin/contracts';

import { VoiceCatalogue } from '../domain/voice-catalogue.ts';

/** Which option of the action a code is about. */
const optionOf: Record<string, string> = {
  gender_unknown: 'gender',
  language_unknown: 'language',
  provider_unknown: 'provider',
  voice_unknown: 'voice_id',
};

@Injectable()
export class CheckSpeech {
  constructor(private readonly catalogue: VoiceCatalogue) {}

  /** At most one problem for each choice, located in the flow that it is from. */
  execute(choices: readonly VoiceChoice[]): Problem[] {
    return choices.flatMap((choice) => this.problemsOf(choice));
  }

  private problemsOf({ index, gender, ...wish }: VoiceChoice): Problem[] {
    const known = genders.find((name) => name === gender);
    if (gender !== undefined && !known) {
      return [problem(index, 'gender_unknown', `A gender is one of ${genders.join(', ')}.`)];
    }
    try {
      this.catalogue.choose(wish);
      return [];
    } catch (thrown) {
      const { code, message } = toVoiceError(thrown);
      return [problem(index, code, message)];
    }
  }
}

function problem(index: number, code: string, message: string): Problem {
  return { pointer: `/actions/${index}/option/${optionOf[code]}`, code, message, severity: 'error' };
}
