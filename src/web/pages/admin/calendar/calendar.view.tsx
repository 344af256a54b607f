import type { ClosingDay } from '../../../../platform/business-calendar.js';
import type { Holiday } from '../../../../platform/closed-days.js';
import { DateTime, Day } from '../../../components/dates.js';
import { ErrorSummary } from '../../../components/error-summary.js';
import { LineField } from '../../../components/fields.js';
import { Button, Form } from '../../../components/form.js';
import type { FormState } from '../../../components/form-state.js';
import { Table } from '../../../components/table.js';
import { useWords } from '../../../visit/visit.js';
import { AdminFrame } from '../frame/admin-frame.js';
import { frameWords } from '../frame/words.js';
import { calendarWords } from './words.js';

interface CalendarViewProps {
  readonly year: number;
  readonly years: readonly number[];
  readonly holidays: readonly Holiday[];
  readonly own: readonly ClosingDay[];
  /** Names of people by id. */
  readonly names: ReadonlyMap<string, string>;
  readonly state: FormState;
}

/** The days of a year on which the hub is closed. */
export function CalendarView({ year, years, holidays, own, names, state }: CalendarViewProps) {
  const words = useWords(calendarWords);
  const kept = own.filter(({ removedAt }) => removedAt === null);
  const removed = own.filter(({ removedAt }) => removedAt !== null);
  return (
    <AdminFrame section="calendar" heading={words.heading(String(year))}>
      <ErrorSummary problems={state.problems} />
      <p class="govuk-body">{words.intro}</p>
      <p class="govuk-inset-text">{words.running}</p>
      <Years year={year} years={years} />
      <h2 class="govuk-heading-m">{words.ownTitle}</h2>
      <OwnDays days={kept} names={names} />
      <h2 class="govuk-heading-m">{words.addTitle}</h2>
      <Form state={state} keeps>
        <LineField name="name" label={words.name} hint={words.nameHint} width={30} />
        <LineField name="first" label={words.first} type="date" width={10} />
        <LineField name="last" label={words.last} hint={words.lastHint} type="date" width={10} optional />
        <p class="govuk-hint">{words.weekend}</p>
        <Button>{words.add}</Button>
      </Form>
      <h2 class="govuk-heading-m">{words.holidaysTitle}</h2>
      <Table
        caption={words.holidaysCaption}
        columns={words.holidaysColumns}
        empty=""
        rows={holidays.map(({ day, name }) => ({
          key: day,
          cells: [<span lang="en">{name}</span>, <Day date={day} plain />],
        }))}
      />
      {removed.length > 0 && <RemovedDays days={removed} names={names} />}
    </AdminFrame>
  );
}

function Years({ year, years }: Pick<CalendarViewProps, 'year' | 'years'>) {
  const words = useWords(calendarWords);
  return (
    <nav class="sections no-print" aria-label={words.years}>
      <ul>
        {years.map((one) => (
          <li key={one}>
            <a href={`/admin/calendar?year=${String(one)}`} aria-current={one === year ? 'page' : undefined}>
              {one}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface DaysProps extends Pick<CalendarViewProps, 'names'> {
  readonly days: readonly ClosingDay[];
}

function OwnDays({ days, names }: DaysProps) {
  const words = useWords(calendarWords);
  const frame = useWords(frameWords);
  return (
    <Table
      caption={words.ownCaption}
      columns={words.ownColumns}
      empty={words.ownEmpty}
      rows={days.map(({ id, day, name, addedBy }) => ({
        key: id,
        cells: [
          name,
          <Day date={day} />,
          names.get(addedBy) ?? frame.erased,
          <a class="govuk-link" href={`/admin/calendar/${id}/remove`}>
            {words.remove}
            <span class="govuk-visually-hidden">
              : {name}, {day}
            </span>
          </a>,
        ],
      }))}
    />
  );
}

function RemovedDays({ days, names }: DaysProps) {
  const words = useWords(calendarWords);
  const frame = useWords(frameWords);
  return (
    <>
      <h2 class="govuk-heading-m">{words.removedTitle}</h2>
      <Table
        caption={words.removedCaption}
        columns={words.removedColumns}
        empty=""
        rows={days.map(({ id, day, name, removedBy, removedAt }) => ({
          key: id,
          cells: [
            name,
            <Day date={day} plain />,
            names.get(removedBy ?? '') ?? frame.erased,
            <DateTime instant={removedAt ?? ''} />,
          ],
        }))}
      />
    </>
  );
}
