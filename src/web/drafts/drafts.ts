import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { Instant } from '../../../workflows/kit/event.js';
import { Clock } from '../../platform/clock.js';
import { APP_DATABASE } from '../../platform/database-names.js';
import { postedForm, type PostedForm } from '../visit/posted.js';

/** What somebody typed into a form and has not sent yet, or could not. */
export interface Draft {
  readonly fields: PostedForm['fields'];
  readonly savedAt: Instant;
}

const KEEP = `
  insert into form_draft (person_id, form, fields, saved_at) values ($1, $2, $3::jsonb, $4)
  on conflict (person_id, form) do update set fields = excluded.fields, saved_at = excluded.saved_at`;

/** Keeps what people type until it is sent: through a session that ends, a page that went stale, a lost connection. */
@Injectable()
export class Drafts {
  constructor(
    @InjectDataSource(APP_DATABASE) private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  /**
   * Keeps the fields of a form; the same form again replaces them.
   *
   * @param form address of the page the form is on, without a query
   */
  async keep(personId: string, form: string, fields: PostedForm['fields']): Promise<Instant> {
    const now = this.clock.now();
    await this.database.query(KEEP, [personId, form, JSON.stringify(fields), now]);
    return now.toISOString();
  }

  /** Keeps a form that could not be taken, as it was sent. One without a word in it is not worth keeping. */
  async hold(personId: string, address: string, body: unknown): Promise<void> {
    const { fields } = postedForm(body);
    if (Object.values(fields).some((value) => value.length > 0))
      await this.keep(personId, formAt(address), fields);
  }

  async find(personId: string, form: string): Promise<Draft | null> {
    const [row] = await this.database.query<{ fields: PostedForm['fields']; saved_at: Date }[]>(
      'select fields, saved_at from form_draft where person_id = $1 and form = $2',
      [personId, form],
    );
    return row ? { fields: row.fields, savedAt: row.saved_at.toISOString() } : null;
  }

  /** What was typed was sent, or is not wanted any more. */
  async drop(personId: string, form: string): Promise<void> {
    await this.database.query('delete from form_draft where person_id = $1 and form = $2', [personId, form]);
  }
}

/** Name of the form at an address. */
export function formAt(address: string): string {
  return address.split('?', 1)[0] ?? address;
}
