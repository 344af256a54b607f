import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { Instant } from '../../workflows/kit/event.js';
import { activeLeaves, restore } from '../../workflows/kit/snapshot.js';
import { moverOf } from '../../workflows/kit/states.js';
import type { ProposalContext } from '../../workflows/proposal/vocabulary.js';
import type { Committed } from '../engine/command.js';
import { Engine } from '../engine/engine.js';
import type { Instance } from '../engine/instance.js';
import { WorkflowRegistry } from '../engine/registry.js';
import { PeopleService } from '../people/people.service.js';
import { inCanonicalOrder } from '../platform/canonical.js';
import { APP_DATABASE } from '../platform/database-names.js';
import { readFrom, rowsOf, together } from '../platform/database/index.js';
import type { FoundProposal } from './proposal-finder.js';
import { openedText } from './texts.js';

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

/** When in its life a proposal is looked at. */
export type Moment = { readonly sequence: number } | { readonly at: Instant };

type Viewed = Omit<Instance, 'definitionHash' | 'decisiveSequence' | 'head'>;

const ORGANISATION = 'select id, name from organisation where id = $1';

/** Reads one proposal for its page and for the interface. */
@Injectable()
export class ProposalQueries {
  constructor(
    @InjectDataSource(APP_DATABASE) private readonly database: DataSource,
    private readonly engine: Engine,
    private readonly registry: WorkflowRegistry,
    private readonly people: PeopleService,
  ) {}

  /** The proposal as it stands by now, whatever it was when it was found. */
  async now({ id }: FoundProposal): Promise<ProposalView> {
    return this.of(await this.engine.load(id));
  }

  /** The proposal as it stood after an event or at an instant. */
  async at({ id }: FoundProposal, moment: Moment): Promise<ProposalView> {
    return this.of(await this.engine.at(id, moment));
  }

  /** The proposal as a command left it: the same for a press and for its repetition. */
  committed({ instanceId, workflow, version, sequence, at, snapshot }: Committed): Promise<ProposalView> {
    const { definition } = this.registry.find(workflow, version);
    const { stage, status } = definition.project(snapshot);
    const mover = moverOf(restore(definition.machine, snapshot));
    const moment = { id: instanceId, workflow, version, sequence, updatedAt: at };
    const ordered = inCanonicalOrder(snapshot);
    return this.of({ ...moment, stage, status, mover, state: snapshot.value, snapshot: ordered });
  }

  /** The proposal as an instance has it, for instance the one it was found with. */
  async of(instance: Viewed): Promise<ProposalView> {
    const context = instance.snapshot.context as ProposalContext;
    const { lead, coLead, coordinator, items: _items, earlierItems: _earlier, answers, ...rest } = context;
    const { names, organisations, texts } = await readFrom(
      this.database,
      together({
        names: this.people.names([lead, coLead, coordinator].filter((id) => id !== null)),
        organisations: rowsOf<Named>(ORGANISATION, [context.organisation]),
        texts: openedText({ ...rest, answers }),
      }),
    );
    const named = (id: string | null): Named | null =>
      id === null ? null : { id, name: names.get(id) ?? id };
    const opened = texts as typeof rest & { answers: { title?: string | null } };
    return {
      ...opened,
      id: instance.id,
      title: opened.answers.title ?? null,
      stage: instance.stage,
      status: instance.status,
      waitingOn: instance.mover,
      states: activeLeaves(instance.state),
      organisation: organisations[0] ?? unnamed(context.organisation),
      lead: named(lead),
      coLead: named(coLead),
      coordinator: named(coordinator),
      sequence: instance.sequence,
      updatedAt: instance.updatedAt,
      workflow: { name: instance.workflow, version: instance.version },
    };
  }
}

function unnamed(id: string | null): Named | null {
  return id === null ? null : { id, name: id };
}
