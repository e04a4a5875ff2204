import { Matches } from 'class-validator';

import { Described } from '../options/described.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export class FetchFlowOptions {
  @Described('A flow of the same customer; its newest version is taken.')
  @Matches(UUID, { message: '$property must be the id of a flow' })
  flow_id!: string;
}
