import { IsUUID } from 'class-validator';

/** Names one resource of one customer; another customer's resource does not exist for it. */
export class ResourceQuery {
  @IsUUID()
  customerId!: string;

  @IsUUID()
  id!: string;
}
