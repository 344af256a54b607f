import { sessionLimits, type ListedSession } from '../../../sign-in/session.js';
import { DateTime } from '../../components/dates.js';
import { Button, Form } from '../../components/form.js';
import { Table } from '../../components/table.js';
import { formNames } from '../../visit/posted.js';
import { useVisit, useWords } from '../../visit/visit.js';
import { SettingsFrame } from './settings-frame.js';
import { settingsWords } from './words.js';

const MINUTE = 60_000;

interface SessionsViewProps {
  readonly sessions: readonly ListedSession[];
  /** The one this page is looked at in. */
  readonly here: string;
}

/** Where one is signed in, and how to end it. */
export function SessionsView({ sessions, here }: SessionsViewProps) {
  const words = useWords(settingsWords).sessions;
  const others = sessions.some(({ id }) => id !== here);
  return (
    <SettingsFrame section="sessions" heading={words.title}>
      <p class="govuk-body">{useLimits()}</p>
      <Table
        caption={words.caption}
        columns={[words.device, words.since, words.used, words.how, words.end]}
        empty={words.none}
        rows={sessions.map((session) => ({
          key: session.id,
          cells: [
            <Device {...session} isHere={session.id === here} />,
            <DateTime instant={session.startedAt} />,
            <DateTime instant={session.lastSeenAt} />,
            words.ways[session.way],
            session.id === here ? words.signOut : <EndOne {...session} />,
          ],
        }))}
      />
      <h2 class="govuk-heading-m">{words.unsure}</h2>
      <Form class="govuk-button-group">
        {others && (
          <Button kind="other" name={formNames.button} value="others">
            {words.endOthers}
          </Button>
        )}
        <Button kind="warning" name={formNames.button} value="all">
          {words.endAll}
        </Button>
      </Form>
    </SettingsFrame>
  );
}

function Device({ device, isHere }: ListedSession & { readonly isHere: boolean }) {
  const words = useWords(settingsWords).sessions;
  return (
    <>
      {device} {isHere && <strong class="govuk-tag">{words.here}</strong>}
    </>
  );
}

function EndOne({ id, device }: ListedSession) {
  const words = useWords(settingsWords).sessions;
  return (
    <Form>
      <Button kind="link" name="session" value={id}>
        {words.endThis}
        <span class="govuk-visually-hidden">: {words.endOne(device)}</span>
      </Button>
    </Form>
  );
}

function useLimits(): string {
  const words = useWords(settingsWords).sessions;
  const { actor } = useVisit();
  const { idle, whole } = sessionLimits[actor && actor.roles.length > 0 ? 'staff' : 'partner'];
  return words.intro(
    `${String(idle / MINUTE)} ${words.minutes}`,
    `${String(whole / MINUTE / 60)} ${words.hours}`,
  );
}
