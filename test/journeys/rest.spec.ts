import { describeWithRedis, redisUrl } from '../support/redis.js';
import { answered } from '../support/caller.js';
import { eventually } from '../support/eventually.js';
import { AnswerJudge, type OpenApi } from '../support/openapi.js';
import { useServer, type RestServer } from '../support/rest.js';
import { castOf, type Cast } from './cast.js';
import { Journey } from './journey.js';
import { printStates, printSteps } from './print.js';
import { series, session, workshop } from './roads.js';

const roads = { series, session, workshop } as const;

/** From idea to completion, over HTTP alone, with a worker that does what follows. */
function journeys(datastore: string, server: RestServer): void {
  let cast: Cast;
  const travelled: Journey[] = [];

  beforeAll(async () => {
    cast = await castOf(server);
  });
  afterAll(() => printStates(datastore, travelled));

  it(`have their queue in ${datastore}`, async () => {
    const { checks } = (await cast.hubLead.get<{ checks: { queue: { detail: string } } }>('/readyz')).body;
    expect(checks.queue.detail.toLowerCase()).toContain(datastore === 'Redis' ? 'redis' : 'postgres');
  });

  it.each(Object.entries(roads))(
    'take a %s from idea to completed',
    async (format, road) => {
      const journey = new Journey(server, cast);
      await road(journey);
      travelled.push(journey);
      printSteps(`${format}, ${datastore}`, journey.steps);
      expect((await journey.look()).body).toMatchObject({ status: 'closed', states: ['completed'], format });
      await everythingDone();
    },
    120_000,
  );

  it('start the next cohort as a proposal of its own, linked to the first', async () => {
    const renewed = travelled[0]!;
    const { id, outcome } = (await renewed.look()).body;
    const next = await eventually(
      'the next cohort',
      () => cast.partnerLead.get(`/api/v1/proposals/${String(outcome?.successor)}`),
      ({ body }) => body.stage === 'templateSelection',
    );
    expect(next.body).toMatchObject({
      parent: { proposal: id, relation: 'renewal' },
      startOn: '2028-01-20',
      template: 'flipped',
      lead: { name: 'Priya Sandhu' },
      states: ['open.templateSelection.choosing'],
    });
  });

  it('were answered as the documentation says, every time', async () => {
    const judge = new AnswerJudge((await cast.hubLead.get<OpenApi>('/api/openapi.json')).body);
    for (const end of ['', '/moves', '/tasks', '/history', '/support', '?sequence=3'])
      for (const { path } of travelled) await cast.hubLead.get(`${path}${end}`);
    await cast.hubLead.ask(`${travelled[0]!.path}/events/preview`, {
      method: 'POST',
      body: { type: 'PROPOSAL_REOPENED', reason: 'x' },
    });
    for (const path of ['/proposals', '/workflows', '/workflows/proposal/1'])
      await cast.hubLead.get(`/api/v1${path}`);
    const judged = answered.filter(({ path }) => path.startsWith('/api/v1/'));
    expect(
      judged.flatMap(({ method, path, answer }) =>
        judge.complaints(method, path, answer.status, answer.body),
      ),
    ).toEqual([]);
    expect(judged.length).toBeGreaterThan(200);
  });

  it('leave histories that an auditor finds intact', async () => {
    const auditor = await server.somebody('Ada Admin', { roles: ['administrator'] });
    const { body } = await auditor.get('/api/v1/audit/verify');
    expect(body).toMatchObject({ instances: 4, intact: 4, findings: [] });
  });

  /** Nothing waits and nothing was given up, as the program itself tells its operators. */
  const everythingDone = async (): Promise<void> => {
    const figures = await eventually(
      'an empty outbox',
      async () => (await cast.hubLead.get('/metrics')).text,
      (text) => /^echo_outbox_pending 0$/m.test(text),
    );
    expect(figures).toMatch(/^echo_outbox_dead 0$/m);
  };
}

describe('journeys, with the queue in PostgreSQL', () => {
  journeys('PostgreSQL', useServer({ works: true }));
});

describeWithRedis(
  'journeys, with the queue in Redis (REDIS_URL says where; without it they are skipped)',
  () => {
    journeys('Redis', useServer({ works: true, redisUrl }));
  },
);
