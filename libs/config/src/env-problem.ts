/** One bad name of the environment. `message` never holds the value. */
export interface EnvProblem {
  name: string;
  message: string;
}
