import { hash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { MailNotes } from '../mail/mail-notes.js';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config.js';
import { APP_DATABASE } from '../platform/database-names.js';
import { uuidv7 } from '../platform/ids.js';
import { Attempts } from './attempts.js';
import { SignInSecrets } from './sign-in-secrets.js';

const MINUTE = 60_000;
const HOUR_SECONDS = 3600;

/** Limits of codes. Source: security.md B2, rows 9 and 10. */
export const codeRules = { minutes: 10, tries: 5, perAddress: 5, perPlace: 20 } as const;

/** Why a code is good for nothing any more. */
export type CodeOver = 'expired' | 'used' | 'tooManyTries';

/** The code that a browser asked for last. */
export interface AskedCode {
  readonly triesLeft: number;
  readonly expiresAt: Date;
  /** Null while it can be typed. */
  readonly over: CodeOver | null;
}

/** What somebody shows to be let in. */
export type Shown = { readonly code: string } | { readonly token: string };

/** What came of showing it. `unknown`: this browser asked for none. */
export type Redeemed =
  | { readonly kind: 'person'; readonly personId: string }
  | { readonly kind: 'wrong'; readonly triesLeft: number }
  | { readonly kind: CodeOver | 'unknown' };

interface Row {
  readonly id: string;
  readonly expires_at: Date;
  readonly tries: number;
  readonly used_at: Date | null;
}

const KNOWN = `
  select p.id, exists (select from person_role r where r.person_id = p.id) as staff from person p
  where lower(p.email) = lower($1) and p.erased_at is null`;

const VOID = `
  update sign_in_code set expires_at = $2 where person_id = $1 and used_at is null and expires_at > $2`;

const ASK = `
  insert into sign_in_code (id, person_id, browser, created_at, expires_at) values ($1, $2, $3, $4, $5)`;

const LATEST = `
  select id, expires_at, tries, used_at from sign_in_code where browser = $1
  order by created_at desc, id desc limit 1`;

// One statement settles who comes in: whoever is second finds it used, and whoever guesses has used up a try, right
// or wrong, before they learn which it was.
const REDEEM = `
  update sign_in_code set tries = tries + 1, used_at = case when $4 then $3::timestamptz end
  where id = $1 and browser = $2 and used_at is null and expires_at > $3 and tries < ${String(codeRules.tries)}
  returning person_id, tries, used_at is not null as taken`;

/** Codes that are sent to an address, and let in whoever types them in the browser that asked. */
@Injectable()
export class SignInCodes {
  constructor(
    @InjectDataSource(APP_DATABASE) private readonly database: DataSource,
    private readonly config: Config,
    private readonly clock: Clock,
    private readonly attempts: Attempts,
    private readonly secrets: SignInSecrets,
    private readonly notes: MailNotes,
  ) {}

  /**
   * Sends a code to an address, if somebody has it. An address that nobody has takes the very same steps.
   *
   * @param browser what only the asking browser knows
   * @param place where it was asked from: the address of the network
   * @returns when it may be tried again, or null when it was taken
   */
  ask(email: string, browser: string, place: string): Promise<Date | null> {
    return this.database.transaction(async (tx) => {
      const limits = [
        { what: 'code for an address', whom: email.toLowerCase(), most: codeRules.perAddress },
        { what: 'code from a place', whom: place, most: codeRules.perPlace },
      ] as const;
      const again = await this.attempts.take(
        limits.map((limit) => ({ ...limit, seconds: HOUR_SECONDS })),
        tx,
      );
      if (again === null) await this.issue(email, browser, tx);
      return again;
    });
  }

  /** The code that a browser asked for last, and whether it can still be typed; null where it asked for none. */
  async look(browser: string): Promise<AskedCode | null> {
    const row = await this.latest(browser);
    if (!row) return null;
    return { triesLeft: codeRules.tries - row.tries, expiresAt: row.expires_at, over: this.overOf(row) };
  }

  /** Takes a code or a link's token for the person it was sent to: at most once, whoever asks at the same moment. */
  async redeem(browser: string, shown: Shown): Promise<Redeemed> {
    const row = await this.latest(browser);
    if (!row) return { kind: 'unknown' };
    const right =
      'code' in shown
        ? this.secrets.isCodeOf(row.id, shown.code)
        : this.secrets.isTokenOf(row.id, shown.token);
    const [rows] = await this.database.query<[{ person_id: string | null; tries: number; taken: boolean }[]]>(
      REDEEM,
      [row.id, digestOf(browser), this.clock.now(), right],
    );
    const [tried] = rows;
    if (!tried) return { kind: this.overOf((await this.latest(browser)) ?? row) ?? 'used' };
    if (tried.taken && tried.person_id !== null) return { kind: 'person', personId: tried.person_id };
    const triesLeft = codeRules.tries - tried.tries;
    return triesLeft > 0 ? { kind: 'wrong', triesLeft } : { kind: 'tooManyTries' };
  }

  private async issue(email: string, browser: string, tx: EntityManager): Promise<void> {
    const [known] = await tx.query<{ id: string; staff: boolean }[]>(KNOWN, [email]);
    const elsewhere = known?.staff === true && this.config.oidc !== null;
    const person = known && !elsewhere ? known.id : null;
    const now = this.clock.now();
    const id = uuidv7();
    await tx.query(VOID, [person, now]);
    const expires = new Date(now.getTime() + codeRules.minutes * MINUTE);
    await tx.query(ASK, [id, person, digestOf(browser), now, expires]);
    if (known && elsewhere) await this.notes.write({ kind: 'useStaffSignIn', person: known.id }, id, tx);
    else await this.notes.write({ kind: 'signInCode', person, code: id }, id, tx);
  }

  private async latest(browser: string): Promise<Row | undefined> {
    const [row] = await this.database.query<Row[]>(LATEST, [digestOf(browser)]);
    return row;
  }

  private overOf({ used_at, tries, expires_at }: Row): CodeOver | null {
    if (used_at !== null) return 'used';
    if (tries >= codeRules.tries) return 'tooManyTries';
    return expires_at <= this.clock.now() ? 'expired' : null;
  }
}

function digestOf(browser: string): Buffer {
  return hash('sha256', browser, 'buffer');
}
