import helmet from '@fastify/helmet';
import type { DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Logger } from 'nestjs-pino';
import type { Config } from './config.js';

const MEGABYTE = 1024 * 1024;

/** What a door adds to a server beside its modules: files, descriptions. */
export type Addition = (app: NestFastifyApplication) => void | Promise<void>;

/** A server of the program, ready to listen. */
export async function createHttpApplication(
  module: DynamicModule,
  additions: readonly Addition[],
  settings?: Pick<Config, 'trustedProxies'>,
): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(module, httpAdapter(settings), {
    bufferLogs: true,
    abortOnError: false,
  });
  app.useLogger(app.get(Logger));
  return withHttp(app, additions);
}

/** The adapter every server uses, in tests too: bodies up to 1 MB. Without trusted proxies no header says who asks. */
export function httpAdapter({
  trustedProxies = null,
}: Partial<Pick<Config, 'trustedProxies'>> = {}): FastifyAdapter {
  return new FastifyAdapter({
    bodyLimit: MEGABYTE,
    ...(trustedProxies !== null && { trustProxy: trustedProxies }),
    // An address that can't be decoded, or has a part that is too long, is refused before there is a route to ask.
    frameworkErrors: (_error: unknown, _request: FastifyRequest, reply: FastifyReply) => {
      const problem = {
        type: '/problems/not-found',
        title: 'Not found',
        status: 404,
        detail: 'There is nothing here.',
      };
      void reply.status(404).type('application/problem+json').send(JSON.stringify(problem));
    },
  });
}

/** Gives every answer its security headers, then lets each door add what is its own. */
export async function withHttp(
  app: NestFastifyApplication,
  additions: readonly Addition[] = [],
): Promise<NestFastifyApplication> {
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: CONTENT_SECURITY_POLICY },
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: { maxAge: 31_536_000, includeSubDomains: true },
    xFrameOptions: { action: 'deny' },
  });
  for (const add of additions) await add(app);
  return app;
}

const CONTENT_SECURITY_POLICY = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", 'data:'],
  fontSrc: ["'self'"],
  connectSrc: ["'self'"],
  formAction: ["'self'"],
  baseUri: ["'none'"],
  frameAncestors: ["'none'"],
  objectSrc: ["'none'"],
};
