import { AppEnv } from '@voipbin/config';
import { IsInt, Max, Min } from 'class-validator';

export class ApiGatewayEnv extends AppEnv {
  /** Larger request bodies are refused with 413. */
  @IsInt()
  @Min(1024)
  @Max(16_777_216)
  HTTP_BODY_LIMIT_BYTES: number = 1_048_576;
}
