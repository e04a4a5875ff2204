import { Controller } from '@nestjs/common';
import {
  CreateExtension as NewExtension,
  type ExtensionSnapshot,
  FindAccount,
  FindExtension,
  ListExtensions,
  type Page,
  ResourceQuery,
  UpdateExtension as ExtensionChange,
} from '@voipbin/contracts';
import { HandleRequest } from '@voipbin/messaging';

import { ExtensionRepository } from '../ports/extension-repository.ts';
import { CreateExtension } from '../use-cases/create-extension.ts';
import { DeleteExtension } from '../use-cases/delete-extension.ts';
import { UpdateExtension } from '../use-cases/update-extension.ts';

@Controller()
export class ExtensionsHandler {
  constructor(
    private readonly extensions: ExtensionRepository,
    private readonly createExtension: CreateExtension,
    private readonly updateExtension: UpdateExtension,
    private readonly deleteExtension: DeleteExtension,
  ) {}

  @HandleRequest('directory.request.create-extension')
  create(extension: NewExtension): Promise<ExtensionSnapshot> {
    return this.createExtension.execute(extension);
  }

  @HandleRequest('directory.request.get-extension')
  get(query: ResourceQuery): Promise<ExtensionSnapshot> {
    return this.extensions.get(query);
  }

  @HandleRequest('directory.request.find-extension')
  find(query: FindExtension): Promise<ExtensionSnapshot | null> {
    return this.extensions.find(query);
  }

  @HandleRequest('directory.request.find-account')
  findAccount({ username }: FindAccount): Promise<ExtensionSnapshot | null> {
    return this.extensions.findAccount(username);
  }

  @HandleRequest('directory.request.list-extensions')
  list(query: ListExtensions): Promise<Page<ExtensionSnapshot>> {
    return this.extensions.list(query);
  }

  @HandleRequest('directory.request.update-extension')
  update(change: ExtensionChange): Promise<ExtensionSnapshot> {
    return this.updateExtension.execute(change);
  }

  @HandleRequest('directory.request.delete-extension')
  delete(query: ResourceQuery): Promise<ExtensionSnapshot> {
    return this.deleteExtension.execute(query);
  }
}
