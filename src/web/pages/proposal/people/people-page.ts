import { Injectable } from '@nestjs/common';
import { phrase, type Audience, type Language } from '../../../../../workflows/kit/workflow.js';
import { currentProposal } from '../../../../../workflows/proposal/proposal.workflow.js';
import type { ProposalRole } from '../../../../../workflows/proposal/vocabulary.js';
import { givenRoles } from '../../../../proposals/forms/event.forms.js';
import { ProposalFinder, type FoundProposal } from '../../../../proposals/proposal-finder.js';
import { ProposalPeople, type Participant } from '../../../../proposals/proposal-people.js';
import { ProposalStanding } from '../../../../proposals/standing/proposal-standing.js';
import { maySend, type Standing, type StandingTask } from '../../../../proposals/standing/standing.js';
import { TaskDelegations, type Colleague } from '../../../../proposals/task-delegations.js';
import type { SignedInVisit } from '../../../visit/visit.js';

/** Everything that the pages about a proposal's people show. */
export interface PeoplePage {
  readonly found: FoundProposal;
  readonly standing: Standing;
  readonly people: readonly Participant[];
  /** People of the organisation, whatever their part. */
  readonly colleagues: readonly Colleague[];
  /** Tasks that are with a colleague now. */
  readonly given: readonly StandingTask[];
  /** Whether whoever looks may bring people of the organisation in. */
  readonly mayInvite: boolean;
  /** Whether they lead, cannot hand that over by themselves, and so may ask for it. */
  readonly mayAskHandOver: boolean;
  /** Parts they may give now. */
  readonly parts: readonly ProposalRole[];
}

const leads: readonly string[] = ['partnerLead', 'coLead'];
const hub: readonly string[] = ['hubLead', 'hubCoordinator'];

/** Reads who has a part in a proposal, and what whoever looks may change about it. */
@Injectable()
export class PeoplePages {
  constructor(
    private readonly finder: ProposalFinder,
    private readonly standings: ProposalStanding,
    private readonly people: ProposalPeople,
    private readonly delegations: TaskDelegations,
  ) {}

  async of({ actor, language, audience }: SignedInVisit, ref: string): Promise<PeoplePage> {
    const found = await this.finder.find(ref, actor);
    const standing = await this.standings.of(actor, found, language, audience);
    const { roles, organisation, status, tasks } = standing;
    const isLead = roles.some((role) => leads.includes(role));
    // Who came from another organisation, by a merge say, leads here, but brings nobody into this one.
    const ofTheirs = isLead && organisation !== null && actor.organisations.includes(organisation.id);
    const invites = ofTheirs || roles.some((role) => hub.includes(role));
    const runs = organisation !== null && status !== 'closed';
    return {
      ...{ found, standing },
      people: await this.people.of(found),
      colleagues: await this.delegations.colleagues(found),
      given: tasks.filter((task) => task.delegation !== null && task.status === 'open'),
      mayInvite: invites && runs,
      mayAskHandOver: isLead && status !== 'closed' && !maySend(standing, 'LEAD_CHANGED'),
      parts: [
        ...(maySend(standing, 'CO_LEAD_NAMED') ? (['coLead'] as const) : []),
        ...(maySend(standing, 'ROLE_GIVEN') ? givenRoles : []),
      ],
    };
  }
}

/** A part as people call it. */
export function partName(role: string, language: Language, audience: Audience): string {
  return phrase(currentProposal.labels[language].roles[role], audience, { key: role });
}
