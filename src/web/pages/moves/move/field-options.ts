import { Injectable } from '@nestjs/common';
import { phrase } from '../../../../../workflows/kit/workflow.js';
import { currentProposal, proposalVersion } from '../../../../../workflows/proposal/proposal.workflow.js';
import { PersonChoices, type PersonChoice } from '../../../../people/person-choices.js';
import type { SentEventType } from '../../../../proposals/forms/index.js';
import type { MoveCheck } from '../../../../proposals/move-checks.js';
import type { FoundProposal } from '../../../../proposals/proposal-finder.js';
import type { Option } from '../../../components/fields.js';
import type { SignedInVisit } from '../../../visit/visit.js';
import type { FieldOptions } from './move-page.js';
import { heldRoleValue } from './typed-event.js';

/** Finds what the fields of a move are chosen from, for those moves that have such fields. */
@Injectable()
export class FieldChoices {
  constructor(private readonly people: PersonChoices) {}

  async of(
    visit: SignedInVisit,
    type: SentEventType,
    proposal: FoundProposal,
    check: MoveCheck,
  ): Promise<FieldOptions> {
    return {
      people: await this.peopleFor(visit, type, proposal, check),
      openTasks: tasksWith('open', visit, check),
      waivedTasks: tasksWith('waived', visit, check),
    };
  }

  private async peopleFor(
    visit: SignedInVisit,
    type: SentEventType,
    { organisationId }: FoundProposal,
    check: MoveCheck,
  ): Promise<readonly Option[]> {
    const { lead, coLead, coordinator } = check.context;
    switch (type) {
      case 'COORDINATOR_ASSIGNED':
        return chosen(await this.people.holdersOf('hubCoordinator'), [coordinator]);
      case 'LEAD_CHANGED':
        return chosen(withCoLead(await this.people.membersOf(organisationId), check), [lead]);
      case 'CO_LEAD_NAMED':
        return chosen(await this.people.membersOf(organisationId), [lead, coLead]);
      case 'ROLE_GIVEN':
        return chosen(await this.people.membersOf(organisationId), []);
      case 'ROLE_ENDED':
        return holders(visit, check);
      default:
        return [];
    }
  }
}

/** The co-lead is at hand to lead, wherever they belong. */
function withCoLead(
  people: readonly PersonChoice[],
  { context: { coLead }, names }: MoveCheck,
): readonly PersonChoice[] {
  const name = coLead === null ? undefined : names.get(coLead);
  if (coLead === null || name === undefined || people.some(({ id }) => id === coLead)) return people;
  return [...people, { id: coLead, name, what: null }];
}

/** Whoever has the part already is not offered. */
function chosen(people: readonly PersonChoice[], without: readonly (string | null)[]): readonly Option[] {
  return people
    .filter(({ id }) => !without.includes(id))
    .map(({ id, name, what }) => ({ value: id, label: name, ...(what !== null && { hint: what }) }));
}

function holders({ language, audience }: SignedInVisit, { context, names }: MoveCheck): readonly Option[] {
  const labels = currentProposal.labels[language].roles;
  return Object.entries(context.people).flatMap(([role, people]) =>
    people.map((person) => ({
      value: heldRoleValue(role, person),
      label: `${phrase(labels[role], audience, { key: role })}: ${names.get(person) ?? person}`,
    })),
  );
}

function tasksWith(
  status: 'open' | 'waived',
  { language, audience }: SignedInVisit,
  { current, context }: MoveCheck,
): readonly Option[] {
  const labels = currentProposal.labels[language].tasks;
  const asked = proposalVersion(current.version).project({ ...current.snapshot, context }).tasks;
  return asked
    .filter((task) => task.status === status && task.requirement !== 'notApplicable')
    .map(({ key }) => ({ value: key, label: phrase(labels[key], audience, { key }) }));
}
