/** What a command has to say, for people and for programs. */
export interface Told {
  isSuccess: boolean;
  lines: string[];
  json: object;
}
