import { Injectable } from '@nestjs/common';
import { addDays } from '../../../workflows/kit/local-date.js';
import { Clock } from '../../platform/clock.js';
import { isUuid } from '../../platform/ids.js';
import { localDate } from '../../platform/pacific-time.js';
import type { SignedInActor } from '../../people/signed-in-actor.js';
import { isDay } from '../../proposals/forms/fields.js';
import { hubZone } from '../../proposals/proposal-finder.js';
import type { ListFilter, ListOrder } from '../../proposals/proposal-list.js';
import { decodeCursor, encodeCursor, foreignCursor } from '../requests/cursor.js';
import type { ProposalListRequest } from './requests.js';

/** What a list is asked for, with words such as "me" and "overdue" made exact. */
export interface ExactQuery {
  readonly filter: ListFilter;
  readonly page: { readonly order: ListOrder; readonly after?: readonly [string, string] };
}

/** Whether a text can be the sort key of an order: a cursor comes from outside, and the database must not meet nonsense. */
const isSortKey: Readonly<Record<ListOrder, (key: string) => boolean>> = {
  updated: (key) =>
    /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}(\.\d{1,6})?[+-]\d{2}(:\d{2})?$/.test(key) &&
    isDay(key.slice(0, 10)),
  ref: (key) => /^ECHO-\d{4}-\d{3,9}$/.test(key),
  due: (key) => key === 'infinity' || isDay(key),
};

@Injectable()
export class ListQuery {
  constructor(private readonly clock: Clock) {}

  /** @throws {InvalidRequestError} the cursor is none of ours */
  of(actor: SignedInActor, asked: ProposalListRequest): ExactQuery {
    const { sort: order, limit: _, cursor, owner, due, ...rest } = asked;
    const filter = {
      ...rest,
      ...(owner !== undefined && { owner: owner === 'me' ? actor.id : owner }),
      ...(due !== undefined && { due: due === 'overdue' ? this.yesterday() : due }),
    };
    return { filter, page: { order, ...(cursor !== undefined && { after: after(cursor, order) }) } };
  }

  cursorAfter({ sortKey, id }: { readonly sortKey: string; readonly id: string }, order: ListOrder): string {
    return encodeCursor({ sort: order, after: [sortKey, id] });
  }

  private yesterday(): string {
    return addDays(localDate(this.clock.now(), hubZone), -1);
  }
}

function after(cursor: string, order: ListOrder): readonly [string, string] {
  const [key, id] = decodeCursor(cursor, order, 2).after.map(String) as [string, string];
  if (!isSortKey[order](key) || !isUuid(id)) throw foreignCursor();
  return [key, id];
}
