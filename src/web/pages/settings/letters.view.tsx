import type { ReadableMail } from '../../../mail/mail.service.js';
import { DateTime } from '../../components/dates.js';
import { Table } from '../../components/table.js';
import { useWords } from '../../visit/visit.js';
import { LetterFiles, LetterText, type ShownLetter } from '../mailbox/letter.view.js';
import { SettingsFrame } from './settings-frame.js';
import { settingsWords } from './words.js';

/** The letters that one got lately. */
export function LettersView({ letters }: { readonly letters: readonly ReadableMail[] }) {
  const words = useWords(settingsWords).letters;
  return (
    <SettingsFrame section="letters" heading={words.title}>
      <p class="govuk-body">{words.intro}</p>
      <Table
        caption={words.caption}
        columns={[words.subject, words.written, words.fate]}
        empty={words.none}
        rows={letters.map(({ id, subject, language, createdAt, status }) => ({
          key: id,
          cells: [
            <a href={`/me/letters/${id}`} lang={language}>
              {subject}
            </a>,
            <DateTime instant={createdAt} />,
            words.fates[status],
          ],
        }))}
      />
    </SettingsFrame>
  );
}

/** One letter to oneself, as it was written. */
export function OwnLetterView({ letter, files }: ShownLetter) {
  const words = useWords(settingsWords).letters;
  return (
    <>
      <h1 class="govuk-heading-l" lang={letter.language}>
        {letter.subject}
      </h1>
      <p class="govuk-body">
        {words.to}, <DateTime instant={letter.createdAt} />, {words.fates[letter.status]}
      </p>
      {letter.text === null ? (
        <p class="govuk-body">{words.erased}</p>
      ) : (
        <LetterText text={letter.text} language={letter.language} />
      )}
      <LetterFiles label={words.attached} address={`/me/letters/${letter.id}`} files={files} />
    </>
  );
}
