import { Body, Controller, Get, Headers, HttpCode, Module, Param, Post } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import { Test } from '@nestjs/testing';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Type } from 'class-transformer';
import { IsEmail, IsInt, IsString, ValidateNested } from 'class-validator';
import {
  DefinitionMismatchError,
  InstanceChangedError,
  InstanceNotFoundError,
  KeyReusedError,
  TransitionRefusedError,
} from '../../engine/errors.js';
import type { Refused, RefusalReason } from '../../../workflows/kit/decide.js';
import { httpAdapter, withHttp } from '../../platform/http-application.js';
import { expectedSequence } from '../requests/entity-tag.js';
import { idempotencyKey } from '../requests/idempotency-key.js';
import { JsonOnlyGuard } from '../requests/json-only.guard.js';
import { validationPipe } from '../requests/validation.js';
import { ProblemWords } from './problem-words.js';
import { ProblemFilter } from './problem.filter.js';

const refusal = (reason: RefusalReason): TransitionRefusedError =>
  new TransitionRefusedError('SCOPE_APPROVED', {
    kind: 'refused',
    reason,
    unmet:
      reason === 'unmet'
        ? [
            {
              criterion: 'scopeIsComplete',
              message: { key: 'itemOpen', task: 'agreement' },
              owner: 'hubLead',
              fix: { task: 'agreement' },
            },
          ]
        : [],
    allowedEvents: ['HELD'],
  } satisfies Refused);

const thrown: Readonly<Record<string, () => unknown>> = {
  missing: () => new InstanceNotFoundError('018f'),
  stale: () =>
    new InstanceChangedError('018f', {
      expected: 17,
      actual: 18,
      changedBy: 'dana',
      changedAt: '2026-11-23T18:42:00.000Z',
      eventType: 'HELD',
    }),
  unmet: () => refusal('unmet'),
  closed: () => refusal('closed'),
  unknownHere: () => refusal('unknownHere'),
  unknownEvent: () => refusal('unknownEvent'),
  notPermitted: () => refusal('notPermitted'),
  reused: () => new KeyReusedError('k1'),
  mismatch: () => new DefinitionMismatchError('version', 'proposal', 9, 'It has: 1.'),
  database: () => Object.assign(new AggregateError([]), { code: 'ECONNREFUSED' }),
  secret: () => new Error('password=hunter2 for dana@example.org'),
  nothing: () => undefined,
};

class Lead {
  @IsEmail() email!: string;
}

class Suggestion {
  @IsString() title!: string;
  @IsInt() sessions!: number;
  @ValidateNested() @Type(() => Lead) lead!: Lead;
}

@Controller('api/test')
class TestController {
  @Get('throws/:what')
  throws(@Param('what') what: string): never {
    throw thrown[what]?.();
  }

  @Post('suggestions')
  @HttpCode(200)
  suggest(@Body() suggestion: Suggestion): string {
    return suggestion.title;
  }

  @Post('moves')
  @HttpCode(200)
  move(
    @Headers('if-match') tag: string | undefined,
    @Headers('idempotency-key') key: string | undefined,
  ): object {
    return { sequence: expectedSequence(tag), key: idempotencyKey(key) };
  }
}

const words = {
  nameOf: () => Promise.resolve('Dana Roy'),
  sentenceOf: () => 'The agreement is not signed yet.',
} as unknown as ProblemWords;

@Module({
  controllers: [TestController],
  providers: [
    { provide: ProblemWords, useValue: words },
    { provide: APP_GUARD, useClass: JsonOnlyGuard },
    { provide: APP_PIPE, useFactory: validationPipe },
    { provide: APP_FILTER, useClass: ProblemFilter },
  ],
})
class TestModule {}

