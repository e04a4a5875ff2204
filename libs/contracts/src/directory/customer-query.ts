import { IsUUID } from 'class-validator';

/** Names one customer. */
export class CustomerQuery {
  @IsUUID()
  id!: string;
}
