import { IsInt, IsUUID, Min } from 'class-validator';

/** One version of a flow: what it says never changes. */
export class FlowRef {
  @IsUUID()
  id!: string;

  @IsInt()
  @Min(1)
  version!: number;
}
