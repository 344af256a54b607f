import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { Config } from '../platform/config.js';
import type { LetterFile } from './letter-files.js';
import { faultOf, type SmtpError } from './smtp-refusal.js';

/** A message ready to leave. */
export interface Outgoing {
  readonly to: string;
  readonly language: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly messageId: string;
  /** The thread it belongs to, if it belongs to one. */
  readonly references?: string;
  /** Where a single press stops all letters of its kind, if one can. */
  readonly listUnsubscribe?: string;
  readonly files?: readonly LetterFile[];
  readonly date: Date;
}

/**
 * What the mail relay said: it took the message, or will never take it: because nothing can be sent to the address
 * (`bounced`), or because of the message or a rule of theirs (`refused`).
 */
export type Answer =
  { readonly kind: 'accepted' } | { readonly kind: 'bounced' | 'refused'; readonly why: string };

/** The relay could not take a message now; trying again may help. Says nothing of whom it was for. */
export class MailDelayedError extends Error {
  override readonly name = 'MailDelayedError';
}

const SECOND = 1000;

/** Hands messages to the mail relay that `SMTP_URL` names. */
@Injectable()
export class MailTransport implements OnModuleDestroy {
  private readonly transporter: Transporter | null;

  constructor(private readonly config: Config) {
    this.transporter = config.smtpUrl === null ? null : transporterFor(config.smtpUrl, config);
  }

  /** Whether messages leave; otherwise they are kept for reading. */
  get sends(): boolean {
    return this.transporter !== null;
  }

  /** @throws {MailDelayedError} the relay did not answer, or said that it can't at the moment */
  async send({ to, language, listUnsubscribe, files = [], ...message }: Outgoing): Promise<Answer> {
    if (!this.transporter) throw new Error('SMTP_URL is not set');
    const headers = {
      'Auto-Submitted': 'auto-generated',
      'Content-Language': language,
      ...stopHeaders(listUnsubscribe),
    };
    try {
      await this.transporter.sendMail({
        ...message,
        from: this.config.mailFrom,
        to: { name: '', address: to },
        headers,
        attachments: files.map(({ name, ...file }) => ({ filename: name, ...file })),
      });
      return { kind: 'accepted' };
    } catch (error) {
      return refusal(error as SmtpError, to);
    }
  }

  onModuleDestroy(): void {
    this.transporter?.close();
  }
}

/** RFC 8058: one press, without a page in between, wherever a mail program may make it over TLS. */
function stopHeaders(address: string | undefined): Record<string, string> {
  if (address === undefined) return {};
  const list = { 'List-Unsubscribe': `<${address}>` };
  if (!address.startsWith('https:')) return list;
  return { ...list, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' };
}

function transporterFor(url: string, { smtpConnections, smtpPerSecond }: Config): Transporter {
  return createTransport({
    url,
    pool: true,
    // Each connection may be one letter ahead of the pace: there are never more of them than it has letters.
    maxConnections: Math.min(smtpConnections, smtpPerSecond ?? smtpConnections),
    // The outbox tries again, and writes down that it did.
    maxRequeues: 0,
    ...(smtpPerSecond !== null && { rateDelta: SECOND, rateLimit: smtpPerSecond }),
    connectionTimeout: 10 * SECOND,
    greetingTimeout: 10 * SECOND,
    socketTimeout: 30 * SECOND,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
}

function refusal(error: SmtpError, to: string): Answer {
  // Relays like to repeat the address, which must not stay in a log.
  const why = error.message.replaceAll(to, '(address)').replace(/[^\s<>]+@[^\s<>]+/g, '(address)');
  const kind = faultOf(error);
  if (kind === 'delayed') throw new MailDelayedError(why);
  return { kind, why };
}
