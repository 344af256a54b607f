import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { LocalDate } from '../../../workflows/kit/event.js';
import { addDays } from '../../../workflows/kit/local-date.js';
import type { FirstStep, LaterStep } from '../../../workflows/proposal/journeys/step.js';
import { currentProposal } from '../../../workflows/proposal/proposal.workflow.js';
import { drainOutbox } from '../../engine/outbox-drain.js';
import { OutboxQueue } from '../../engine/outbox-queue.js';
import { OutboxRunner } from '../../engine/outbox-runner.js';
import { sha256 } from '../../platform/canonical.js';
import { Clock } from '../../platform/clock.js';
import { localDate } from '../../platform/pacific-time.js';
import { AnswersForm } from '../forms/answers.form.js';
import { readEvent, readForm } from '../forms/read-form.js';
import { ProposalCommands } from '../proposal-commands.js';
import type { FoundProposal } from '../proposal-finder.js';
import { VersionMoves } from '../versions/version-moves.js';
import { OfficeCalendar } from './demo-calendar.js';
import { castOf, DemoCast, placeOf, type Arrived } from './demo-cast.js';
import { DemoComments } from './demo-comments.js';
import { DemoProgramme } from './demo-programme.js';
import { principals } from './demo-people.js';
import { sentFields } from './sent-step.js';
import { stories } from './stories/index.js';
import type { Story } from './story.js';
import { walk, type Timed } from './walk.js';

export interface SampleProposal {
  readonly ref: string;
  readonly title: string;
}

/** People of the sample data to sign in as. */
export const demoPeople = Object.values(principals).map(({ name, email, what }) => ({ name, email, what }));

/** What the sample data holds. */
export interface SampleData {
  readonly people: typeof demoPeople;
  readonly proposals: readonly SampleProposal[];
}

/** How far a story has been told here. */
interface Told {
  readonly id: string;
  readonly ref: string;
  readonly startedOn: LocalDate;
  /** Steps that are in the history, the first one counted. */
  readonly steps: number;
  readonly finished: boolean;
}

const LAST = 'last';

const STILL_DUE = `
  select 1 from outbox where instance_id = $1 and done_at is null and dead_at is null and run_at <= $2 limit 1`;

/** How often it is looked whether a worker has done what it took on; some five seconds in all. */
const ROUNDS = 200;

/** Loads the sample proposals, by the very events with which people would have brought them where they stand. */
@Injectable()
export class DemoSeeder {
  constructor(
    private readonly commands: ProposalCommands,
    private readonly cast: DemoCast,
    private readonly comments: DemoComments,
    private readonly programme: DemoProgramme,
    private readonly versions: VersionMoves,
    private readonly outbox: OutboxQueue,
    private readonly runner: OutboxRunner,
    private readonly clock: Clock,
    @InjectDataSource() private readonly database: DataSource,
  ) {}

  /** Loads what is missing: after a crash it goes on where it stopped, and when all is there it changes nothing. */
  async seed({
    progress = () => undefined,
  }: { progress?: (line: string) => void } = {}): Promise<SampleData> {
    const told = new Map<string, Told>();
    for (const { key } of stories) {
      const here = await this.told(key);
      if (here) told.set(key, here);
    }
    if (stories.some(({ key }) => told.get(key)?.finished !== true)) {
      const arrived = await this.cast.arrive();
      for (const story of stories) {
        told.set(story.key, await this.tell(story, arrived, told));
        progress(`${String(told.get(story.key)?.ref)}  ${story.answers.title ?? ''}`);
      }
      await this.programme.make(told, arrived);
      await this.moveToCurrentVersion(arrived);
      await drainOutbox(this.outbox, this.runner);
    }
    const proposals = stories.map(({ key, answers }) => ({
      ref: told.get(key)?.ref ?? '',
      title: answers.title ?? '',
    }));
    return { people: demoPeople, proposals };
  }

  /** Those that began with an earlier version, and have not ended, go on by the rules of today. */
  private async moveToCurrentVersion({ people }: Arrived): Promise<void> {
    const actor = { id: people.ines, roles: ['administrator'] };
    const asked = { to: currentProposal.version, reason: 'Registration is prepared before it opens.' };
    for await (const _ of this.versions.move(actor, asked)) continue;
  }

