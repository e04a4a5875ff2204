import { createReadStream } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { Controller, Get, Header, NotFoundException, Param, StreamableFile } from '@nestjs/common';

import flowSchema from './flow.schema.json' with { type: 'json' };
import document from './openapi.json' with { type: 'json' };
import { docsPage } from './docs-page.ts';

const assets = dirname(fileURLToPath(import.meta.resolve('swagger-ui-dist/package.json')));

/** The files of Swagger UI that the page needs, and what they are. */
const typeOf: Record<string, string> = {
  'swagger-ui.css': 'text/css; charset=utf-8',
  'swagger-ui-bundle.js': 'text/javascript; charset=utf-8',
};

/** What the API is, for programs and for people. Needs no access key. */
@Controller()
export class DocsController {
  @Get('openapi.json')
  openapi(): object {
    return document;
  }

  /** JSON Schema of the flow language, for editors. */
  @Get('flow.schema.json')
  @Header('content-type', 'application/schema+json; charset=utf-8')
  schema(): object {
    return flowSchema;
  }

  /** Loads nothing from elsewhere. */
  @Get('docs')
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('content-security-policy', "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:")
  @Header('x-content-type-options', 'nosniff')
  page(): string {
    return docsPage;
  }

  @Get('docs/start.js')
  @Header('content-type', 'text/javascript; charset=utf-8')
  start(): string {
    return "SwaggerUIBundle({ url: '/openapi.json', dom_id: '#docs', persistAuthorization: true });";
  }

  @Get('docs/:asset')
  asset(@Param('asset') asset: string): StreamableFile {
    const type = Object.hasOwn(typeOf, asset) ? typeOf[asset] : undefined;
    if (type === undefined) throw new NotFoundException();
    return new StreamableFile(createReadStream(join(assets, asset)), { type });
  }
}
