import { IsInt, IsOptional, IsString, IsUUID, Max, Min } from 'class-validator';

/** What every list request carries. */
export class PageQuery {
  @IsUUID()
  customerId!: string;

  /** 1 to 100. */
  @IsInt()
  @Min(1)
  @Max(100)
  pageSize!: number;

  /** The `nextCursor` of the page before. */
  @IsOptional()
  @IsString()
  cursor?: string;
}
