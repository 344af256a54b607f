import 'reflect-metadata';
import type { INestApplicationContext, Type } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { TypeOrmModule } from '@nestjs/typeorm';
import { addDays } from '../../workflows/kit/local-date.js';
import {
  checklist,
  type ProposalContext,
  type PayloadOf,
  type ProposalEventType,
  type Answers,
} from '../../workflows/proposal/vocabulary.js';
import { seal, type AskedEvent, type Committed, type SealedText } from '../../src/engine/command.js';
import { EngineModule } from '../../src/engine/engine.module.js';
import { Engine } from '../../src/engine/engine.js';
import { drainOutbox } from '../../src/engine/outbox-drain.js';
import { enqueue } from '../../src/engine/outbox.js';
import { OutboxQueue } from '../../src/engine/outbox-queue.js';
import { OutboxRunner } from '../../src/engine/outbox-runner.js';
import { Clock } from '../../src/platform/clock.js';
import { ConfigModule } from '../../src/platform/config.module.js';
import { readConfig } from '../../src/platform/config.js';
import { APP_DATABASE } from '../../src/platform/database-names.js';
import { uuidv7 } from '../../src/platform/ids.js';
import { localDate } from '../../src/platform/pacific-time.js';
import { ProposalEffectsModule } from '../../src/proposals/effects/proposal-effects.module.js';
import { ProposalsModule } from '../../src/proposals/proposals.module.js';
import { SERVE_WAITING } from '../../src/resources/release-support.js';
import type { SupportRole } from '../../src/resources/support-rules.js';
import { useDatabase, type TestDatabase } from './database.js';

const ZONE = 'America/Vancouver';
const DAY = 24 * 60 * 60 * 1000;

/** Somebody of the tests, as an actor. */
export interface Somebody {
  readonly id: string;
  readonly roles: readonly string[];
}

/** Proposals run for real: engine, effects and outbox, on a database of the spec file's own and a set clock. */
export class Proposals {
  private counter = 0;
  private now = new Date('2026-09-01T17:00:00.000Z');

  constructor(
    readonly database: TestDatabase,
    readonly app: () => INestApplicationContext,
  ) {}

  get<T>(service: Type<T>): T {
    return this.app().get(service, { strict: false });
  }

  async rows<T extends object>(sql: string, values: unknown[] = []): Promise<T[]> {
    return (await this.database.owner.query<T>(sql, values)).rows;
  }

  readonly clock: Clock = { now: () => this.now };

  /** Puts the clock to an instant. */
  set(now: Date): void {
    this.now = now;
  }

  pass(days: number): void {
    this.now = new Date(this.now.getTime() + days * DAY);
  }

  async person(
    name: string,
    given: { roles?: string[]; language?: string; email?: string | null } = {},
  ): Promise<Somebody> {
    const id = uuidv7();
    const { roles = [], language = 'en', email = `${id}@example.org` } = given;
    await this.rows('insert into person (id, name, email, phone, language) values ($1, $2, $3, $4, $5)', [
      ...[id, name, email, '604 555 0100', language],
    ]);
    for (const role of roles) await this.rows('insert into person_role values ($1, $2)', [id, role]);
    return { id, roles };
  }

  /** A complete idea, led by somebody, still a draft. */
  async start(
    lead: Somebody,
    given: { format?: Answers['format']; title?: string; answers?: Answers } = {},
  ): Promise<string> {
    const texts: SealedText[] = [];
    const say = (body: string) => {
      const { ref, text } = seal(body);
      texts.push(text);
      return ref;
    };
    const { format = 'series', title = 'Rural grief' } = given;
    const answers: Answers = {
      ...{
        title: say(title),
        format,
        focusArea: 'subject',
        need: say('need'),
        existingLearning: say('none'),
      },
      ...{
        professions: say('nurses'),
        settings: say('home'),
        regions: say('north'),
        reach: 40,
        overview: say('overview'),
      },
      ...{
        benefits: ['community'],
        sessions: 1,
        minutes: 60,
        cadence: 'once',
        startOn: '2027-02-05',
        timeOfDay: '12:00',
      },
      ...{
        language: 'en',
        accreditation: 'none',
        commercialInterest: false,
        mayBeMerged: 'yes',
        ...given.answers,
      },
    };
    this.counter += 1;
    const ref = `ECHO-2026-${String(900 + this.counter)}`;
    const instanceId = uuidv7();
    await this.get(Engine).start({
      workflow: 'proposal',
      instanceId,
      event: { type: 'PROPOSAL_STARTED', ref, lead: lead.id, organisation: null, answers },
      actor: lead,
      key: uuidv7(),
      texts,
      ...this.moment(),
    });
    return instanceId;
  }

