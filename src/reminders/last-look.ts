import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import type { LocalDate } from '../../workflows/kit/event.js';
import { LetterDates } from '../calendar/letter-dates.js';
import { letterHtml } from '../mail/letter-html.js';
import { letterText } from '../mail/letter-text.js';
import type { LeavingLetter, SendVerdict } from '../mail/send-checks.js';
import { Clock } from '../platform/clock.js';
import { localDate } from '../platform/pacific-time.js';
import { hubZone } from '../proposals/proposal-finder.js';
import { DigestLetters } from './digest-letters.js';
import { OWNERS } from './nudge-sql.js';
import type { LineKey } from './words.js';

interface Line {
  readonly rule: LineKey;
  readonly instanceId: string;
  readonly task: string;
  readonly anchor: LocalDate;
  readonly stands: boolean;
}

// What somebody of the hub asked for now is not put off by the reader.
const LINES = `
  select n.rule, n.instance_id as "instanceId", n.task_key as task,
         case when n.rule = 'askedNow' then coalesce(t.due_on::text, '') else n.anchor::text end as anchor,
         case when n.task_key <> '' then coalesce(t.status = 'open' and i.status = 'open', false)
              when n.rule like 'hold%' then i.status = 'onHold' else i.status = 'open' end
         and (n.rule = 'askedNow' or not exists (
           select from snooze s where s.person_id = n.person_id and s.instance_id = n.instance_id
              and s.task_key in ('', n.task_key) and s.ended_at is null and (s.until_on is null or s.until_on > $2::date)))
         as stands
    from nudge n
    join workflow_instance i on i.id = n.instance_id
    left join task t on t.instance_id = n.instance_id and t.key = n.task_key and t.iteration = n.iteration
   where n.message_id = $1
   order by n.rule, n.instance_id, n.task_key`;

/** Looks at a reminder once more as it leaves: what was settled or put off meanwhile is not said. */
@Injectable()
export class LastLook {
  constructor(
    private readonly letters: DigestLetters,
    private readonly dates: LetterDates,
    private readonly clock: Clock,
  ) {}

  async at({ id, personId }: LeavingLetter, tx: PoolClient): Promise<SendVerdict> {
    const today = localDate(this.clock.now(), hubZone);
    const { rows } = await tx.query<Line>(LINES, [id, today]);
    const left = rows.filter(({ stands }) => stands);
    if (left.length === rows.length) return null;
    const dates = await this.dates.without(
      tx,
      id,
      rows.filter(({ stands }) => !stands),
    );
    const files = await this.dates.files(tx, personId, dates);
    const told = [];
    for (const line of left) {
      const owners = await tx.query<{ person: string | null }>(OWNERS, [line.instanceId, line.task]);
      told.push({ ...line, person: personId, owners: owners.rows.flatMap(({ person }) => person ?? []) });
    }
    const again =
      told.length === 0
        ? null
        : await this.letters.compose(tx, personId, told, today, { attached: files.length > 0 });
    if (!again) return { why: 'settled' };
    return { text: letterText(again.letter), html: letterHtml(again.letter), files };
  }
}
