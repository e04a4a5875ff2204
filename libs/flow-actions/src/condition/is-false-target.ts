import { IsOptional } from 'class-validator';

import { Described } from '../options/described.ts';
import { IsActionId } from '../options/is-action-id.ts';

const rules = [
  Described('The action to go on at when the condition is not met. Without it the next action follows anyway.'),
  IsOptional(),
  IsActionId(),
];

/** The option `false_target_id` of every condition. */
export function IsFalseTarget(): PropertyDecorator {
  return (prototype, property) => {
    rules.forEach((rule) => {
      rule(prototype, property);
    });
  };
}
