import { ConfigError } from './config-error.js';
import { readConfig } from './config.js';

const production = {
  NODE_ENV: 'production',
  DATABASE_URL: 'postgres://echo@db.example.org/echo',
  SMTP_URL: 'smtps://mail.example.org',
  ECHO_SECRET: 'a'.repeat(32),
};

function refusal(environment: NodeJS.ProcessEnv, flags: string[] = []): string {
  try {
    readConfig(environment, flags);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  return 'accepted';
}

describe('configuration', () => {
  it('needs nothing to be set to try the program out, with sample data', () => {
    expect(readConfig({})).toMatchObject({
      host: '127.0.0.1',
      port: 3000,
      databaseUrl: null,
      redisUrl: null,
      smtpUrl: null,
      role: 'both',
      demo: true,
    });
  });

  it('loads no sample data into a database that was named, unless asked to', () => {
    const url = 'postgresql://localhost/echo';
    expect(readConfig({ DATABASE_URL: url }).demo).toBe(false);
    expect(readConfig({ DATABASE_URL: url, ECHO_DEMO: 'on' }).demo).toBe(true);
    expect(readConfig({ DATABASE_URL: url }).databaseOwnerUrl).toBe(url);
  });

  it('writes from the address at which the hub is reached, unless told otherwise', () => {
    expect(readConfig({})).toMatchObject({
      hubEmail: 'echo@bc-cpc.ca',
      mailFrom: 'ECHO co-creation <echo@bc-cpc.ca>',
    });
    const [HUB_EMAIL, MAIL_FROM] = ['hub@example.org', 'robot@example.org'];
    expect(readConfig({ HUB_EMAIL, MAIL_FROM })).toMatchObject({ hubEmail: HUB_EMAIL, mailFrom: MAIL_FROM });
  });

  it('counts an empty variable as unset', () => {
    expect(readConfig({ PORT: '', DATABASE_URL: ' ' })).toMatchObject({ port: 3000, databaseUrl: null });
  });

  it('lets a flag win over the environment', () => {
    expect(readConfig({ ECHO_ROLE: 'web' }, ['--role=worker']).role).toBe('worker');
  });

  it.each([
    ['PORT', '70000'],
    ['PORT', 'http'],
    ['DATABASE_URL', 'mysql://localhost/echo'],
    ['REDIS_URL', 'localhost:6379'],
    ['SMTP_URL', 'mail.example.org'],
    ['SMTP_CONNECTIONS', '0'],
    ['SMTP_CONNECTIONS', '21'],
    ['SMTP_CONNECTIONS', 'many'],
    ['SMTP_PER_SECOND', '0'],
    ['SMTP_PER_SECOND', '2.5'],
    ['SMTP_PER_SECOND', '1001'],
    ['MAIL_FROM', 'ECHO <echo@example.org>\r\nBcc: x@example.org'],
    ['HUB_EMAIL', 'BCCPC <echo@example.org>'],
    ['PUBLIC_URL', 'echo.example.org'],
    ['ECHO_SECRET', 'short'],
    ['OIDC_ISSUER', 'login.example.org'],
    ['ECHO_ROLE', 'boss'],
    ['ECHO_DEMO', 'perhaps'],
  ])('names %s, the reason and the next step when it is "%s"', (variable, value) => {
    expect(refusal({ [variable]: value })).toMatch(new RegExp(`^${variable} must be .+\\. .+\\.$`));
  });

  it('refuses a flag it does not know', () => {
    expect(refusal({}, ['--prot=1'])).toContain('--prot=1 is not a flag of this program');
  });

  it('names everything that is missing for production at once', () => {
    const message = refusal({ NODE_ENV: 'production', ECHO_DEMO: 'on' });
    expect(message.split('\n').map((line) => line.split(' ')[0])).toEqual([
      'DATABASE_URL',
      'ECHO_DEMO',
      'ECHO_SECRET',
      'SMTP_URL',
    ]);
  });

  it.each(['DATABASE_URL', 'ECHO_SECRET', 'SMTP_URL'])('refuses production without %s', (variable) => {
    expect(refusal({ ...production, [variable]: '' })).toMatch(new RegExp(`^${variable} is missing`));
  });

  it('needs a client beside an issuer to sign staff in with', () => {
    const issuer = { OIDC_ISSUER: 'https://login.example.org' };
    expect(refusal(issuer)).toMatch(/^OIDC_CLIENT_ID is missing.+\nOIDC_CLIENT_SECRET is missing/);
    const client = { OIDC_CLIENT_ID: 'echo', OIDC_CLIENT_SECRET: 'known' };
    expect(readConfig({ ...issuer, ...client }).oidc).toMatchObject({ clientId: 'echo', name: 'Microsoft' });
  });

  it('refuses sample data in production, and is content without', () => {
    expect(refusal({ ...production, ECHO_DEMO: 'on' })).toMatch(/^ECHO_DEMO is on/);
    expect(readConfig(production)).toMatchObject({ production: true, demo: false });
  });
});
