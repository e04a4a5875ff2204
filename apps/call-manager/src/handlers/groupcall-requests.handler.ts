import { Controller } from '@nestjs/common';
import {
  type GroupcallSnapshot,
  type Page,
  PageQuery,
  type PlacedGroupcall,
  PlaceGroupcall,
  ResourceQuery,
} from '@voipbin/contracts';
import { HandleRequest } from '@voipbin/messaging';

import { GroupReader } from '../ports/group-reader.ts';
import { HangUpGroup } from '../use-cases/group/hang-up-group.ts';
import { PlaceGroup } from '../use-cases/group/place-group.ts';
import { FindOwnGroup } from '../use-cases/queries/find-own-group.ts';

@Controller()
export class GroupcallRequestsHandler {
  constructor(
    private readonly placeGroup: PlaceGroup,
    private readonly findOwnGroup: FindOwnGroup,
    private readonly hangUpGroup: HangUpGroup,
    private readonly reader: GroupReader,
  ) {}

  @HandleRequest('call.request.place-groupcall')
  place(wanted: PlaceGroupcall): Promise<PlacedGroupcall> {
    return this.placeGroup.execute(wanted);
  }

  @HandleRequest('call.request.get-groupcall')
  get(query: ResourceQuery): Promise<GroupcallSnapshot> {
    return this.findOwnGroup.execute(query);
  }

  @HandleRequest('call.request.list-groupcalls')
  list(query: PageQuery): Promise<Page<GroupcallSnapshot>> {
    return this.reader.list(query);
  }

  @HandleRequest('call.request.hang-up-groupcall')
  hangUp(query: ResourceQuery): Promise<GroupcallSnapshot> {
    return this.hangUpGroup.execute(query);
  }
}
