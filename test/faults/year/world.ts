import type { INestApplicationContext } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { Client } from 'pg';
import { addDays } from '../../../workflows/kit/local-date.js';
import { standingRolesOf } from '../../../workflows/proposal/journeys/cast.js';
import type { FirstStep, LaterStep } from '../../../workflows/proposal/journeys/index.js';
import { standingRoles } from '../../../workflows/proposal/vocabulary.js';
import { sentFields } from '../../../src/proposals/demo/sent-step.js';
import { AnswersForm } from '../../../src/proposals/forms/answers.form.js';
import { readEvent, readForm } from '../../../src/proposals/forms/read-form.js';
import { ProposalCommands } from '../../../src/proposals/proposal-commands.js';
import { ProposalFinder, type FoundProposal } from '../../../src/proposals/proposal-finder.js';
import { PeopleService } from '../../../src/people/people.service.js';
import { ReminderChoices } from '../../../src/reminders/reminder-choices.js';
import { supportRoles } from '../../../src/resources/support-rules.js';
import type { Deed, Year } from './plan.js';

/** The people of a year and what they do, through the program's own services. */
export class World {
  private readonly ids = new Map<string, string>();
  private readonly proposals = new Map<number, FoundProposal>();
  private readonly forgotten = new Set<number>();
  readonly counts = { presses: 0, refused: 0 };

  constructor(
    private readonly program: INestApplicationContext,
    private readonly database: Client,
    private readonly year: Year,
  ) {}

  /** Brings everybody, with their organisations, roles and choices, and a few who give support. */
  async arrive(): Promise<void> {
    const houses = new Map<string, string>();
    for (const zone of this.year.zones) {
      const people = this.program.get(PeopleService);
      const { id } = await people.findOrCreateOrganisation({ name: `House ${zone}`, kind: 'hospiceSociety' });
      await this.database.query('update organisation set zone = $2 where id = $1', [id, zone]);
      houses.set(zone, id);
    }
    for (const { name, role, zone, frequency } of this.year.characters) {
      const id = await this.person(name);
      this.ids.set(name, id);
      if ((standingRoles as readonly string[]).includes(role))
        await this.database.query('insert into person_role values ($1, $2)', [id, role]);
      if (zone !== null)
        await this.database.query('insert into membership (person_id, organisation_id) values ($1, $2)', [
          ...[id, houses.get(zone)],
        ]);
      if (frequency !== 'daily') await this.program.get(ReminderChoices).choose(id, frequency);
    }
    // One each, with room for all: who is free first would tell one life from another.
    for (const role of supportRoles)
      await this.database.query(
        'insert into support_person (person_id, role, capacity) values ($1, $2, 1000)',
        [await this.person(`giver ${role}`), role],
      );
  }

  /** Does what is planned for a day. A proposal in which something is refused is left alone from then on. */
  async does(deeds: readonly Deed[], today: string): Promise<void> {
    for (const deed of deeds) {
      if ('quiet' in deed) await this.quiet(deed, today);
      else if (deed.step.type === 'PROPOSAL_STARTED') await this.start(deed.proposal, deed.step);
      else await this.press(deed.proposal, deed.step);
    }
  }

  /** Which proposal of the plan an instance is. */
  numbers(): ReadonlyMap<string, number> {
    return new Map([...this.proposals].map(([number, { id }]) => [id, number]));
  }

  private async start(proposal: number, { payload, by }: FirstStep): Promise<void> {
    const person = this.idOf(by);
    const answers = await readForm(AnswersForm, payload.answers);
    const { rows } = await this.database.query<{ id: string; zone: string }>(
      `select o.id, o.zone from membership m join organisation o on o.id = m.organisation_id where m.person_id = $1`,
      [person],
    );
    const commands = this.program.get(ProposalCommands);
    const draft = { lead: person, organisation: rows[0] ?? null, answers };
    const { instanceId } = await commands.start({ id: person, roles: [] }, draft, this.key());
    const viewer = { id: 'system', roles: ['system'], organisations: [] };
    this.proposals.set(proposal, await this.program.get(ProposalFinder).find(instanceId, viewer));
    this.counts.presses += 1;
  }

  private async press(proposal: number, step: LaterStep): Promise<void> {
    const found = this.proposals.get(proposal);
    if (!found || this.forgotten.has(proposal)) return;
    const { successor: _, ...fields } = sentFields(this.withIds(step)) as Record<string, unknown>;
    const actor = { id: this.idOf(step.by), roles: standingRolesOf(step.role) };
    try {
      const event = await readEvent({ ...fields, type: step.type });
      await this.program
        .get(ProposalCommands)
        .send(actor, found, event, { ...this.key(), expectedSequence: null });
      this.counts.presses += 1;
    } catch {
      // Plans go wrong when they are late; such a proposal is one that was forgotten.
      this.counts.refused += 1;
      this.forgotten.add(proposal);
    }
  }

  private async quiet(deed: Extract<Deed, { quiet: string }>, today: string): Promise<void> {
    const found = this.proposals.get(deed.proposal);
    if (!found) return;
    const choices = this.program.get(ReminderChoices);
    const person = this.idOf(deed.by);
    if (deed.quiet === 'stop') return choices.stop(person, found.id);
    const { rows } = await this.database.query<{ key: string }>(
      `select key from task where instance_id = $1 and status = 'open' order by due_on, key limit 1`,
      [found.id],
    );
    if (rows[0]) await choices.putOff(person, found.id, rows[0].key, addDays(today, 7));
  }

  private withIds(step: LaterStep): LaterStep {
    const named = JSON.stringify(step.payload, (_key, value: unknown) =>
      typeof value === 'string' ? (this.ids.get(value) ?? value) : value,
    );
    return { ...step, payload: JSON.parse(named) as never };
  }

  private async person(name: string): Promise<string> {
    const id = randomUUID();
    await this.database.query('insert into person (id, name, email) values ($1, $2, $3)', [
      ...[id, name, `${name.replaceAll(' ', '.').toLowerCase()}@example.org`],
    ]);
    return id;
  }

  private idOf(name: string): string {
    const id = this.ids.get(name);
    if (id === undefined) throw new Error(`nobody is called ${name}`);
    return id;
  }

  private key(): { readonly key: string } {
    return { key: randomUUID() };
  }
}
