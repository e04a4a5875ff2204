import type {
  CreateCustomer,
  CustomerQuery,
  CustomerSnapshot,
  ListCustomers,
  Page,
  UpdateCustomer,
} from '@voipbin/contracts';

/** What went with a customer, so that others can be told. */
export interface CustomerRemains {
  customer: CustomerSnapshot;
  /** Of their keys and of what is logged in. */
  tokenHashes: string[];
  numbers: { id: string; number: string }[];
  extensions: { id: string; extension: string }[];
}

/** The customers. One that is not there is refused with `customer_not_found`. */
export abstract class CustomerRepository {
  /** With a first access key, or not at all. */
  abstract insert(customer: CreateCustomer): Promise<CustomerSnapshot>;

  abstract get(query: CustomerQuery): Promise<CustomerSnapshot>;

  abstract list(query: ListCustomers): Promise<Page<CustomerSnapshot>>;

  abstract update(change: UpdateCustomer): Promise<CustomerSnapshot>;

  /** With their keys, agents, numbers and SIP accounts, or not at all. */
  abstract remove(query: CustomerQuery): Promise<CustomerRemains>;
}
