import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { Engine } from '../engine/engine.js';
import type { OutboxRow } from '../engine/outbox.js';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config.js';
import { SignInSecrets } from '../sign-in/sign-in-secrets.js';
import { isOneAddress, threadOf } from './addresses.js';
import { Bounces } from './bounces.js';
import { filesOf, replaceFiles, type LetterFile } from './letter-files.js';
import type { LetterKind } from './mail-kind.js';
import { MailTransport, type Outgoing } from './mail-transport.js';
import { askedBy } from './news.js';
import { nextMovers } from './recipients.js';
import { withCode } from './sealed-code.js';
import { SendChecks } from './send-checks.js';
import { stoppable, Unsubscribing } from './unsubscribing.js';

interface Message {
  readonly id: string;
  readonly person_id: string;
  readonly instance_id: string | null;
  readonly letter: LetterKind;
  readonly language: string;
  readonly subject: string;
  readonly text_body: string | null;
  readonly html_body: string | null;
  readonly message_id: string;
  readonly created_at: Date;
  readonly email: string | null;
  readonly erased: boolean;
  readonly sign_in_code_id: string | null;
  /** Until when the code that it carries is good for anything; null for one that was used, or that is not there. */
  readonly code_until: Date | null;
  /** Whether the relay refused the address for good, and nobody has said since that it works. */
  readonly bounced: boolean;
}

type Bodies = readonly [text: string, html: string];

interface Settled {
  readonly status: 'sent' | 'kept' | 'skipped' | 'failed' | 'bounced';
  readonly address?: string;
  readonly sentAt?: Date;
  readonly why?: string;
  /** What it said, where that may be kept. */
  readonly bodies?: Bodies;
}

const QUEUED = `
  select m.id, m.person_id, m.instance_id, m.letter, m.language, m.subject, m.text_body, m.html_body, m.message_id,
    m.created_at, coalesce(m.address, p.email) as email, p.erased_at is not null as erased, m.sign_in_code_id,
    case when c.used_at is null then c.expires_at end as code_until,
    exists (select from bounced_address b
      where b.person_id = p.id and lower(b.address) = lower(coalesce(m.address, p.email))) as bounced
  from mail_message m join person p on p.id = m.person_id left join sign_in_code c on c.id = m.sign_in_code_id
  where m.id = $1 and m.status = 'queued'
  for update of m`;

const SETTLE = `
  update mail_message set status = $2, address = coalesce($3, address), sent_at = $4, last_error = $5, attempts = $6,
    text_body = coalesce($7, text_body), html_body = coalesce($8, html_body)
  where id = $1`;

/** Sends one message; without a mail relay it is kept for reading. */
@Injectable()
export class MailSender {
  constructor(
    private readonly transport: MailTransport,
    private readonly engine: Engine,
    private readonly config: Config,
    private readonly clock: Clock,
    private readonly secrets: SignInSecrets,
    private readonly checks: SendChecks,
    private readonly unsubscribing: Unsubscribing,
    private readonly bounces: Bounces,
  ) {}

  /** @throws {MailDelayedError} to be tried again, under the same `Message-ID` */
  async send({ payload, attempts }: OutboxRow, tx: PoolClient): Promise<void> {
    const { rows } = await tx.query<Message>(QUEUED, [payload.message]);
    const message = rows[0];
    if (!message) return;
    const { status, address = null, sentAt = null, why = null, bodies } = await this.outcomeOf(message, tx);
    const kept = [bodies?.[0] ?? null, bodies?.[1] ?? null];
    await tx.query(SETTLE, [message.id, status, address, sentAt, why, attempts + 1, ...kept]);
    if (status === 'bounced')
      await this.bounces.note(tx, { ...message, address: address ?? '', why: why ?? '' });
  }

  private async outcomeOf(message: Message, tx: PoolClient): Promise<Settled> {
    const why = await this.whySkipped(message, tx);
    if (why !== null) return { status: 'skipped', why };
    const { id, person_id: personId, letter: kind } = message;
    const verdict = await this.checks.verdictOn({ id, personId, kind }, tx);
    if (verdict !== null && 'why' in verdict) return { status: 'skipped', why: verdict.why };
    if (verdict?.files) await replaceFiles(tx, id, verdict.files);
    return this.sent(message, verdict && [verdict.text, verdict.html], await filesOf(tx, id));
  }

  /** @param anew what takes the place of what was written */
  private async sent(message: Message, anew: Bodies | null, files: readonly LetterFile[]): Promise<Settled> {
    const bodies = anew ?? this.bodiesOf(message);
    // Where nothing is sent a code can only be read here; where mail leaves, what is stored never holds one.
    if (!this.transport.sends) return { status: 'kept', bodies };
    const address = message.email ?? '';
    const kept = anew && { bodies: anew };
    const answer = await this.transport.send({ ...this.outgoing(message, address, bodies), files });
    if (answer.kind !== 'accepted')
      return {
        status: answer.kind === 'bounced' ? 'bounced' : 'failed',
        ...{ address, why: answer.why, ...kept },
      };
    return { status: 'sent', address, sentAt: this.clock.now(), ...kept };
  }

  private bodiesOf({ text_body, html_body, sign_in_code_id: code }: Message): Bodies {
    const filled = (text: string | null): string =>
      code === null ? (text ?? '') : withCode(text ?? '', code, this.secrets);
    return [filled(text_body), filled(html_body)];
  }

  private outgoing(message: Message, to: string, [text, html]: Bodies): Outgoing {
    return {
      to,
      language: message.language,
      subject: message.subject,
      text,
      html,
      messageId: message.message_id,
      ...(message.instance_id !== null && { references: threadOf(message.instance_id, this.config) }),
      ...(stoppable.has(message.letter) && {
        listUnsubscribe: this.unsubscribing.addressFor(message.person_id),
      }),
      // As frozen as the Message-ID: a retry must be the very same message.
      date: message.created_at,
    };
  }

  /** Time has passed since it was written: is there still somebody to read it, and something for them to do? */
  private async whySkipped(message: Message, tx: PoolClient): Promise<string | null> {
    if (message.erased) return 'personErased';
    if (message.text_body === null) return 'textErased';
    if (message.email === null || !isOneAddress(message.email)) return 'noAddress';
    // A code was asked for just now, by somebody who may know better; all else would be refused once more.
    if (message.bounced && message.letter !== 'signInCode') return 'addressBounced';
    if (message.letter === 'signInCode' && (message.code_until ?? 0) <= this.clock.now()) return 'codeOver';
    const asked = askedBy(message.letter);
    if (asked === null || message.instance_id === null) return null;
    const { kind, recipients } = await nextMovers(tx, await this.engine.load(message.instance_id));
    const stillTheirs = asked.includes(kind) && recipients.some(({ person }) => person === message.person_id);
    return stillTheirs ? null : 'movedOn';
  }
}
