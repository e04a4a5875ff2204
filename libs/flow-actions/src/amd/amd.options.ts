import { IsBoolean, IsIn, IsInt, Max, Min } from 'class-validator';

import { Described } from '../options/described.ts';

export class AmdOptions {
  @Described('What to do with a machine: `hangup`, or `continue` with the outcome `machine`.')
  @IsIn(['hangup', 'continue'])
  machine_handle: 'hangup' | 'continue' = 'continue';

  @Described('Whether to go on at once; who answered is in `voipbin.amd.result` when it is known.')
  @IsBoolean()
  async = false;

  @Described('So long before the first word is silence, in milliseconds.')
  @IsInt()
  @Min(100)
  @Max(30_000)
  initial_silence = 2500;

  @Described("A greeting longer than this is a machine's, in milliseconds.")
  @IsInt()
  @Min(100)
  @Max(30_000)
  greeting = 1500;

  @Described('So long after a short greeting is a human who listens, in milliseconds.')
  @IsInt()
  @Min(100)
  @Max(30_000)
  after_greeting_silence = 800;

  @Described('How long it may take in all, in milliseconds; then it is `unsure`.')
  @IsInt()
  @Min(500)
  @Max(60_000)
  total_analysis_time = 5000;

  @Described('What is shorter is no word, in milliseconds.')
  @IsInt()
  @Min(20)
  @Max(5000)
  minimum_word_length = 100;

  @Described('So much silence parts two words, in milliseconds.')
  @IsInt()
  @Min(20)
  @Max(5000)
  between_words_silence = 50;

  @Described("More words are a machine's.")
  @IsInt()
  @Min(1)
  @Max(50)
  maximum_number_of_words = 3;

  @Described('What is more quiet is silence, 0 to 32767.')
  @IsInt()
  @Min(1)
  @Max(32_767)
  silence_threshold = 256;

  @Described("A longer word is a machine's, in milliseconds.")
  @IsInt()
  @Min(100)
  @Max(30_000)
  maximum_word_length = 5000;
}
