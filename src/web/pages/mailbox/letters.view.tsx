import type { ReadableMail } from '../../../mail/mail.service.js';
import { DateTime } from '../../components/dates.js';
import { Table } from '../../components/table.js';

/** What became of a letter, in words. */
export const fates: Readonly<Record<ReadableMail['status'], string>> = {
  queued: 'waiting',
  sent: 'sent',
  kept: 'kept here',
  skipped: 'not needed any more',
  failed: 'refused',
  bounced: 'the address takes no mail',
};

/** The demo mailbox, newest first. */
export function LettersView({ letters }: { readonly letters: readonly ReadableMail[] }) {
  return (
    <>
      <h1 class="govuk-heading-l">Letters</h1>
      <p class="govuk-body">
        What was written to the sample people, the newest hundred. Nothing leaves this machine.
      </p>
      <Table
        caption="Letters, newest first"
        columns={['Subject', 'To', 'Written', 'What became of it']}
        empty="There are no letters yet. One is written as soon as somebody has to act or something is decided."
        rows={letters.map(({ id, subject, to, createdAt, status }) => ({
          key: id,
          cells: [
            <a href={`/mail/${id}`}>{subject}</a>,
            to ?? 'somebody who was erased',
            <DateTime instant={createdAt} />,
            fates[status],
          ],
        }))}
      />
    </>
  );
}
