import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import type { Occurred } from '../../workflows/kit/event.js';
import type { ProposalContext } from '../../workflows/proposal/vocabulary.js';
import type { Instance } from '../engine/instance.js';
import { WorkflowRegistry } from '../engine/registry.js';
import { Config } from '../platform/config.js';
import { isUuid } from '../platform/ids.js';
import { proposalLink } from './addresses.js';
import { compose, type ComposedLetter } from './letter.js';
import type { MailKind } from './mail-kind.js';
import { peopleOf, reachable, type Known } from './mail-people.js';
import { insertLetter } from './mail-rows.js';
import { quotedIn, saysNextStep } from './news.js';
import { nextTasks } from './next-tasks.js';
import { audienceOf, type Recipient } from './recipients.js';
import { sealedBody } from './sealed-body.js';

/** What is written about: a proposal as an event left it, and that event. */
export interface MailOccasion {
  readonly kind: MailKind;
  readonly then: Instance;
  readonly event: Occurred;
  readonly recipients: readonly Recipient[];
}

/** What people wrote, and who acted, as it is known when a letter is written. */
interface Said {
  readonly by: string | null;
  readonly title: string | null;
  readonly quote: string | null;
}

/** Writes letters down and asks for each to be sent, all in the caller's transaction: written once, whatever happens. */
@Injectable()
export class MailWriter {
  constructor(
    private readonly config: Config,
    private readonly registry: WorkflowRegistry,
  ) {}

  /** Writes to each recipient in their language. Whoever was erased is left out. */
  async write(occasion: MailOccasion, tx: PoolClient): Promise<void> {
    const { kind, then, event, recipients } = occasion;
    const context = then.snapshot.context as ProposalContext;
    const people = await peopleOf(tx, [
      ...recipients.map(({ person }) => person),
      context.coordinator,
      context.lead,
      isUuid(event.by) ? event.by : null,
    ]);
    const said: Said = {
      by: people.get(event.by)?.name ?? null,
      title: await sealedBody(tx, context.answers.title),
      quote: await sealedBody(tx, quotedIn(kind, event)),
    };
    for (const recipient of recipients) {
      const reader = people.get(recipient.person);
      if (!reader) continue;
      const contact = contactFor(recipient, context, people);
      await this.insert(
        occasion,
        reader,
        contact?.id ?? null,
        this.compose(occasion, recipient, reader, contact, said),
        tx,
      );
    }
  }

  private compose(
    { kind, then }: MailOccasion,
    { because }: Recipient,
    { language }: Known,
    contact: Known | null,
    said: Said,
  ): ComposedLetter {
    const { definition } = this.registry.find(then.workflow, then.version);
    const { ref, stage, startOn } = then.snapshot.context as ProposalContext;
    const partnersStep = saysNextStep(kind) && then.mover === 'partner' && because === 'lead';
    return compose({
      kind,
      language,
      audience: audienceOf[because],
      because,
      ref,
      ...said,
      stage,
      startOn,
      yourStep: partnersStep && kind !== 'nextMove',
      tasks:
        partnersStep || kind === 'nextMove'
          ? nextTasks(definition.project(then.snapshot).tasks, because)
          : [],
      link: proposalLink(this.config, ref),
      contact: reachable(contact) ?? { name: null, email: this.config.hubEmail, phone: null },
      labels: definition.labels[language],
    });
  }

  private async insert(
    { kind, then, event }: MailOccasion,
    reader: Known,
    contactId: string | null,
    letter: ComposedLetter,
    tx: PoolClient,
  ): Promise<void> {
    const key = `${kind}|${reader.id}|${then.id}|${String(then.sequence)}`;
    const about = { instanceId: then.id, sequence: then.sequence, at: event.at };
    await insertLetter(
      tx,
      { key, kind, reader: reader.id, contact: contactId, ...about, letter },
      this.config,
    );
  }
}

/** Partners ask the coordinator, staff ask the lead; nobody is told to ask themselves. */
function contactFor(
  { person, because }: Recipient,
  { coordinator, lead }: ProposalContext,
  people: ReadonlyMap<string, Known>,
): Known | null {
  const contact = audienceOf[because] === 'partner' ? coordinator : lead;
  return contact === null || contact === person ? null : (people.get(contact) ?? null);
}
