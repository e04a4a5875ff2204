import { IsInt, IsObject, IsOptional, IsString, Max, Min } from 'class-validator';

/** One action of a flow as its author writes it (VoIPBIN's shape). */
export class FlowAction {
  /** Unique in its flow; made when absent. */
  @IsOptional()
  @IsString()
  id?: string;

  @IsString()
  type!: string;

  /** Checked against the action's own options class. */
  @IsOptional()
  @IsObject()
  option?: Record<string, unknown>;

  /** The action that follows instead of the next in the list. */
  @IsOptional()
  @IsString()
  next_id?: string;

  /** How long it may take, in milliseconds; then it is cut short, with the outcome `timeout`. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(86_400_000)
  timeout?: number;

  /** Outcome -> action id. */
  @IsOptional()
  @IsObject()
  on?: Record<string, string>;
}
