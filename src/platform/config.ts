import 'reflect-metadata';
import { join, resolve } from 'node:path';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { ConfigError, type ConfigProblem } from './config-error.js';
import { Environment } from './config-environment.js';

/** Which half of the program this process runs: pages and API, jobs, or both. */
export type ProcessRole = 'both' | 'web' | 'worker';

/** The OpenID Connect provider of the hub's staff. */
export interface OidcConfig {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What people call it: "Microsoft". */
  readonly name: string;
}

type ConfigValues = Omit<Config, 'on' | 'secure' | 'address'>;

/**
 * Everything that can be set from outside, validated and with its defaults.
 *
 * `null` means "not set": no `databaseUrl` starts the embedded PostgreSQL, no `redisUrl` keeps the queue in
 * PostgreSQL, no `smtpUrl` keeps mail for reading.
 */
export class Config {
  readonly production!: boolean;
  readonly host!: string;
  /** Where to listen first; the next free port is taken when it is in use. 0 lets the system choose. */
  readonly port!: number;
  /** Absolute path of the folder for the embedded database. */
  readonly dataDir!: string;
  readonly databaseUrl!: string | null;
  /** Login that may migrate; the same as `databaseUrl` unless a second one is given. */
  readonly databaseOwnerUrl!: string | null;
  readonly redisUrl!: string | null;
  readonly smtpUrl!: string | null;
  /** Connections to the mail relay that are kept open at a time, by each process. */
  readonly smtpConnections!: number;
  /** Most letters that each process hands to the mail relay in a second; null for no bound. */
  readonly smtpPerSecond!: number | null;
  readonly mailFrom!: string;
  /** Where people reach the hub: the same address on every page and in every letter. */
  readonly hubEmail!: string;
  /** Address under which people reach the program, for links in mail; null for the one it listens at. */
  readonly publicUrl!: string | null;
  /**
   * Proxies that are believed when they say for whom they ask, as addresses and networks with commas between; null for
   * none. Behind one that is not named here everybody seems to come from one place, and shares one limit.
   */
  readonly trustedProxies!: string | null;
  /** What only this installation knows; null where the data folder keeps it. */
  readonly secret!: string | null;
  /** File of the Ed25519 key (PEM) that signs checkpoints; null where the data folder keeps it. */
  readonly checkpointKeyFile!: string | null;
  /** Absolute path of the file to which checkpoints are copied, outside the database. */
  readonly checkpointFile!: string;
  /** Who gets a checkpoint by mail each day; null for nobody. */
  readonly checkpointMail!: string | null;
  /** How staff sign in; null where they do so by e-mail, as everybody else. */
  readonly oidc!: OidcConfig | null;
  readonly role!: ProcessRole;
  /** Whether sample proposals and people are loaded. */
  readonly demo!: boolean;
  readonly logLevel!: string;

  constructor(values: ConfigValues) {
    Object.assign(this, values);
  }

  /** Whether people reach the program over TLS, so that cookies may ask for it. */
  get secure(): boolean {
    return this.publicUrl === null ? this.production : this.publicUrl.startsWith('https:');
  }

  /** Address under which people reach the program, without a slash at its end. */
  get address(): string {
    const loopback = this.host === '0.0.0.0' || this.host === '::' ? '127.0.0.1' : this.host;
    const host = loopback.includes(':') ? `[${loopback}]` : loopback;
    return (this.publicUrl ?? `http://${host}:${String(this.port)}`).replace(/\/+$/, '');
  }

  /** The same configuration with another port. */
  on(port: number): Config {
    return new Config(Object.assign({}, this as ConfigValues, { port }));
  }
}

/**
 * Reads the configuration from the environment and the command line (`--role=worker`, `--port=4000`).
 *
 * @throws {ConfigError} names every variable that is wrong, why, and what to do next
 */
export function readConfig(environment: NodeJS.ProcessEnv, flags: readonly string[] = []): Config {
  const given = plainToInstance(Environment, { ...withoutEmpty(environment), ...fromFlags(flags) });
  const invalid = invalidIn(given);
  const problems = invalid.length > 0 ? invalid : halfSet(given);
  if (problems.length > 0) throw new ConfigError(problems);
  const config = withDefaults(given);
  const refused = config.production ? refusedInProduction(config) : [];
  if (refused.length > 0) throw new ConfigError(refused);
  return config;
}

