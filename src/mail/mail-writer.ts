import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import type { Instant } from '../../workflows/kit/event.js';
import type { ProposalContext } from '../../workflows/proposal/v1/context.js';
import type { Instance } from '../engine/instance.js';
import { WorkflowRegistry } from '../engine/registry.js';
import { Config } from '../platform/config.js';
import { hubAddress, proposalLink } from './addresses.js';
import { compose, type ComposedLetter } from './letter.js';
import type { MailKind } from './mail-kind.js';
import { peopleOf, reachable, type Known } from './mail-people.js';
import { insertLetter } from './mail-rows.js';
import { nextTasks } from './next-tasks.js';
import { audienceOf, type Recipient } from './recipients.js';

/** What is written about: a proposal as an event left it, and the instant of that event. */
export interface MailOccasion {
  readonly kind: MailKind;
  readonly then: Instance;
  readonly at: Instant;
  readonly recipients: readonly Recipient[];
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
    const { then, recipients } = occasion;
    const context = then.snapshot.context as ProposalContext;
    const people = await peopleOf(tx, [
      ...recipients.map(({ person }) => person),
      context.coordinator,
      context.lead,
    ]);
    const title = await titleOf(tx, context);
    for (const recipient of recipients) {
      const reader = people.get(recipient.person);
      if (!reader) continue;
      const contact = contactFor(recipient, context, people);
      await this.insert(
        occasion,
        reader,
        contact?.id ?? null,
        this.compose(occasion, recipient, reader, contact, title),
        tx,
      );
    }
  }

  private compose(
    { kind, then }: MailOccasion,
    { because }: Recipient,
    { language }: Known,
    contact: Known | null,
    title: string | null,
  ): ComposedLetter {
    const { definition } = this.registry.find(then.workflow, then.version);
    const { ref, stage, startOn } = then.snapshot.context as ProposalContext;
    return compose({
      kind,
      language,
      audience: audienceOf[because],
      because,
      ref,
      title,
      stage,
      startOn,
      tasks: kind === 'nextMove' ? nextTasks(definition.project(then.snapshot).tasks, because) : [],
      link: proposalLink(this.config, ref),
      contact: reachable(contact) ?? { name: null, email: hubAddress(this.config), phone: null },
      labels: definition.labels[language],
    });
  }

  private async insert(
    { kind, then, at }: MailOccasion,
    reader: Known,
    contactId: string | null,
    letter: ComposedLetter,
    tx: PoolClient,
  ): Promise<void> {
    const key = `${kind}|${reader.id}|${then.id}|${String(then.sequence)}`;
    const about = { instanceId: then.id, sequence: then.sequence, at };
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

/** A proposal's title as it is now; null where there is none, or it was erased. */
async function titleOf(tx: PoolClient, { answers }: ProposalContext): Promise<string | null> {
  if (!answers.title) return null;
  const { rows } = await tx.query<{ body: string | null }>('select body from sealed_text where id = $1', [
    answers.title.text,
  ]);
  return rows[0]?.body ?? null;
}
