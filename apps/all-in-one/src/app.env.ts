import { ApiGatewayEnv } from '@voipbin/api-gateway';
import { CallManagerEnv } from '@voipbin/call-manager';
import { loadEnv } from '@voipbin/config';
import { DirectoryManagerEnv } from '@voipbin/directory-manager';
import { FlowManagerEnv } from '@voipbin/flow-manager';
import { MediaManagerEnv } from '@voipbin/media-manager';
import { TtsManagerEnv } from '@voipbin/tts-manager';
import { WebhookManagerEnv } from '@voipbin/webhook-manager';

/** Each app's environment, all read from the one of this process. Names that several know mean the same to all. */
export interface AllInOneEnv {
  apiGateway: ApiGatewayEnv;
  callManager: CallManagerEnv;
  directoryManager: DirectoryManagerEnv;
  flowManager: FlowManagerEnv;
  mediaManager: MediaManagerEnv;
  ttsManager: TtsManagerEnv;
  webhookManager: WebhookManagerEnv;
}

export function loadAllInOneEnv(): AllInOneEnv {
  return {
    apiGateway: loadEnv(ApiGatewayEnv),
    callManager: loadEnv(CallManagerEnv),
    directoryManager: loadEnv(DirectoryManagerEnv),
    flowManager: loadEnv(FlowManagerEnv),
    mediaManager: loadEnv(MediaManagerEnv),
    ttsManager: loadEnv(TtsManagerEnv),
    webhookManager: loadEnv(WebhookManagerEnv),
  };
}
