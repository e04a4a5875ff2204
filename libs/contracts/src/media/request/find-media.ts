import { ArrayMaxSize, IsArray, IsString } from 'class-validator';

import { defineRequest } from '../../define-request.ts';

export class FindMedia {
  @IsArray()
  @ArrayMaxSize(1000)
  @IsString({ each: true })
  names!: string[];
}

export const findMedia = defineRequest<{ missing: string[] }>()({
  key: 'media.request.find-media',
  summary: 'Which of these names of our own media do not exist.',
  payload: FindMedia,
  good: { names: ['beep'] },
  bad: { payload: { names: [1] }, property: 'names' },
});
