import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import type { Language } from '../../workflows/kit/workflow.js';
import type { Instant } from '../../workflows/kit/event.js';
import type { ProposalContext } from '../../workflows/proposal/v1/context.js';
import type { Instance } from '../engine/instance.js';
import { enqueue } from '../engine/outbox.js';
import { WorkflowRegistry } from '../engine/registry.js';
import { Config } from '../platform/config.js';
import { uuidv7 } from '../platform/ids.js';
import { hubAddress, messageIdOf, proposalLink } from './addresses.js';
import { compose, type ComposedLetter, type Contact } from './letter.js';
import { letterHtml } from './letter-html.js';
import { letterText } from './letter-text.js';
import type { MailKind } from './mail-kind.js';
import { nextTasks } from './next-tasks.js';
import { audienceOf, type Recipient } from './recipients.js';

/** Kind of the outbox row that sends one message. */
export const SEND_MAIL = 'mail.send';

/** What is written about: a proposal as an event left it, and the instant of that event. */
export interface MailOccasion {
  readonly kind: MailKind;
  readonly then: Instance;
  readonly at: Instant;
  readonly recipients: readonly Recipient[];
}

interface Known {
  readonly id: string;
  readonly name: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly language: Language;
}

const PEOPLE = `
  select id, name, email, phone, language from person where id = any($1::uuid[]) and erased_at is null`;

const INSERT = `
  insert into mail_message (id, dedupe_key, person_id, contact_id, instance_id, sequence, letter, language, subject,
    text_body, html_body, message_id, created_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
  on conflict (dedupe_key) do nothing`;

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
    const id = uuidv7();
    const key = `${kind}|${reader.id}|${then.id}|${String(then.sequence)}`;
    const about = [reader.id, contactId, then.id, then.sequence, kind, letter.language, letter.subject];
    const bodies = [letterText(letter), letterHtml(letter), messageIdOf(key, this.config), at];
    const { rowCount } = await tx.query(INSERT, [id, key, ...about, ...bodies]);
    if (rowCount === 1)
      await enqueue(tx, {
        kind: SEND_MAIL,
        payload: { message: id },
        dedupeKey: `${SEND_MAIL}:${id}`,
        instanceId: then.id,
      });
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

function reachable(person: Known | null): Contact | null {
  return person?.email ? { name: person.name, email: person.email, phone: person.phone } : null;
}

async function peopleOf(
  tx: PoolClient,
  ids: readonly (string | null)[],
): Promise<ReadonlyMap<string, Known>> {
  const { rows } = await tx.query<Known>(PEOPLE, [ids.filter((id) => id !== null)]);
  return new Map(rows.map((person) => [person.id, person]));
}

async function titleOf(tx: PoolClient, { answers }: ProposalContext): Promise<string | null> {
  if (!answers.title) return null;
  const { rows } = await tx.query<{ body: string | null }>('select body from sealed_text where id = $1', [
    answers.title.text,
  ]);
  return rows[0]?.body ?? null;
}
