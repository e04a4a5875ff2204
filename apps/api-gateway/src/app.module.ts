import { type DynamicModule, type MiddlewareConsumer, Module, type NestModule } from '@nestjs/common';
import { APP_FILTER, HttpAdapterHost } from '@nestjs/core';
import { systemClock } from '@voipbin/common';
import type { Express } from 'express';

import { ApiGatewayEnv } from './app.env.ts';
import { AccessKeyEventsHandler } from './handlers/access-key-events.handler.ts';
import { AccessKeysController } from './handlers/access-keys/access-keys.controller.ts';
import { AgentsController } from './handlers/agents/agents.controller.ts';
import { AuthController } from './handlers/auth/auth.controller.ts';
import { ActiveflowsController } from './handlers/activeflows/activeflows.controller.ts';
import { CallReportsController } from './handlers/calls/call-reports.controller.ts';
import { CallModesController } from './handlers/calls/call-modes.controller.ts';
import { CallSteeringController } from './handlers/calls/call-steering.controller.ts';
import { CallsController } from './handlers/calls/calls.controller.ts';
import { ExtensionsController } from './handlers/extensions/extensions.controller.ts';
import { FlowsController } from './handlers/flows/flows.controller.ts';
import { CustomersController } from './handlers/customers/customers.controller.ts';
import { OwnCustomerController } from './handlers/customers/own-customer.controller.ts';
import { DocsController } from './handlers/docs/docs.controller.ts';
import { EventsController } from './handlers/events/events.controller.ts';
import { AddressRateMiddleware } from './handlers/http/address-rate.middleware.ts';
import { FallbackErrorFilter } from './handlers/http/fallback-error.filter.ts';
import { JsonBodyMiddleware } from './handlers/http/json-body.middleware.ts';
import { RequestLogMiddleware } from './handlers/http/request-log.middleware.ts';
import { SecurityHeadersMiddleware } from './handlers/http/security-headers.middleware.ts';
import { GroupcallsController } from './handlers/groupcalls/groupcalls.controller.ts';
import { FeedEventsHandler } from './handlers/live/feed-events.handler.ts';
import { LiveServer } from './handlers/live/live.server.ts';
import { UpgradesHandler } from './handlers/live/upgrades.handler.ts';
import { WsController } from './handlers/live/ws.controller.ts';
import { NumbersController } from './handlers/numbers/numbers.controller.ts';
import { WebhooksController } from './handlers/webhooks/webhooks.controller.ts';
import { Listeners } from './domain/live/listeners.ts';
import { CLOCK } from './ports/clock.token.ts';
import { Authenticate } from './use-cases/authenticate.ts';
import { CheckKey } from './use-cases/check-key.ts';
import { CreateAccessKey } from './use-cases/create-access-key.ts';
import { CreateCustomer } from './use-cases/create-customer.ts';
import { DeleteAccessKey } from './use-cases/delete-access-key.ts';
import { EndTrust } from './use-cases/end-trust.ts';
import { FindFlow } from './use-cases/find-flow.ts';
import { LimitRate } from './use-cases/limit-rate.ts';
import { LogIn } from './use-cases/log-in.ts';
import { LogOut } from './use-cases/log-out.ts';
import { OpenReader } from './use-cases/open-reader.ts';
import { ReachAgent } from './use-cases/reach-agent.ts';
import { PlaceGroupcall } from './use-cases/place-groupcall.ts';
import { PlaceCalls } from './use-cases/place-calls.ts';
import { ReplaceFlow } from './use-cases/replace-flow.ts';
import { StartActiveflow } from './use-cases/start-activeflow.ts';
import { SteerSound } from './use-cases/steer-sound.ts';
import { TellTimeline } from './use-cases/tell-timeline.ts';
import { TransferCall } from './use-cases/transfer-call.ts';

export { ApiGatewayEnv } from './app.env.ts';

const controllers = [
  AccessKeyEventsHandler,
  AccessKeysController,
  AgentsController,
  AuthController,
  CustomersController,
  OwnCustomerController,
  FlowsController,
  GroupcallsController,
  NumbersController,
  ExtensionsController,
  CallReportsController,
  CallsController,
  CallModesController,
  CallSteeringController,
  ActiveflowsController,
  WebhooksController,
  EventsController,
  WsController,
  FeedEventsHandler,
  DocsController,
];

const useCases = [
  Authenticate,
  CheckKey,
  CreateAccessKey,
  CreateCustomer,
  DeleteAccessKey,
  EndTrust,
  LimitRate,
  LogIn,
  LogOut,
  OpenReader,
  ReachAgent,
  FindFlow,
  PlaceCalls,
  PlaceGroupcall,
  ReplaceFlow,
  StartActiveflow,
  SteerSound,
  TellTimeline,
  TransferCall,
];

/** The public API. Needs a bus and a logger around it. */
@Module({})
export class ApiGatewayModule implements NestModule {
  constructor(
    private readonly env: ApiGatewayEnv,
    private readonly host: HttpAdapterHost,
  ) {}

  static forRoot(env: ApiGatewayEnv): DynamicModule {
    return {
      module: ApiGatewayModule,
      controllers,
      providers: [
        ...useCases,
        ...[Listeners, LiveServer, UpgradesHandler],
        { provide: ApiGatewayEnv, useValue: env },
        { provide: CLOCK, useValue: systemClock },
        { provide: APP_FILTER, useClass: FallbackErrorFilter },
      ],
    };
  }

  configure(consumer: MiddlewareConsumer): void {
    if (this.env.TRUSTED_PROXIES !== '') {
      this.host.httpAdapter.getInstance<Express>().set('trust proxy', this.env.TRUSTED_PROXIES);
    }
    consumer
      .apply(SecurityHeadersMiddleware, RequestLogMiddleware, AddressRateMiddleware, JsonBodyMiddleware)
      .forRoutes('v1.0{/*path}', 'auth{/*path}');
  }
}
