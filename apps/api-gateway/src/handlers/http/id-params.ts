import { IsUUID } from 'class-validator';

/** The path of one resource. */
export class IdParams {
  @IsUUID()
  id!: string;
}
