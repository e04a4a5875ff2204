import { IsVariables } from '../http/is-variables.ts';

export class ContinueActiveflowBody {
  /** What it goes on with, beside the variables that it has. */
  @IsVariables()
  variables: Record<string, string> = {};
}
