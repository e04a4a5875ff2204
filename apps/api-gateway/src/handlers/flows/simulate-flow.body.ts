import { WhenGiven } from '@voipbin/contracts';
import { IsObject } from 'class-validator';

/** A world for the flow to run in; without any the caller listens and does nothing. */
export class SimulateFlowBody {
  /** What the caller and the others do, and when. */
  @WhenGiven()
  @IsObject()
  world?: object;

  /** How the run starts. */
  @WhenGiven()
  @IsObject()
  options?: object;

  /** What the run is compared with. */
  @WhenGiven()
  @IsObject()
  expect?: object;
}
