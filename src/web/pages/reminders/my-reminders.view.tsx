import type { ComingNudge, PastNudge } from '../../../reminders/nudge-calendar.js';
import { frequencies, type Frequency, type Snooze } from '../../../reminders/reminder-choices.js';
import { shortDate } from '../../components/dates.js';
import { ChoiceField } from '../../components/fields.js';
import { Button, Form } from '../../components/form.js';
import { emptyForm } from '../../components/form-state.js';
import { Table } from '../../components/table.js';
import { useVisit, useWords } from '../../visit/visit.js';
import { SettingsFrame } from '../settings/settings-frame.js';
import { Nudges, useTaskTitle } from './nudge-tables.js';
import { reminderPageWords } from './words.js';

interface MyRemindersProps {
  readonly frequency: Frequency;
  readonly quiet: readonly Snooze[];
  readonly coming: readonly ComingNudge[];
  readonly past: readonly PastNudge[];
}

/** How often one is reminded, what was put off, what is to come and what came. */
export function MyRemindersView({ frequency, quiet, coming, past }: MyRemindersProps) {
  const words = useWords(reminderPageWords).mine;
  const { language } = useVisit();
  return (
    <SettingsFrame section="reminders" heading={words.title}>
      <p class="govuk-body">{words.intro}</p>
      <Form state={{ ...emptyForm, values: { frequency: [frequency] } }}>
        <ChoiceField
          name="frequency"
          label={words.often}
          options={frequencies.map((value) => ({
            value,
            label: words.frequencies[value],
            ...(value === 'none' && { hint: words.noneHint }),
          }))}
        />
        <Button>{words.save}</Button>
      </Form>
      <h2 class="govuk-heading-m">{words.quiet}</h2>
      <Table
        caption={words.quiet}
        columns={[words.quiet, words.whole, words.begin]}
        empty={words.quietNone}
        rows={quiet.map((one) => ({
          key: `${one.instanceId} ${one.task}`,
          cells: [
            <What snooze={one} />,
            one.until === null ? words.forGood : words.until(shortDate(one.until, language)),
            <Begin snooze={one} />,
          ],
        }))}
      />
      <Nudges coming={coming} past={past} mine />
    </SettingsFrame>
  );
}

function What({ snooze: { ref, title, task } }: { readonly snooze: Snooze }) {
  const what = useTaskTitle(task);
  return (
    <>
      <a href={`/p/${ref}${task === '' ? '' : `/t/${task}`}`}>{what}</a>{' '}
      <span class="quiet">
        {ref}
        {title !== null && ` · ${title}`}
      </span>
    </>
  );
}

function Begin({ snooze: { instanceId, ref, task } }: { readonly snooze: Snooze }) {
  const words = useWords(reminderPageWords).mine;
  const what = useTaskTitle(task);
  return (
    <Form>
      <Button kind="link" name="begin" value={`${instanceId} ${task}`}>
        {words.begin}
        <span class="govuk-visually-hidden"> {words.beginOne(`${what}, ${ref}`)}</span>
      </Button>
    </Form>
  );
}
