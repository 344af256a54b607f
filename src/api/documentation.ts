import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { Config } from '../platform/config.js';
import { TokenGuard } from './authentication/token.guard.js';
import { Problem } from './problem/problem.js';

const PAGE = 'api/docs';
const DOCUMENT = 'api/openapi.json';

/** The description of the interface, made from its controllers. */
export function openApiDocument(app: NestFastifyApplication): OpenAPIObject {
  const settings = new DocumentBuilder()
    .setTitle('ECHO co-creation')
    .setVersion('1')
    .setDescription(
      'Drives ECHO proposals from an idea to its evaluation. Errors are problem details (RFC 9457). ' +
        'Requests that change a proposal carry If-Match with the ETag you were looking at, and an Idempotency-Key.',
    )
    .addBearerAuth({
      type: 'http',
      scheme: 'bearer',
      description: 'A personal token: npm run -s echo -- token <email>',
    })
    .addSecurityRequirements('bearer')
    .build();
  return SwaggerModule.createDocument(app, settings, { extraModels: [Problem] });
}

/** Serves the description at `/api/openapi.json` and as a page at `/api/docs`; in production to callers with a token. */
export function serveDocumentation(app: NestFastifyApplication): void {
  SwaggerModule.setup(PAGE, app, () => openApiDocument(app), {
    jsonDocumentUrl: DOCUMENT,
    raw: ['json'],
    customSiteTitle: 'ECHO co-creation: interface',
    swaggerOptions: { persistAuthorization: false, docExpansion: 'list' },
  });
  const server = app.getHttpAdapter().getInstance();
  server.addHook('onRequest', async (request, reply) => {
    if (!isDocumentation(request.url)) return;
    // Swagger UI brings one inline style sheet of its own; its scripts are files.
    reply.header(
      'content-security-policy',
      "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'",
    );
    if (app.get(Config).production) await app.get(TokenGuard).actorFor(request.headers.authorization);
  });
}

function isDocumentation(url: string): boolean {
  return url.startsWith(`/${PAGE}`) || url.startsWith(`/${DOCUMENT}`);
}
