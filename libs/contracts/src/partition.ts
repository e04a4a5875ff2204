import { crc32 } from 'node:zlib';

/** Number of engine queues. Fixed: a run's partition must be the same in every process and for ever. */
export const PARTITION_COUNT = 16;

/** The partition, 0 to 15, of everything that shares this key. */
export function partitionOf(partitionKey: string): number {
  return crc32(partitionKey) % PARTITION_COUNT;
}