  private async tell(story: Story, arrived: Arrived, told: ReadonlyMap<string, Told>): Promise<Told> {
    const before = told.get(story.key);
    if (before?.finished) return before;
    const { id: organisation, zone } = placeOf(story.organisation, arrived);
    const startedOn = before?.startedOn ?? this.dayOf(story, zone);
    const survivor = told.get(story.survivor ?? '')?.id ?? '';
    const cast = castOf(story.parts, arrived);
    const [first, ...later] = walk(story, { cast, organisation, zone, survivor, startedOn });
    const { id, ref } = before ?? (await this.start(story, first, zone));
    const proposal: FoundProposal = { id, ref, leadId: cast.partnerLead, organisationId: organisation, zone };
    for (const [index, step] of later.entries()) {
      if (index + 1 < (before?.steps ?? 1)) continue;
      // Before the step that ends the story: after it, nothing would come back for them.
      if (index === later.length - 1) await this.comments.write(story.key, proposal, arrived);
      await this.send(
        proposal,
        step,
        `demo:${story.key}:${index === later.length - 1 ? LAST : String(index)}`,
      );
    }
    return { id, ref, startedOn, steps: later.length + 1, finished: true };
  }

  private async start(story: Story, step: Timed<FirstStep>, zone: string): Promise<Pick<Told, 'id' | 'ref'>> {
    const { answers, lead, coLead = null, organisation } = step.payload;
    const draft = {
      answers: await readForm(AnswersForm, answers),
      lead,
      coLead,
      organisation: organisation === null ? null : { id: organisation, zone },
      source: sourceOf(story.key),
      ...(story.version !== undefined && { version: story.version }),
    };
    const press = { key: `demo:${story.key}:start`, at: step.at };
    const { instanceId, event } = await this.commands.start({ id: step.by, roles: step.as }, draft, press);
    return { id: instanceId, ref: (event as unknown as { readonly ref: string }).ref };
  }

  private async send(proposal: FoundProposal, step: Timed<LaterStep>, key: string): Promise<void> {
    const event = await readEvent({ ...sentFields(step), type: step.type });
    await this.commands.send({ id: step.by, roles: step.as }, proposal, event, {
      key,
      expectedSequence: null,
      at: step.at,
    });
    // Support goes to the stage that a proposal is in, and a letter to whoever must act then: neither may wait.
    if (step.type !== 'TASK_COMPLETED') await this.settle(proposal.id);
  }

  /** Waits until everything that follows is done, here or by workers that run already. */
  private async settle(instanceId: string): Promise<void> {
    for (let round = 0; round < ROUNDS; round += 1) {
      await drainOutbox(this.outbox, this.runner);
      const left = await this.database.query<object[]>(STILL_DUE, [instanceId, this.clock.now()]);
      if (left.length === 0) return;
      await pause(25);
    }
  }

  private dayOf({ startedDaysAgo }: Story, zone: string): LocalDate {
    const today = localDate(this.clock.now(), zone);
    const year = Number(today.slice(0, 4));
    return new OfficeCalendar(year - 2, year).openDayUntil(addDays(today, -startedDaysAgo));
  }

  private async told(key: string): Promise<Told | null> {
    const rows = await this.database.query<Told[]>(
      `select p.instance_id as id, p.ref, min(h.event::json ->> 'on') as "startedOn", count(*)::integer as steps,
              bool_or(h.event::json ->> 'key' = $2) as finished
         from proposal p join history_event h on h.instance_id = p.instance_id and h.event::json ->> 'key' like $3
        where p.source_key = $1 group by p.instance_id, p.ref`,
      [sourceOf(key), `demo:${key}:${LAST}`, `demo:${key}:%`],
    );
    return rows[0] ?? null;
  }
}

/** Sample proposals are found again as imported rows are, by the hash of what they come from. */
function sourceOf(key: string): string {
  return sha256(`demo:${key}`);
}
