import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

const ASSETS = join(import.meta.dirname, 'assets');
const packages = createRequire(import.meta.filename);
const BC_SANS = join(dirname(packages.resolve('@bcgov/bc-sans/package.json')), 'fonts');
const GOVUK = join(dirname(packages.resolve('govuk-frontend/package.json')), 'dist/govuk');
const HTMX = join(dirname(packages.resolve('htmx.org/package.json')), 'dist/htmx.min.js');
const HOUR = 3_600_000;

/** Serves style sheets, scripts and pictures at `/assets`, and the fonts of BC Sans at `/assets/fonts`. */
export async function serveAssets(app: NestFastifyApplication): Promise<void> {
  const common = { decorateReply: false, index: false as const, maxAge: HOUR };
  await app.register(fastifyStatic, { ...common, root: BC_SANS, prefix: '/assets/fonts/' });
  await app.register(fastifyStatic, { ...common, root: ASSETS, prefix: '/assets/' });
  const server = app.getHttpAdapter().getInstance();
  const files = [
    ['/assets/govuk.css', 'text/css; charset=utf-8', govukStyles()],
    ['/assets/govuk.js', 'text/javascript; charset=utf-8', script(join(GOVUK, 'govuk-frontend.min.js'))],
    ['/assets/htmx.js', 'text/javascript; charset=utf-8', script(HTMX)],
  ] as const;
  for (const [address, type, content] of files)
    server.get(address, (_request, reply) =>
      reply
        .type(type)
        .header('cache-control', `public, max-age=${String(HOUR / 1000)}`)
        .send(content),
    );
}

/** The components' styles without the font and the crest, which are for GOV.UK alone. */
function govukStyles(): string {
  return readFileSync(join(GOVUK, 'govuk-frontend.min.css'), 'utf8')
    .replaceAll(/@font-face\{[^}]*\}/g, '')
    .replaceAll(/GDS Transport,\s*arial/g, "'BC Sans','Noto Sans',Verdana,arial")
    .replaceAll(/url\([^)]*govuk-crest[^)]*\)/g, 'none')
    .replace(/\n?\/\*# sourceMappingURL=.*$/s, '');
}

function script(file: string): string {
  return readFileSync(file, 'utf8').replace(/\n?\/\/# sourceMappingURL=.*$/s, '');
}
