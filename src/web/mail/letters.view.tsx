import type { ReadableMail } from '../../mail/mail.service.js';
import { Layout } from '../layout.js';
import { writtenAt } from './written-at.js';

const fates: Readonly<Record<ReadableMail['status'], string>> = {
  queued: 'waiting',
  sent: 'sent',
  kept: 'kept here',
  skipped: 'not needed any more',
  failed: 'refused',
};

/** The demo mailbox, newest first. */
export function LettersView({ letters }: { readonly letters: readonly ReadableMail[] }) {
  return (
    <Layout title="Letters">
      <h1 id="letters">Letters</h1>
      <p>What was written to the sample people, the newest hundred. Nothing leaves this machine.</p>
      {letters.length === 0 ? (
        <p>
          There are no letters yet. One is written as soon as somebody has to act or something is decided.
        </p>
      ) : (
        <table aria-labelledby="letters">
          <thead>
            <tr>
              <th scope="col">Subject</th>
              <th scope="col">To</th>
              <th scope="col">Written</th>
              <th scope="col">What became of it</th>
            </tr>
          </thead>
          <tbody>
            {letters.map(({ id, subject, to, createdAt, status }) => (
              <tr key={id}>
                <th scope="row">
                  <a href={`/mail/${id}`}>{subject}</a>
                </th>
                <td data-label="To">{to ?? 'somebody who was erased'}</td>
                <td data-label="Written">{writtenAt(createdAt)}</td>
                <td data-label="What became of it">{fates[status]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Layout>
  );
}
