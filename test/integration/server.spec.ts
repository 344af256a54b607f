import { createServer } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule, httpAdditions } from '../../src/app.module.js';
import { PeopleService } from '../../src/people/people.service.js';
import { TokenService } from '../../src/people/token.service.js';
import { readConfig } from '../../src/platform/config.js';
import { createHttpApplication } from '../../src/platform/http-application.js';
import { useDatabase } from '../support/database.js';

describe('the server', () => {
  const database = useDatabase();
  let app: NestFastifyApplication;

  const serverWith = async (environment: NodeJS.ProcessEnv): Promise<NestFastifyApplication> => {
    const config = readConfig({ DATABASE_URL: database.runtimeUrl, LOG_LEVEL: 'silent', ...environment });
    const made = await createHttpApplication(
      AppModule.forRoot(config, { runtimeUrl: database.runtimeUrl, works: false }),
      httpAdditions,
    );
    await made.init();
    await made.getHttpAdapter().getInstance().ready();
    return made;
  };
  const production = { NODE_ENV: 'production', ECHO_SECRET: 'x'.repeat(32), SMTP_URL: 'smtp://127.0.0.1:1' };

  beforeAll(async () => {
    app = await serverWith({ ECHO_DEMO: 'on' });
  });
  afterAll(() => app.close());

  const get = (url: string, headers: Record<string, string> = {}) => app.inject({ url, headers });

  it('says that it lives, and what works', async () => {
    expect((await get('/healthz')).json()).toEqual({ status: 'alive' });
    const ready = await get('/readyz');
    expect(ready.statusCode).toBe(200);
    expect(ready.json()).toMatchObject({
      checks: {
        database: { status: 'ok' },
        migrations: { status: 'ok' },
        outbox: { status: 'ok' },
        queue: { status: 'ok' },
        pacificTime: {},
      },
    });
  });

  it('shows figures of the process and of the outbox', async () => {
    const { body, headers } = await get('/metrics');
    expect(headers['content-type']).toContain('text/plain');
    expect(body).toMatch(/^echo_outbox_pending 0$/m);
    expect(body).toMatch(/^process_cpu_seconds_total /m);
  });

  it('refuses calls without a valid token, and says how to send one', async () => {
    const none = await get('/api/v1/proposals');
    expect(none.statusCode).toBe(401);
    expect(none.headers['www-authenticate']).toBe('Bearer realm="echo"');
    const wrong = await get('/api/v1/proposals', { authorization: `Bearer echo_${'x'.repeat(43)}` });
    expect(wrong.statusCode).toBe(401);
    expect(wrong.headers['www-authenticate']).toBe('Bearer realm="echo", error="invalid_token"');
    expect(wrong.json()).toHaveProperty('type', '/problems/unauthenticated');
  });

  it('takes a valid token', async () => {
    await app
      .get(PeopleService, { strict: false })
      .findOrCreateByEmail({ name: 'Dana', email: 'dana@example.org' });
    const token = await app.get(TokenService, { strict: false }).issueToken('dana@example.org', 'test');
    expect((await get('/api/v1/proposals', { authorization: `Bearer ${token}` })).statusCode).toBe(200);
  });

  it('describes its interface', async () => {
    const document = (await get('/api/openapi.json')).json<{
      components: { schemas: object; securitySchemes: object };
    }>();
    expect(document.components.schemas).toHaveProperty('Problem');
    expect(document.components.securitySchemes).toHaveProperty('bearer');
    expect((await get('/api/docs')).body).toContain('ECHO co-creation: interface');
  });

  it('begins with a page to sign in that needs no inline script or style, with its style sheet and font', async () => {
    expect((await get('/')).headers.location).toBe('/sign-in');
    const page = await get('/sign-in');
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(page.body).not.toMatch(/<script(?! [^>]*src=)|<style|style=|\son\w+=/);
    expect((await get('/assets/govuk.css')).body).not.toMatch(/GDS Transport|crest/);
    expect((await get('/assets/echo.css')).headers['content-type']).toContain('text/css');
    expect((await get('/assets/fonts/BCSans-Regular.woff2')).statusCode).toBe(200);
    expect((await get('/assets/../web.module.js')).statusCode).toBe(404);
  });

  it('is ready while Redis is down, and says that jobs wait', async () => {
    const free = await unusedPort();
    const without = await serverWith({ REDIS_URL: `redis://127.0.0.1:${String(free)}` });
    try {
      const ready = await without.inject({ url: '/readyz' });
      expect(ready.statusCode).toBe(200);
      expect(ready.json()).toMatchObject({
        status: 'degraded',
        checks: { queue: { status: 'degraded' }, database: { status: 'ok' } },
      });
    } finally {
      await without.close();
    }
  });

  it('is not ready while a migration is missing', async () => {
    await database.owner.query(
      'create table kept as select * from schema_migration; delete from schema_migration where id = 1',
    );
    try {
      const ready = await get('/readyz');
      expect(ready.statusCode).toBe(503);
      expect(ready.json()).toMatchObject({
        status: 'notReady',
        checks: { migrations: { status: 'failed' } },
      });
    } finally {
      await database.owner.query(
        'insert into schema_migration select * from kept where id = 1; drop table kept',
      );
    }
  });

  it('shows figures and documentation in production to callers with a token alone, and no sample page', async () => {
    const earnest = await serverWith(production);
    try {
      for (const url of ['/metrics', '/api/docs', '/api/openapi.json', '/api/docs/swagger-ui.css'])
        expect({ url, status: (await earnest.inject({ url })).statusCode }).toEqual({ url, status: 401 });
      expect((await earnest.inject({ url: '/sign-in' })).body).not.toContain('sample people');
      expect((await earnest.inject({ url: '/mail', headers: { accept: 'text/html' } })).statusCode).toBe(404);
      const token = await earnest
        .get(TokenService, { strict: false })
        .issueToken('dana@example.org', 'production');
      const authorization = `Bearer ${token}`;
      expect((await earnest.inject({ url: '/metrics', headers: { authorization } })).statusCode).toBe(200);
      expect(
        (await earnest.inject({ url: '/api/openapi.json', headers: { authorization } })).statusCode,
      ).toBe(200);
    } finally {
      await earnest.close();
    }
  });
});

function unusedPort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
