import { type DynamicModule, Module } from '@nestjs/common';
import { ApiGatewayModule } from '@voipbin/api-gateway';
import { CallManagerModule } from '@voipbin/call-manager';
import { DirectoryManagerModule } from '@voipbin/directory-manager';
import { FlowManagerModule } from '@voipbin/flow-manager';
import { MediaManagerModule } from '@voipbin/media-manager';
import { TtsManagerModule } from '@voipbin/tts-manager';
import { WebhookManagerModule } from '@voipbin/webhook-manager';

import type { AllInOneEnv } from './app.env.ts';

/** Every app in one process. Wiring only: what the apps say to each other stays what it is between processes. */
@Module({})
export class AllInOneModule {
  static forRoot(env: AllInOneEnv): DynamicModule {
    return {
      module: AllInOneModule,
      imports: [
        DirectoryManagerModule.forRoot(env.directoryManager),
        MediaManagerModule.forRoot(env.mediaManager),
        TtsManagerModule.forRoot(env.ttsManager),
        FlowManagerModule.forRoot(env.flowManager),
        CallManagerModule.forRoot(env.callManager),
        WebhookManagerModule.forRoot(env.webhookManager),
        ApiGatewayModule.forRoot(env.apiGateway),
      ],
    };
  }
}
