import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Params } from 'nestjs-pino';
import type { Config } from './config.js';

const LEVELS: Readonly<Record<number, string>> = {
  10: 'trace',
  20: 'debug',
  30: 'info',
  40: 'warn',
  50: 'error',
  60: 'fatal',
};
const CREDENTIALS_IN_URL = /(:\/\/)[^\s/"'\\]*@/g;
const TOKEN = /\becho_[\w-]{20,}/g;
const BEARER = /\bBearer\s+[\w.~+/=-]+/gi;
const EMAIL = /[\w.!#$%&'*+/=?^`{|}~-]+@[\w-]+(\.[\w-]+)+/g;

/** Where log lines go: standard output for the server, standard error for commands. */
export interface LogSink {
  write(text: string): unknown;
}

/**
 * Settings of the log: JSON lines in production, short readable lines otherwise.
 *
 * No line holds an e-mail address, a token, a password or an authorization header, wherever it came from.
 */
export function loggingParams(config: Config, sink: LogSink = process.stdout): Params {
  const stream = {
    write: (line: string) => void sink.write(config.production ? masked(line) : readable(masked(line))),
  };
  return {
    pinoHttp: [
      {
        level: config.logLevel,
        genReqId: () => randomUUID(),
        customAttributeKeys: { reqId: 'request' },
        quietReqLogger: true,
        customLogLevel: (_request, response, error) =>
          error || response.statusCode >= 500 ? 'error' : 'info',
        serializers: {
          req: ({ method, url }: { method: string; url: string }) => ({ method, path: url.split('?', 1)[0] }),
          res: ({ statusCode }: { statusCode: number }) => ({ statusCode }),
        },
        autoLogging: config.production ? { ignore: isProbe } : false,
      },
      stream,
    ],
  };
}

/** A line of the log with everything masked that must not be in it. */
export function masked(line: string): string {
  return line
    .replace(CREDENTIALS_IN_URL, '$1…@')
    .replace(BEARER, 'Bearer …')
    .replace(TOKEN, 'echo_…')
    .replace(EMAIL, '…@…');
}

function isProbe({ url }: IncomingMessage): boolean {
  return url === '/healthz' || url === '/readyz' || url === '/metrics';
}

interface Entry {
  readonly level: number;
  readonly time: number;
  readonly msg?: string;
  readonly context?: string;
  readonly reference?: string;
  readonly err?: { readonly message?: string; readonly stack?: string };
}

function readable(line: string): string {
  const { level, time, msg, context, reference, err } = JSON.parse(line) as Entry;
  const at = new Date(time).toISOString().slice(11, 19);
  const where = context ? ` ${context}:` : '';
  const what = msg ?? err?.message ?? '';
  const told = reference ? `${what} [${reference}]` : what;
  const stack = err?.stack ? `\n${err.stack}` : '';
  return `${at} ${LEVELS[level] ?? String(level)}${where} ${told}${stack}\n`;
}