function withDefaults(given: Environment): Config {
  const production = given.NODE_ENV === 'production';
  const databaseUrl = given.DATABASE_URL ?? null;
  const hubEmail = given.HUB_EMAIL ?? 'echo@bc-cpc.ca';
  const dataDir = resolve(given.ECHO_DATA_DIR ?? '.data');
  return new Config({
    production,
    host: given.HOST ?? '127.0.0.1',
    port: given.PORT ?? 3000,
    dataDir,
    databaseUrl,
    databaseOwnerUrl: given.DATABASE_OWNER_URL ?? databaseUrl,
    redisUrl: given.REDIS_URL ?? null,
    smtpUrl: given.SMTP_URL ?? null,
    smtpConnections: given.SMTP_CONNECTIONS ?? 4,
    smtpPerSecond: given.SMTP_PER_SECOND ?? null,
    publicUrl: given.PUBLIC_URL ?? null,
    mailFrom: given.MAIL_FROM ?? `ECHO co-creation <${hubEmail}>`,
    hubEmail,
    trustedProxies: given.TRUSTED_PROXIES ?? null,
    secret: given.ECHO_SECRET ?? null,
    checkpointKeyFile: given.CHECKPOINT_KEY_FILE ?? null,
    checkpointFile: resolve(given.CHECKPOINT_FILE ?? join(dataDir, 'checkpoints.jsonl')),
    checkpointMail: given.CHECKPOINT_MAIL ?? null,
    oidc: oidcIn(given),
    role: given.ECHO_ROLE ?? 'both',
    demo: given.ECHO_DEMO ?? (databaseUrl === null && !production),
    logLevel: given.LOG_LEVEL ?? (production ? 'info' : 'warn'),
  });
}

function oidcIn({
  OIDC_ISSUER,
  OIDC_CLIENT_ID,
  OIDC_CLIENT_SECRET,
  OIDC_NAME,
}: Environment): OidcConfig | null {
  if (OIDC_ISSUER === undefined) return null;
  return {
    issuer: OIDC_ISSUER,
    clientId: OIDC_CLIENT_ID ?? '',
    clientSecret: OIDC_CLIENT_SECRET ?? '',
    name: OIDC_NAME ?? 'Microsoft',
  };
}

/** An issuer alone signs nobody in. */
function halfSet(given: Environment): ConfigProblem[] {
  if (given.OIDC_ISSUER === undefined) return [];
  return (['OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'] as const)
    .filter((variable) => given[variable] === undefined)
    .map((variable) => ({
      variable,
      reason: 'is missing, and OIDC_ISSUER needs it',
      next: 'Set it to what the issuer gave this program, or unset OIDC_ISSUER.',
    }));
}

function refusedInProduction(config: Config): ConfigProblem[] {
  const problems: ConfigProblem[] = [];
  if (config.databaseUrl === null) {
    problems.push({
      variable: 'DATABASE_URL',
      reason: 'is missing, and the embedded database is for trying things out',
      next: 'Set it to your PostgreSQL, for example postgres://echo:…@db.example.org/echo.',
    });
  }
  if (config.demo) {
    problems.push({
      variable: 'ECHO_DEMO',
      reason: 'is on, and sample people must never meet real proposals',
      next: 'Unset it, or set ECHO_DEMO=off.',
    });
  }
  if (config.secret === null) {
    problems.push({
      variable: 'ECHO_SECRET',
      reason: 'is missing, and sign-in codes and cookies are derived from it',
      next: 'Set it to at least 32 characters that nobody knows, for example from: openssl rand -base64 32.',
    });
  }
  if (config.smtpUrl === null) {
    problems.push({
      variable: 'SMTP_URL',
      reason: 'is missing, so mail would be kept in a folder instead of being sent',
      next: 'Set it to your mail relay, for example smtps://user:…@mail.example.org.',
    });
  }
  return problems;
}

function invalidIn(given: Environment): ConfigProblem[] {
  return validateSync(given, { stopAtFirstError: true }).map((error) => {
    const [rule = '', reason = 'is not valid'] = Object.entries(error.constraints ?? {})[0] ?? [];
    const context = error.contexts?.[rule] as { next?: string } | undefined;
    return {
      variable: error.property,
      reason,
      next: context?.next ?? `Unset ${error.property} to use its default.`,
    };
  });
}

/** An empty variable counts as unset, as it does in compose files. */
function withoutEmpty(environment: NodeJS.ProcessEnv): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== ''),
  );
}

function fromFlags(flags: readonly string[]): Record<string, string> {
  const known: Readonly<Record<string, string>> = { role: 'ECHO_ROLE', port: 'PORT', host: 'HOST' };
  const problems: ConfigProblem[] = [];
  const values: Record<string, string> = {};
  for (const flag of flags) {
    const [, name = '', value = ''] = /^--([a-z]+)=(.+)$/.exec(flag) ?? [];
    const variable = known[name];
    if (variable) values[variable] = value;
    else
      problems.push({
        variable: flag,
        reason: 'is not a flag of this program',
        next: 'Use --role=, --port= or --host=.',
      });
  }
  if (problems.length > 0) throw new ConfigError(problems);
  return values;
}
