import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { activeLeaves, restore } from '../../workflows/kit/snapshot.js';
import { moverOf } from '../../workflows/kit/states.js';
import type { ProposalContext } from '../../workflows/proposal/v1/context.js';
import type { Committed } from '../engine/command.js';
import { Engine } from '../engine/engine.js';
import type { Instance } from '../engine/instance.js';
import { WorkflowRegistry } from '../engine/registry.js';
import { PeopleService } from '../people/people.service.js';
import { inCanonicalOrder } from '../platform/canonical.js';
import { APP_DATABASE } from '../platform/database-names.js';
import type { FoundProposal } from './proposal-finder.js';
import { SealedTexts } from './texts.js';

/** A person or an organisation as others see it. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

/** One proposal, whole, as it stands or stood. Dates are local; texts are opened. */
export interface ProposalView {
  readonly id: string;
  readonly ref: string;
  readonly title: string | null;
  readonly stage: string;
  readonly status: string;
  readonly waitingOn: string;
  /** Active states, dotted paths. */
  readonly states: readonly string[];
  readonly organisation: Named | null;
  readonly lead: Named | null;
  readonly coLead: Named | null;
  readonly coordinator: Named | null;
  readonly sequence: number;
  readonly updatedAt: string;
  readonly workflow: { readonly name: string; readonly version: number };
  readonly [detail: string]: unknown;
}

type Viewed = Omit<Instance, 'definitionHash' | 'decisiveSequence' | 'head'>;

/** Reads one proposal for its page and for the interface. */
@Injectable()
export class ProposalQueries {
  constructor(
    @InjectDataSource(APP_DATABASE) private readonly database: DataSource,
    private readonly engine: Engine,
    private readonly registry: WorkflowRegistry,
    private readonly people: PeopleService,
    private readonly texts: SealedTexts,
  ) {}

  /** The proposal as it stands, or as it stood after an event or at an instant. */
  async view(
    proposal: FoundProposal,
    when?: { readonly sequence: number } | { readonly at: string },
  ): Promise<ProposalView> {
    const instance = await (when ? this.engine.at(proposal.id, when) : this.engine.load(proposal.id));
    return this.viewOf(instance);
  }

  /** The proposal as a command left it: the same for a press and for its repetition. */
  committed({ instanceId, workflow, version, sequence, at, snapshot }: Committed): Promise<ProposalView> {
    const { definition } = this.registry.find(workflow, version);
    const { stage, status } = definition.project(snapshot);
    const mover = moverOf(restore(definition.machine, snapshot));
    const moment = { id: instanceId, workflow, version, sequence, updatedAt: at };
    const ordered = inCanonicalOrder(snapshot);
    return this.viewOf({ ...moment, stage, status, mover, state: snapshot.value, snapshot: ordered });
  }

  private async viewOf(instance: Viewed): Promise<ProposalView> {
    const context = instance.snapshot.context as ProposalContext;
    const { lead, coLead, coordinator, items: _items, earlierItems: _earlier, answers, ...rest } = context;
    const names = await this.people.namesOf([lead, coLead, coordinator].filter((id) => id !== null));
    const named = (id: string | null): Named | null =>
      id === null ? null : { id, name: names.get(id) ?? id };
    const opened = (await this.texts.open({ ...rest, answers })) as typeof rest & {
      answers: { title?: string | null };
    };
    return {
      ...opened,
      id: instance.id,
      title: opened.answers.title ?? null,
      stage: instance.stage,
      status: instance.status,
      waitingOn: instance.mover,
      states: activeLeaves(instance.state),
      organisation: await this.organisation(context.organisation),
      lead: named(lead),
      coLead: named(coLead),
      coordinator: named(coordinator),
      sequence: instance.sequence,
      updatedAt: instance.updatedAt,
      workflow: { name: instance.workflow, version: instance.version },
    };
  }

  private async organisation(id: string | null): Promise<Named | null> {
    if (id === null) return null;
    const rows = await this.database.query<Named[]>('select id, name from organisation where id = $1', [id]);
    return rows[0] ?? { id, name: id };
  }
}