  async send<T extends ProposalEventType>(
    id: string,
    by: Somebody,
    type: T,
    payload: PayloadOf<T>,
    texts: readonly SealedText[] = [],
  ): Promise<Committed> {
    const event: AskedEvent = { ...payload, type };
    return this.get(Engine).dispatch({
      ...{ instanceId: id, event, actor: by, key: uuidv7(), texts, expectedSequence: null },
      ...this.moment(),
    });
  }

  /** As {@link send}, with a reason. */
  async sendWithReason<T extends ProposalEventType>(
    id: string,
    by: Somebody,
    type: T,
    payload: Omit<PayloadOf<T>, 'reason'>,
  ): Promise<Committed> {
    const { ref: reason, text } = seal('a reason');
    return this.send(id, by, type, { ...payload, reason } as unknown as PayloadOf<T>, [text]);
  }

  async toTriage(id: string, lead: Somebody, hub: Somebody): Promise<void> {
    await this.send(id, lead, 'PROPOSAL_SUBMITTED', {});
    await this.send(id, hub, 'TRIAGE_STARTED', {});
  }

  /** Waives every task there is, so that gates stand open. */
  async waiveAll(id: string, hub: Somebody): Promise<void> {
    const done = new Set(
      Object.entries((await this.context(id)).items).flatMap(([key, { status }]) =>
        status === 'done' ? [key] : [],
      ),
    );
    const tasks = checklist.map(({ key }) => key).filter((key) => !done.has(key));
    await this.sendWithReason(id, hub, 'TASKS_WAIVED', { tasks });
  }

  async toScoping(id: string, lead: Somebody, hub: Somebody): Promise<void> {
    await this.toTriage(id, lead, hub);
    await this.sendWithReason(id, hub, 'TASKS_WAIVED', { tasks: ['idea.dup', 'idea.call', 'idea.score'] });
    await this.send(id, hub, 'IDEA_ACCEPTED', {});
  }

  async toDecidingNext(id: string, lead: Somebody, hub: Somebody): Promise<void> {
    await this.toTriage(id, lead, hub);
    await this.waiveAll(id, hub);
    await this.sendWithReason(id, hub, 'FAST_TRACKED', {});
    await this.send(id, hub, 'REGISTRATION_OPENED', {});
    await this.send(id, hub, 'LAUNCH_SCHEDULED', { startOn: addDays(this.moment().on, 7) });
    this.pass(7);
    for (const type of [
      'SESSION_DELIVERED',
      'DELIVERY_COMPLETED',
      'EVALUATION_OPENED',
      'COLLECTION_COMPLETED',
      'REPORT_PUBLISHED',
    ] as const)
      await this.send(id, hub, type, {});
  }

  async context(id: string): Promise<ProposalContext> {
    return (await this.get(Engine).load(id)).snapshot.context as ProposalContext;
  }

  /** Handles everything that is due. */
  drain(): Promise<number> {
    return drainOutbox(this.get(OutboxQueue), this.get(OutboxRunner));
  }

  /** Delivers every outbox row of some instances a second time, as if none had been noted as done. */
  async again(...ids: readonly string[]): Promise<number> {
    await this.rows(
      `update outbox set done_at = null, run_at = '-infinity' where instance_id = any($1::uuid[])`,
      [ids],
    );
    return this.drain();
  }

  /** Offers whatever places are free in a role to whoever waits for it. */
  async served(role: SupportRole): Promise<void> {
    const dedupeKey = `test:${uuidv7()}`;
    await enqueue(this.database.owner, { kind: SERVE_WAITING, payload: { role }, dedupeKey });
    await this.drain();
  }

  moment(): { readonly at: string; readonly on: string } {
    const at = this.now.toISOString();
    return { at, on: localDate(at, ZONE) };
  }
}

/** Gives a spec file proposals; they are there from `beforeAll` on. `environment` is asked for then. */
export function useProposals(environment: () => NodeJS.ProcessEnv = () => ({})): Proposals {
  const database = useDatabase();
  let app: INestApplicationContext | undefined;
  const proposals = new Proposals(database, () => app!);
  beforeAll(async () => {
    const config = readConfig({
      DATABASE_URL: database.runtimeUrl,
      PUBLIC_URL: 'https://echo.example.org',
      ...environment(),
    });
    const imports = [
      ConfigModule.forRoot(config),
      databaseAs('echo_engine', database.runtimeUrl),
      databaseAs('echo_app', database.runtimeUrl, APP_DATABASE),
      EngineModule,
      ProposalsModule,
      ProposalEffectsModule,
    ];
    const program = Test.createTestingModule({ imports }).overrideProvider(Clock).useValue(proposals.clock);
    app = await (await program.compile()).init();
  });
  afterAll(() => app?.close());
  return proposals;
}

function databaseAs(role: string, url: string, name?: string): ReturnType<typeof TypeOrmModule.forRoot> {
  const extra = { options: `-c role=${role}`, max: 10 };
  return TypeOrmModule.forRoot(
    { type: 'postgres', url, extra, autoLoadEntities: true, retryAttempts: 0 },
    name,
  );
}
