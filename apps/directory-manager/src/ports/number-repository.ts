import type {
  CreateNumber,
  ListEndpoints,
  ListNumbers,
  NumberSnapshot,
  Page,
  ResourceQuery,
  UpdateNumber,
} from '@voipbin/contracts';

/** The numbers in use. What a customer does not have is refused with `number_not_found`. */
export abstract class NumberRepository {
  /** Refused with `number_taken` when a live number of anybody's is the same. */
  abstract insert(number: CreateNumber): Promise<NumberSnapshot>;

  abstract get(query: ResourceQuery): Promise<NumberSnapshot>;

  abstract list(query: ListNumbers): Promise<Page<NumberSnapshot>>;

  /** Changes the fields that are present. */
  abstract update(change: UpdateNumber): Promise<NumberSnapshot>;

  /** Answers with the number as it last was; from now on it is free. */
  abstract remove(query: ResourceQuery): Promise<NumberSnapshot>;

  /** A page of all live numbers of all customers, in their own order. */
  abstract listAll(query: ListEndpoints): Promise<Page<string>>;

  /** The live number, whoever has it; null when nobody does. */
  abstract resolve(number: string): Promise<NumberSnapshot | null>;
}
