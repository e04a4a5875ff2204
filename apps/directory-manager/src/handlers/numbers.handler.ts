import { Controller } from '@nestjs/common';
import {
  CreateNumber as NewNumber,
  ListEndpoints,
  ListNumbers,
  type NumberSnapshot,
  type Page,
  ResolveNumber,
  ResourceQuery,
  UpdateNumber as NumberChange,
} from '@voipbin/contracts';
import { HandleRequest } from '@voipbin/messaging';

import { NumberRepository } from '../ports/number-repository.ts';
import { CreateNumber } from '../use-cases/create-number.ts';
import { DeleteNumber } from '../use-cases/delete-number.ts';
import { UpdateNumber } from '../use-cases/update-number.ts';

@Controller()
export class NumbersHandler {
  constructor(
    private readonly numbers: NumberRepository,
    private readonly createNumber: CreateNumber,
    private readonly updateNumber: UpdateNumber,
    private readonly deleteNumber: DeleteNumber,
  ) {}

  @HandleRequest('directory.request.create-number')
  create(number: NewNumber): Promise<NumberSnapshot> {
    return this.createNumber.execute(number);
  }

  @HandleRequest('directory.request.get-number')
  get(query: ResourceQuery): Promise<NumberSnapshot> {
    return this.numbers.get(query);
  }

  @HandleRequest('directory.request.list-numbers')
  list(query: ListNumbers): Promise<Page<NumberSnapshot>> {
    return this.numbers.list(query);
  }

  @HandleRequest('directory.request.resolve-number')
  resolve({ number }: ResolveNumber): Promise<NumberSnapshot | null> {
    return this.numbers.resolve(number);
  }

  @HandleRequest('directory.request.list-all-numbers')
  listAll(query: ListEndpoints): Promise<Page<string>> {
    return this.numbers.listAll(query);
  }

  @HandleRequest('directory.request.update-number')
  update(change: NumberChange): Promise<NumberSnapshot> {
    return this.updateNumber.execute(change);
  }

  @HandleRequest('directory.request.delete-number')
  delete(query: ResourceQuery): Promise<NumberSnapshot> {
    return this.deleteNumber.execute(query);
  }
}
