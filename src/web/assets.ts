import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

const ASSETS = join(import.meta.dirname, 'assets');
const BC_SANS = join(
  dirname(createRequire(import.meta.filename).resolve('@bcgov/bc-sans/package.json')),
  'fonts',
);
const HOUR = 3_600_000;

/** Serves style sheets at `/assets` and the fonts of BC Sans at `/assets/fonts`. */
export async function serveAssets(app: NestFastifyApplication): Promise<void> {
  const common = { decorateReply: false, index: false as const, maxAge: HOUR };
  await app.register(fastifyStatic, { ...common, root: BC_SANS, prefix: '/assets/fonts/' });
  await app.register(fastifyStatic, { ...common, root: ASSETS, prefix: '/assets/' });
}
