import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { rolesFor } from '../../../workflows/kit/permission.js';
import { restore, type StoredSnapshot } from '../../../workflows/kit/snapshot.js';
import type { Audience, Language, WorkflowDefinition } from '../../../workflows/kit/workflow.js';
import type { ProposalContext } from '../../../workflows/proposal/vocabulary.js';
import type { Actor } from '../../engine/command.js';
import { WorkflowRegistry } from '../../engine/registry.js';
import { PeopleService } from '../../people/people.service.js';
import { Clock } from '../../platform/clock.js';
import { APP_DATABASE } from '../../platform/database-names.js';
import { mapped, readFrom, rowsOf, together, type Read } from '../../platform/database/index.js';
import { localDate } from '../../platform/pacific-time.js';
import type { SeenProposal } from '../proposal-finder.js';
import { sealedArrival } from '../proposal-history.js';
import type { Named } from '../proposal-queries.js';
import { wayOf } from '../proposal-way.js';
import { delegationsOf } from '../task-delegations.js';
import { SealedTexts } from '../texts.js';
import { composeStanding, type ReadProposal } from './compose-standing.js';
import type { Standing } from './standing.js';
import { peopleIn, WhoIsWho } from './who-is-who.js';

const STARTED = `
  select task_key as task from attachment where instance_id = $1 and removed_at is null
  union
  select task_key from comment
  where instance_id = $1 and removed_at is null and task_key is not null and (visibility = 'everyone' or $2)`;

/** Reads where a proposal stands for somebody, whatever its pages show of it, in a handful of statements. */
@Injectable()
export class ProposalStanding {
  constructor(
    @InjectDataSource(APP_DATABASE) private readonly database: DataSource,
    private readonly registry: WorkflowRegistry,
    private readonly people: PeopleService,
    private readonly texts: SealedTexts,
    private readonly clock: Clock,
  ) {}

  async of(actor: Actor, proposal: SeenProposal, language: Language, audience: Audience): Promise<Standing> {
    const { instance } = proposal;
    const definition = this.registry.matching(instance)
      .definition as unknown as WorkflowDefinition<ProposalContext>;
    const stored = instance.snapshot as StoredSnapshot<ProposalContext>;
    const { context } = stored;
    const labels = definition.labels[language];
    const at = this.clock.now().toISOString();
    const facts = { at, on: localDate(at, proposal.zone), by: actor.id, as: actor.roles };
    const { names, ...found } = await readFrom(
      this.database,
      together({
        names: this.people.names(peopleIn(context)),
        stays: wayOf(proposal),
        arrival: sealedArrival(proposal, language, audience),
        delegations: delegationsOf(proposal),
        started: startedTasks(proposal.id, audience),
      }),
    );
    const read: ReadProposal = {
      ...{ instance, definition, stored, labels, audience, facts, proposal },
      ...found,
      current: restore(definition.machine, stored),
      roles: rolesFor(definition, context, { ...facts, type: '' }).filter((role) => role !== 'taskOwner'),
      who: new WhoIsWho(context, names, labels, audience),
      organisation: organisationOf(proposal),
    };
    // Everything that is sealed is opened in one round trip.
    return (await this.texts.open(composeStanding(read))) as Standing;
  }
}

/** Tasks with a file or a comment that this audience can see. */
function startedTasks(id: string, audience: Audience): Read<readonly string[]> {
  const rows = rowsOf<{ readonly task: string }>(STARTED, [id, audience === 'staff']);
  return mapped(rows, (found) => found.map(({ task }) => task));
}

function organisationOf({ organisationId: id, organisationName: name }: SeenProposal): Named | null {
  return id === null ? null : { id, name: name ?? id };
}
