import type { StandingFeed } from '../../../calendar/calendar-feeds.js';
import { DateTime } from '../../components/dates.js';
import { Button, Form } from '../../components/form.js';
import { useWords } from '../../visit/visit.js';
import { SettingsFrame } from '../settings/settings-frame.js';
import { calendarPageWords } from './words.js';

/** Whether one's feed is on, and what can be done about it. */
export function MyCalendarView({ feed }: { readonly feed: StandingFeed | null }) {
  const words = useWords(calendarPageWords);
  return (
    <SettingsFrame section="calendar" heading={words.title}>
      <p class="govuk-body">{words.intro}</p>
      <p class="govuk-body">{words.says}</p>
      {feed ? <StandingOn feed={feed} /> : <StandingOff />}
    </SettingsFrame>
  );
}

function StandingOff() {
  const words = useWords(calendarPageWords);
  return (
    <Form>
      <p class="govuk-body">{words.isOff}</p>
      <Button name="change" value="on">
        {words.turnOn}
      </Button>
    </Form>
  );
}

function StandingOn({ feed: { since, lastReadAt } }: { readonly feed: StandingFeed }) {
  const words = useWords(calendarPageWords);
  return (
    <>
      <p class="govuk-body">
        {words.isOn} <DateTime instant={since} />.{' '}
        {lastReadAt === null ? (
          words.neverRead
        ) : (
          <>
            {words.lastRead} <DateTime instant={lastReadAt} />.
          </>
        )}
      </p>
      <Form>
        <p class="govuk-body">{words.replaceText}</p>
        <Button kind="other" name="change" value="replace">
          {words.replace}
        </Button>
        <p class="govuk-body">{words.offText}</p>
        <Button kind="other" name="change" value="off">
          {words.turnOff}
        </Button>
      </Form>
    </>
  );
}

/** A new address, shown this once, and where it goes. */
export function NewAddressView({ address }: { readonly address: string }) {
  const words = useWords(calendarPageWords);
  return (
    <SettingsFrame section="calendar" heading={words.newTitle}>
      <div class="govuk-inset-text">
        <p>{words.newText}</p>
        <p>
          <code class="new-token secret">{address}</code>
        </p>
      </div>
      <p class="govuk-body">{words.newThen}</p>
      {words.programs.map(({ name, steps }) => (
        <section key={name}>
          <h2 class="govuk-heading-s">{name}</h2>
          <ol class="govuk-list govuk-list--number">
            {steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </section>
      ))}
      <p class="govuk-body">{words.slow}</p>
      <p class="govuk-body">
        <a class="govuk-link" href="/me/calendar">
          {words.back}
        </a>
      </p>
    </SettingsFrame>
  );
}
