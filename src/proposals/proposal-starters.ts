import { Injectable } from '@nestjs/common';
import { PeopleService } from '../people/people.service.js';
import type { SignedInActor } from '../people/signed-in-actor.js';
import { InvalidFormError } from './errors.js';
import type { NewProposal } from './proposal-commands.js';
import { seesEverything } from './viewer.js';

/** For whom a draft is asked for: ids; a lead may be given by e-mail address. */
export interface AskedStart {
  readonly lead?: string | undefined;
  /** Null for none at all; left out, it is the only one that the asker belongs to. */
  readonly organisation?: string | null | undefined;
}

/** For whom a draft is started: partners lead what they start, the hub may start one for somebody else. */
@Injectable()
export class ProposalStarters {
  constructor(private readonly people: PeopleService) {}

  /** @throws {InvalidFormError} the lead or the organisation is not the asker's to name */
  async of(
    actor: SignedInActor,
    { lead, organisation }: AskedStart,
  ): Promise<Pick<NewProposal, 'lead' | 'organisation'>> {
    return {
      lead: await this.leadOf(actor, lead),
      organisation: organisation === null ? null : await this.organisationOf(actor, organisation),
    };
  }

  private async leadOf(actor: SignedInActor, lead: string | undefined): Promise<string | null> {
    if (!seesEverything(actor)) {
      if (lead === undefined || lead === actor.id) return actor.id;
      throw invalid('lead', 'must be left out: you lead what you start');
    }
    if (lead === undefined) return null;
    const person = await this.people.findByIdOrEmail(lead);
    if (!person) throw invalid('lead', `must be somebody known here; nobody is ${lead}`);
    return person.id;
  }

  private async organisationOf(
    actor: SignedInActor,
    given: string | undefined,
  ): Promise<NewProposal['organisation']> {
    const own = actor.organisations.length === 1 ? actor.organisations[0] : undefined;
    const id = given ?? own;
    if (id === undefined) return null;
    const may = seesEverything(actor) || actor.organisations.includes(id);
    const found = may ? await this.people.findOrganisation(id) : null;
    if (!found) throw invalid('organisation', 'must be an organisation you belong to');
    return found;
  }
}

function invalid(field: string, message: string): InvalidFormError {
  return new InvalidFormError([{ field, message }]);
}
