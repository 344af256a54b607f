import { Injectable } from '@nestjs/common';
import { PeopleService } from '../../people/people.service.js';
import type { SignedInActor } from '../../people/signed-in-actor.js';
import { InvalidFormError } from '../../proposals/errors.js';
import type { NewProposal } from '../../proposals/proposal-commands.js';
import { seesEverything } from '../../proposals/viewer.js';
import type { NewProposalRequest } from './requests.js';

type Asked = { readonly [K in 'lead' | 'organisation']: NewProposalRequest[K] | undefined };

/** For whom a draft is started: partners lead what they start, the hub may start one for somebody else. */
@Injectable()
export class Starters {
  constructor(private readonly people: PeopleService) {}

  /** @throws {InvalidFormError} the lead or the organisation is not the caller's to name */
  async of(
    actor: SignedInActor,
    { lead, organisation }: Asked,
  ): Promise<Pick<NewProposal, 'lead' | 'organisation'>> {
    return {
      lead: await this.leadOf(actor, lead),
      organisation: await this.organisationOf(actor, organisation),
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
