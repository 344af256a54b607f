import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { LocalDate } from '../../../workflows/kit/event.js';
import type { ProjectedTask } from '../../../workflows/kit/workflow.js';
import type { ProposalContext, Support } from '../../../workflows/proposal/vocabulary.js';
import { Engine } from '../../engine/engine.js';
import { InstanceNotFoundError } from '../../engine/errors.js';
import type { Instance } from '../../engine/instance.js';
import { WorkflowRegistry } from '../../engine/registry.js';
import { PeopleService } from '../../people/people.service.js';
import { APP_DATABASE } from '../../platform/database-names.js';
import { isUuid } from '../../platform/ids.js';
import { instantOf } from '../../platform/pacific-time.js';
import { addDays } from '../../../workflows/kit/local-date.js';
import type { FoundProposal } from '../proposal-finder.js';
import { ProposalQueries, type ProposalView } from '../proposal-queries.js';

/** The end of a local day, or an entry of the history, by its number. */
export type PastMoment = { readonly day: LocalDate } | { readonly sequence: number };

/** A task as it stood, with whoever had closed it. */
export interface PastTask extends ProjectedTask {
  readonly closedBy: string | null;
}

/** A proposal as it stood at a moment, derived from its history alone. */
export interface PastProposal {
  readonly view: ProposalView;
  readonly instance: Instance;
  /** Tasks that were asked for, in the order of the checklist. */
  readonly tasks: readonly PastTask[];
  /** People by role: ids. */
  readonly people: Readonly<Record<string, readonly string[]>>;
  readonly support: readonly Support[];
  /** Names of all these people. */
  readonly names: ReadonlyMap<string, string>;
}

/** How far the history of a proposal reaches. */
export interface PastBounds {
  readonly count: number;
  readonly beganAt: Date;
}

/** There was no proposal yet at that moment, or no such entry. */
export class BeforeItsTimeError extends Error {
  override readonly name = 'BeforeItsTimeError';
  constructor(
    readonly ref: string,
    readonly moment: PastMoment,
  ) {
    super(`${ref} had not begun then, or has no such entry.`);
  }
}

const BOUNDS = `
  select i.sequence as count, h.occurred_at as "beganAt"
    from workflow_instance i join history_event h on h.instance_id = i.id and h.sequence = 1 where i.id = $1`;

/** Shows proposals as they were: everything that decides is in their events. */
@Injectable()
export class PastProposals {
  constructor(
    @InjectDataSource(APP_DATABASE) private readonly database: DataSource,
    private readonly engine: Engine,
    private readonly registry: WorkflowRegistry,
    private readonly queries: ProposalQueries,
    private readonly people: PeopleService,
  ) {}

  /** @throws {BeforeItsTimeError} it had not begun, or has no such entry */
  async at(proposal: FoundProposal, moment: PastMoment): Promise<PastProposal> {
    const instance = await this.instanceAt(proposal, moment);
    const context = instance.snapshot.context as ProposalContext;
    const { tasks } = this.registry.matching(instance).definition.project(instance.snapshot);
    const asked = tasks
      .filter(({ requirement }) => requirement !== 'notApplicable')
      .map((task) => ({ ...task, closedBy: closerOf(task, context) }));
    const people = peopleOf(context);
    const ids = [
      ...Object.values(people).flat(),
      ...asked.map(({ closedBy }) => closedBy),
      ...context.support.flatMap((given) => given.people.map(({ person }) => person)),
    ].filter((id) => id !== null && isUuid(id));
    const [view, names] = await Promise.all([
      this.queries.of(instance),
      this.people.namesOf(ids as readonly string[]),
    ]);
    return { view, instance, tasks: asked, people, support: context.support, names };
  }

  async boundsOf({ id }: FoundProposal): Promise<PastBounds> {
    const [bounds] = await this.database.query<PastBounds[]>(BOUNDS, [id]);
    if (!bounds) throw new InstanceNotFoundError(id);
    return bounds;
  }

  private async instanceAt({ id, ref, zone }: FoundProposal, moment: PastMoment): Promise<Instance> {
    try {
      if ('sequence' in moment) return await this.engine.at(id, moment);
      // The last instant that is still that day.
      const next = instantOf(addDays(moment.day, 1), '00:00', zone);
      return await this.engine.at(id, { at: new Date(next.getTime() - 1).toISOString() });
    } catch (error) {
      if (error instanceof InstanceNotFoundError) throw new BeforeItsTimeError(ref, moment);
      throw error;
    }
  }
}

function closerOf({ key, iteration }: ProjectedTask, context: ProposalContext): string | null {
  const now = context.items[key];
  if (now?.iteration === iteration) return now.by;
  return context.earlierItems.find((item) => item.key === key && item.iteration === iteration)?.by ?? null;
}

function peopleOf({ lead, coLead, coordinator, people }: ProposalContext): PastProposal['people'] {
  const one = (id: string | null): readonly string[] => (id === null ? [] : [id]);
  return {
    partnerLead: one(lead),
    coLead: one(coLead),
    hubCoordinator: one(coordinator),
    ...people,
  };
}
