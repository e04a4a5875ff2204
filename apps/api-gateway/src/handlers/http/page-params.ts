import { Transform } from 'class-transformer';
import { IsInt, IsOptional, Matches, Max, Min } from 'class-validator';

/** The query of a list. */
export class PageParams {
  /** 1 to 100. */
  @IsInt()
  @Min(1)
  @Max(100)
  @Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value,
  )
  page_size: number = 100;

  /** `next_page_token` of the page before; absent or empty for the first page. */
  @IsOptional()
  @Matches(/^[\w.~-]{0,512}$/)
  page_token?: string;
}
