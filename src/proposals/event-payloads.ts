import { Injectable } from '@nestjs/common';
import { addDays } from '../../workflows/kit/local-date.js';
import type { LocalDate } from '../../workflows/kit/event.js';
import { PeopleService } from '../people/people.service.js';
import { sha256 } from '../platform/canonical.js';
import { BusinessCalendar } from '../platform/business-calendar.js';
import { InvalidFormError, ProposalNotFoundError } from './errors.js';
import { ProposalFinder } from './proposal-finder.js';
import { system } from '../engine/command.js';
import type { SentEventType } from './forms/index.js';

type Payload = Readonly<Record<string, unknown>>;

/** Where an event is sent from: by whom, to which proposal, under which key. */
export interface Sending {
  readonly instanceId: string;
  readonly key: string;
}

/** Turns what a form says into what an event holds: addresses into ids, a start date into one with its closed days. */
@Injectable()
export class EventPayloads {
  constructor(
    private readonly people: PeopleService,
    private readonly proposals: ProposalFinder,
    private readonly calendar: BusinessCalendar,
  ) {}

  /** @throws {InvalidFormError} somebody or something that the form names does not exist */
  async complete(type: SentEventType, payload: Payload, sending: Sending): Promise<Payload> {
    switch (type) {
      case 'LEAD_CHANGED':
        return this.named(payload, 'lead');
      case 'CO_LEAD_NAMED':
        return this.named(payload, 'coLead');
      case 'COORDINATOR_ASSIGNED':
        return this.named(payload, 'coordinator');
      case 'ROLE_GIVEN':
      case 'ROLE_ENDED':
        return this.named(payload, 'person');
      case 'MERGE_PROPOSED':
        return this.merge(payload, sending.instanceId);
      case 'PROPOSAL_RENEWED':
      case 'FORMAT_CONVERTED':
        return { ...payload, successor: successorOf(sending) };
      case 'ANSWERS_CHANGED':
        return this.withClosedDays(payload, (payload.answers as { readonly startOn?: LocalDate }).startOn);
      default:
        return this.withClosedDays(payload, payload.startOn as LocalDate | undefined);
    }
  }

  /** Adds the days on which the hub is closed around a start date, so that business days can be counted purely. */
  async withClosedDays<P extends Payload>(payload: P, startOn: LocalDate | undefined): Promise<P> {
    if (!startOn) return payload;
    const closedDays = await this.calendar.closedDays(addDays(startOn, -35), addDays(startOn, 35));
    return { ...payload, closedDays };
  }

  private async named({ person, ...payload }: Payload, as: string): Promise<Payload> {
    const given = String(person);
    const found = await this.people.findByIdOrEmail(given);
    if (!found)
      throw new InvalidFormError([
        { field: 'person', message: `must be somebody known here; nobody is ${given}` },
      ]);
    return { ...payload, [as]: found.id };
  }

  private async merge(payload: Payload, instanceId: string): Promise<Payload> {
    const survivor = await this.proposals
      .find(String(payload.survivor), { ...system(), organisations: [] })
      .catch((error: unknown) => {
        if (error instanceof ProposalNotFoundError) return null;
        throw error;
      });
    if (!survivor?.leadId || survivor.id === instanceId)
      throw new InvalidFormError([
        { field: 'survivor', message: 'must be the reference of another proposal that has a lead' },
      ]);
    return { ...payload, survivor: survivor.id, survivorLead: survivor.leadId };
  }
}

/** The id that the next proposal will have: the same for the same press, so that a retry starts no second one. */
function successorOf({ instanceId, key }: Sending): string {
  const hex = sha256(`successor ${instanceId} ${key}`);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
