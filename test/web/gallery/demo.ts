import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule, httpAdditions } from '../../../src/app.module.js';
import { readConfig } from '../../../src/platform/config.js';
import { createHttpApplication } from '../../../src/platform/http-application.js';
import { DemoData } from '../../../src/platform/runtime/demo.js';
import { SessionService } from '../../../src/sign-in/session.service.js';
import { useDatabase } from '../../support/database.js';
import { Visitor } from '../../support/visitor.js';

/** People of the sample data, one for each way of seeing the pages. */
export const lookers = {
  nobody: null,
  partner: 'Catriona Bell',
  frenchPartner: 'Hélène Marchand',
  clinician: 'Dr. Samir Haddad',
  hubLead: 'Rosalind Achterberg',
  coordinator: 'Mei-Lin Chow',
  evaluator: 'Tobias Lindqvist',
  administrator: 'Inés Calloway',
} as const;
export type Looker = keyof typeof lookers;

/** The program with its sample data, as `npm start` shows it. */
export interface DemoServer {
  readonly address: string;
  /** Value of a session's cookie; null for nobody. */
  cookieOf(looker: Looker): Promise<string | null>;
  visitor(looker: Looker): Promise<Visitor>;
  /** Reference of a sample proposal by the beginning of its title. */
  ref(title: string): string;
}

/** Gives a spec file the program with its sample data from `beforeAll` on. */
export function useDemo(): DemoServer {
  const database = useDatabase();
  let app: NestFastifyApplication;
  let address = '';
  const people = new Map<string, string>();
  const refs = new Map<string, string>();

  beforeAll(async () => {
    const { runtimeUrl } = database;
    const secret = 'a secret that only tests know, for tests alone';
    const config = readConfig({
      DATABASE_URL: runtimeUrl,
      ECHO_DATA_DIR: database.dataDir,
      LOG_LEVEL: 'silent',
      ECHO_DEMO: 'on',
      ECHO_SECRET: secret,
    });
    app = await createHttpApplication(AppModule.forRoot(config, { runtimeUrl, works: false }), httpAdditions);
    await app.init();
    await app.get(DemoData, { strict: false }).load();
    await app.listen(0, '127.0.0.1');
    address = await app.getUrl();
    const known = await database.owner.query<{ id: string; name: string }>('select id, name from person');
    for (const { id, name } of known.rows) people.set(name, id);
    const proposals = await database.owner.query<{ ref: string; title: string }>(
      'select p.ref, t.body as title from proposal p join sealed_text t on t.id = p.title_id',
    );
    for (const { ref, title } of proposals.rows) refs.set(title, ref);
  }, 180_000);
  afterAll(() => app.close());

  const cookieOf = async (looker: Looker): Promise<string | null> => {
    const name = lookers[looker];
    if (name === null) return null;
    return app.get(SessionService, { strict: false }).start(people.get(name) ?? '', 'demo', 'Test browser');
  };
  return {
    get address() {
      return address;
    },
    cookieOf,
    async visitor(looker) {
      const cookie = await cookieOf(looker);
      const visitor = new Visitor(address);
      return cookie === null ? visitor : visitor.take('echo-session', cookie);
    },
    ref(title) {
      const found = [...refs].find(([known]) => known.startsWith(title));
      if (!found)
        throw new Error(`no sample proposal "${title}"; there are: ${[...refs.keys()].join(' | ')}`);
      return found[1];
    },
  };
}
