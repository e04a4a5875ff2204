import { Controller } from '@nestjs/common';
import {
  CreateCustomer,
  CustomerQuery,
  type CustomerSnapshot,
  DeleteCustomer as Unwanted,
  ListCustomers,
  type Page,
  UpdateCustomer,
} from '@voipbin/contracts';
import { HandleRequest } from '@voipbin/messaging';

import { CustomerRepository } from '../ports/customer-repository.ts';
import { DeleteCustomer } from '../use-cases/delete-customer.ts';

@Controller()
export class CustomersHandler {
  constructor(
    private readonly customers: CustomerRepository,
    private readonly deleteCustomer: DeleteCustomer,
  ) {}

  @HandleRequest('directory.request.create-customer')
  create(customer: CreateCustomer): Promise<CustomerSnapshot> {
    return this.customers.insert(customer);
  }

  @HandleRequest('directory.request.get-customer')
  get(query: CustomerQuery): Promise<CustomerSnapshot> {
    return this.customers.get(query);
  }

  @HandleRequest('directory.request.list-customers')
  list(query: ListCustomers): Promise<Page<CustomerSnapshot>> {
    return this.customers.list(query);
  }

  @HandleRequest('directory.request.update-customer')
  update(change: UpdateCustomer): Promise<CustomerSnapshot> {
    return this.customers.update(change);
  }

  @HandleRequest('directory.request.delete-customer')
  delete(unwanted: Unwanted): Promise<CustomerSnapshot> {
    return this.deleteCustomer.execute(unwanted);
  }
}