describe('problem details', () => {
  let app: NestFastifyApplication;

  beforeAll(async () => {
    const module = await Test.createTestingModule({ imports: [TestModule] }).compile();
    app = await withHttp(
      module.createNestApplication<NestFastifyApplication>(httpAdapter(), { logger: false }),
    );
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
  });
  afterAll(() => app.close());

  const get = (what: string) =>
    app.inject({ method: 'GET', url: `/api/test/throws/${what}?q=dana@example.org` });
  const post = (path: string, payload: string, headers: Record<string, string> = {}) =>
    app.inject({
      method: 'POST',
      url: `/api/test/${path}`,
      payload,
      headers: { 'content-type': 'application/json', ...headers },
    });

  it.each([
    ['missing', 404, '/problems/not-found'],
    ['stale', 412, '/problems/stale'],
    ['unmet', 409, '/problems/refused'],
    ['closed', 409, '/problems/refused'],
    ['unknownHere', 409, '/problems/refused'],
    ['unknownEvent', 400, '/problems/unknown-event'],
    ['notPermitted', 403, '/problems/not-permitted'],
    ['reused', 422, '/problems/key-reused'],
    ['mismatch', 500, '/problems/definition-mismatch'],
    ['database', 503, '/problems/unavailable'],
    ['secret', 500, '/problems/unforeseen'],
    ['nothing', 500, '/problems/unforeseen'],
  ])('answers "%s" with %i and %s', async (what, status, type) => {
    const answer = await get(what);
    expect(answer.statusCode).toBe(status);
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
    const { title, detail, ...rest } = answer.json<{ title: unknown; detail: unknown }>();
    expect([typeof title, typeof detail]).toEqual(['string', 'string']);
    expect(rest).toMatchObject({ type, status });
    expect(answer.json()).toHaveProperty('instance', `/api/test/throws/${what}`);
  });

  it('says who changed it meanwhile, and when', async () => {
    expect((await get('stale')).json()).toMatchObject({
      expectedSequence: 17,
      actualSequence: 18,
      changedBy: { id: 'dana', name: 'Dana Roy' },
      changedAt: '2026-11-23T18:42:00.000Z',
      eventType: 'HELD',
    });
  });

  it('says what is missing, whose it is, what mends it, and what is possible instead', async () => {
    expect((await get('unmet')).json()).toMatchObject({
      reason: 'unmet',
      unmet: [
        {
          criterion: 'scopeIsComplete',
          message: 'The agreement is not signed yet.',
          owner: 'hubLead',
          fix: { task: 'agreement' },
        },
      ],
      allowedEvents: ['HELD'],
    });
  });

  it('gives away nothing of what nobody foresaw but a reference', async () => {
    const answer = await get('secret');
    expect(answer.json()).toHaveProperty('reference', expect.stringMatching(/^[0-9a-f]{12}$/));
    expect(answer.body).not.toMatch(/hunter2|example\.org/);
  });

  it('names every field that is wrong, and every one that is unknown', async () => {
    const answer = await post(
      'suggestions',
      JSON.stringify({ title: 1, sessions: 'x', lead: { email: 'no', stage: 'pilot' }, ownerId: 1 }),
    );
    expect(answer.statusCode).toBe(400);
    const fields = answer.json<{ errors: { field: string; message: string }[] }>().errors;
    expect(fields.map(({ field }) => field).sort()).toEqual([
      'lead.email',
      'lead.stage',
      'ownerId',
      'sessions',
      'title',
    ]);
    expect(fields).toContainEqual({ field: 'ownerId', message: 'is not a field of this request' });
    expect(fields).toContainEqual({ field: 'lead.email', message: 'must be an email' });
  });

  it.each([
    ['malformed JSON', '{"title":', 'application/json', 400, '/problems/malformed'],
    ['a poisoned body', '{"__proto__":{"admin":true}}', 'application/json', 400, '/problems/malformed'],
    ['a form', 'title=x', 'application/x-www-form-urlencoded', 415, '/problems/unsupported-media-type'],
    ['plain text', 'title', 'text/plain', 415, '/problems/unsupported-media-type'],
    ['no type at all', 'title', '', 415, '/problems/unsupported-media-type'],
    [
      'more than 1 MB',
      JSON.stringify({ title: 'x'.repeat(1_100_000) }),
      'application/json',
      413,
      '/problems/too-large',
    ],
  ])('refuses %s', async (_, payload, type, status, problem) => {
    const answer = await post('suggestions', payload, { 'content-type': type });
    expect({ status: answer.statusCode, type: answer.json<{ type: string }>().type }).toEqual({
      status,
      type: problem,
    });
  });

  it('answers an address that is not there like one that may not be seen', async () => {
    const answer = await app.inject({ url: '/api/nowhere' });
    expect(answer.statusCode).toBe(404);
    expect(answer.json()).toHaveProperty('type', '/problems/not-found');
  });

  it.each([
    [undefined, 428],
    ['17', 400],
    ['W/"17"', 400],
    ['"17", "18"', 400],
    ['*', 400],
    ['"0"', 400],
    ['"17"', 200],
  ])('takes If-Match %s with %i', async (tag, status) => {
    const answer = await post('moves', '{}', {
      'idempotency-key': 'k-1',
      ...(tag === undefined ? {} : { 'if-match': tag }),
    });
    expect(answer.statusCode).toBe(status);
  });

  it.each([
    [undefined, 400],
    ['two words', 400],
    ['x'.repeat(201), 400],
    ['x'.repeat(200), 200],
  ])('takes Idempotency-Key %s with %i', async (key, status) => {
    const answer = await post('moves', '{}', {
      'if-match': '"1"',
      ...(key === undefined ? {} : { 'idempotency-key': key }),
    });
    expect(answer.statusCode).toBe(status);
  });

  it('puts security headers on errors too', async () => {
    const { headers } = await get('missing');
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['x-content-type-options']).toBe('nosniff');
  });
});
