import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, QueryFailedError } from 'typeorm';
import { Clock } from '../../platform/clock.js';
import { APP_DATABASE } from '../../platform/database-names.js';
import { isUuid, uuidv7 } from '../../platform/ids.js';

/** Characters of a view's name. */
export const longestViewName = 80;

/** A view of the pipeline that somebody keeps: filters and sorting, as they stand in an address. */
export interface SavedView {
  readonly id: string;
  readonly name: string;
  readonly layout: 'table' | 'board';
  readonly query: string;
}

/** Somebody has another view of this name. */
export class ViewNameTakenError extends Error {
  override readonly name = 'ViewNameTakenError';
  constructor(readonly viewName: string) {
    super(`There is a view called ${viewName} already.`);
  }
}

const KEEP = `
  insert into saved_view (id, person_id, name, layout, query, created_at) values ($1, $2, $3, $4, $5, $6)
  on conflict (person_id, lower(name)) do update set name = excluded.name
    where saved_view.layout = excluded.layout and saved_view.query = excluded.query
  returning id`;

const UNIQUE_VIOLATION = '23505';

/** The views that people keep; each person's are their own. */
@Injectable()
export class SavedViews {
  constructor(
    @InjectDataSource(APP_DATABASE) private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  /** By name. */
  of(personId: string): Promise<SavedView[]> {
    return this.database.query(
      'select id, name, layout, query from saved_view where person_id = $1 order by lower(name)',
      [personId],
    );
  }

  async find(personId: string, id: string): Promise<SavedView | null> {
    return isUuid(id) ? ((await this.of(personId)).find((view) => view.id === id) ?? null) : null;
  }

  /**
   * Keeps a view; the same one again changes nothing.
   *
   * @throws {ViewNameTakenError}
   */
  async keep(personId: string, { name, layout, query }: Omit<SavedView, 'id'>): Promise<void> {
    const values = [uuidv7(), personId, name, layout, query, this.clock.now()];
    const kept = await this.database.query<unknown[]>(KEEP, values);
    if (kept.length === 0) throw new ViewNameTakenError(name);
  }

  /** @throws {ViewNameTakenError} */
  async rename(personId: string, id: string, name: string): Promise<void> {
    const values = [personId, id, name];
    const renaming = this.database.query(
      'update saved_view set name = $3 where person_id = $1 and id = $2',
      values,
    );
    await renaming.catch((error: unknown) => {
      const { code } = (error as QueryFailedError).driverError as { code?: string };
      throw code === UNIQUE_VIOLATION ? new ViewNameTakenError(name) : error;
    });
  }

  async drop(personId: string, id: string): Promise<void> {
    await this.database.query('delete from saved_view where person_id = $1 and id = $2', [personId, id]);
  }
}
