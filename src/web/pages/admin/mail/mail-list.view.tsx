import type { ComponentChildren } from 'preact';
import { currentProposal } from '../../../../../workflows/proposal/proposal.workflow.js';
import {
  letterFates,
  type LetterFate,
  type LetterPage,
  type LoggedLetter,
} from '../../../../mail/mail-log.js';
import { DateTime } from '../../../components/dates.js';
import { ErrorSummary } from '../../../components/error-summary.js';
import { LineField, SelectField } from '../../../components/fields.js';
import { Table } from '../../../components/table.js';
import { useVisit, useWords } from '../../../visit/visit.js';
import { AdminFrame } from '../frame/admin-frame.js';
import { Filter, Older, PeriodAndProposal, type FilterState } from '../frame/filter.js';
import { frameWords } from '../frame/words.js';
import { letterInWords, mailLogWords } from './words.js';

interface MailListViewProps extends FilterState {
  readonly found: LetterPage;
  readonly later: boolean;
}

/** Every letter that was written, the newest first. */
export function MailListView({ found, later, values, problems }: MailListViewProps) {
  const words = useWords(mailLogWords);
  const frame = useWords(frameWords);
  const address = '/admin/mail';
  return (
    <AdminFrame section="mail" heading={words.title}>
      <ErrorSummary problems={problems} />
      <p class="govuk-body">
        {words.intro} {words.textRecorded}
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href="/admin/mail/templates">
          {words.templates}
        </a>
      </p>
      <Filter action={address} label={words.filter} folds values={values} problems={problems}>
        <SelectField
          name="fate"
          label={words.fate}
          none={frame.any}
          options={letterFates.map((fate) => ({ value: fate, label: words.fates[fate] }))}
        />
        <KindField />
        <LineField name="reader" label={words.to} hint={words.toHint} width={20} />
        <PeriodAndProposal />
      </Filter>
      <Table
        caption={words.caption}
        columns={words.columns}
        empty={words.empty}
        rows={found.letters.map((letter) => ({ key: letter.id, cells: cellsOf(letter) }))}
      />
      <Older
        action={address}
        values={values}
        next={found.next && `${found.next.at}_${found.next.id}`}
        later={later}
      />
    </AdminFrame>
  );
}

function KindField() {
  const words = useWords(mailLogWords);
  const frame = useWords(frameWords);
  const { language, audience } = useVisit();
  const kinds = [
    ...Object.keys(words.kinds),
    ...Object.keys(currentProposal.labels[language].values.letter ?? {}),
  ];
  const options = kinds.map((kind) => ({ value: kind, label: letterInWords(kind, language, audience) }));
  return <SelectField name="kind" label={words.kind} none={frame.any} options={options} />;
}

function cellsOf(letter: LoggedLetter): ComponentChildren[] {
  return [
    <LetterLink letter={letter} />,
    <Reader letter={letter} />,
    <AboutProposal letter={letter} />,
    <DateTime instant={letter.writtenAt} />,
    <Fate letter={letter} />,
    String(letter.attempts),
  ];
}

function LetterLink({ letter: { id, kind } }: { readonly letter: LoggedLetter }) {
  const { language, audience } = useVisit();
  return (
    <a class="govuk-link" href={`/admin/mail/${id}`}>
      {letterInWords(kind, language, audience)}
    </a>
  );
}

function Reader({ letter: { to } }: { readonly letter: LoggedLetter }) {
  const words = useWords(mailLogWords);
  return <>{to ?? words.erased}</>;
}

/** The proposal that a letter is about. */
export function AboutProposal({ letter: { ref } }: { readonly letter: Pick<LoggedLetter, 'ref'> }) {
  const words = useWords(mailLogWords);
  if (ref === null) return <span class="quiet">{words.noProposal}</span>;
  return (
    <a class="govuk-link" href={`/p/${ref}`}>
      {ref}
    </a>
  );
}

const colours: Readonly<Record<LetterFate, string>> = {
  queued: 'blue',
  givenUp: 'red',
  bounced: 'red',
  failed: 'red',
  sent: 'green',
  kept: 'grey',
  skipped: 'grey',
  discarded: 'grey',
};

/** What became of a letter, with why and when it is tried again. */
export function Fate({ letter }: { readonly letter: LoggedLetter }) {
  const words = useWords(mailLogWords);
  const { fate, nextTryAt } = letter;
  return (
    <>
      <strong class={`govuk-tag govuk-tag--${colours[fate]}`}>{words.fates[fate]}</strong>
      <WhyNot letter={letter} />
      {nextTryAt !== null && (
        <p class="govuk-body-s">
          {words.nextTry}: <DateTime instant={nextTryAt} />
        </p>
      )}
    </>
  );
}

function WhyNot({ letter: { fate, lastError } }: { readonly letter: LoggedLetter }) {
  const words = useWords(mailLogWords);
  if (lastError === null) return null;
  const known = (words.skipped as Readonly<Record<string, string>>)[lastError];
  if (fate === 'skipped' && known !== undefined) return <p class="govuk-body-s">{known}</p>;
  return (
    <p class="govuk-body-s" lang="en">
      {lastError}
    </p>
  );
}
