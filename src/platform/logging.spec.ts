import pino from 'pino';
import { readConfig } from './config.js';
import { loggingParams, masked } from './logging.js';

function logged(production: boolean, write: (log: pino.Logger) => void): string {
  const environment = production
    ? {
        NODE_ENV: 'production',
        ECHO_SECRET: 'x'.repeat(32),
        DATABASE_URL: 'postgres://db/echo',
        SMTP_URL: 'smtp://mail',
      }
    : {};
  const lines: string[] = [];
  const { pinoHttp } = loggingParams(readConfig({ ...environment, LOG_LEVEL: 'info' }), {
    write: (line) => lines.push(line),
  });
  const [options, stream] = pinoHttp as [pino.LoggerOptions, pino.DestinationStream];
  write(pino(options, stream));
  return lines.join('');
}

describe('log', () => {
  it.each([
    ['mail to dana.roy+x@example.org bounced', 'mail to …@… bounced'],
    ['postgres://echo:se:cr@et@db.example.org/echo', 'postgres://…@db.example.org/echo'],
    ['authorization: Bearer abc.def-ghi', 'authorization: Bearer …'],
    [`token echo_${'a1-_'.repeat(11)} revoked`, 'token echo_… revoked'],
    ['echo_engine is a role', 'echo_engine is a role'],
  ])('masks what must not be in it: %s', (line, expected) => {
    expect(masked(line)).toBe(expected);
  });

  it('is JSON lines in production, errors and objects masked too', () => {
    const line = logged(true, (log) =>
      log.error({ err: new Error('no reply from dana@example.org'), to: ['sam@example.org'] }, 'failed'),
    );
    expect(JSON.parse(line)).toMatchObject({ msg: 'failed', level: 50, to: ['…@…'] });
    expect(line).not.toContain('example.org');
  });

  it('is one readable line otherwise', () => {
    expect(logged(false, (log) => log.warn({ context: 'Jobs' }, 'the queue is away'))).toMatch(
      /^\d\d:\d\d:\d\d warn Jobs: the queue is away\n$/,
    );
  });

  it('keeps queries out of the path of a request', () => {
    const line = logged(true, (log) =>
      log.info({ req: { method: 'GET', url: '/x?code=1', headers: { cookie: 'c' } } }, 'got'),
    );
    expect(JSON.parse(line)).toHaveProperty('req', { method: 'GET', path: '/x' });
  });
});
