import { IsVariables } from '../http/is-variables.ts';
import { FlowBody } from './flow.body.ts';

/** What is to be run. */
export class RunBody extends FlowBody {
  /** What it begins with. */
  @IsVariables()
  variables: Record<string, string> = {};
}
