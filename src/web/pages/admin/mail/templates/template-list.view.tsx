import type { LetterExample } from '../../../../../letter-examples/letter-examples.js';
import { Table } from '../../../../components/table.js';
import { useVisit, useWords } from '../../../../visit/visit.js';
import { AdminFrame } from '../../frame/admin-frame.js';
import { letterInWords } from '../words.js';
import { templateWords } from './words.js';

interface TemplateListViewProps {
  /** One of each kind, in the language of the page. */
  readonly examples: readonly LetterExample[];
}

/** Every kind of letter, each to be opened in either language. */
export function TemplateListView({ examples }: TemplateListViewProps) {
  const words = useWords(templateWords);
  const { language, audience } = useVisit();
  const name = (kind: string): string => letterInWords(kind, language, audience);
  return (
    <AdminFrame section="mail" heading={words.title}>
      <p class="govuk-body">{words.intro}</p>
      <Table
        caption={words.caption}
        columns={words.columns}
        empty={words.empty}
        rows={examples.map(({ kind, letter }) => ({
          key: kind,
          cells: [
            name(kind),
            letter.subject,
            <>
              <Open kind={kind} language="en" text={words.english} about={name(kind)} />{' '}
              <Open kind={kind} language="fr" text={words.french} about={name(kind)} />
            </>,
          ],
        }))}
      />
    </AdminFrame>
  );
}

interface OpenProps {
  readonly kind: string;
  readonly language: 'en' | 'fr';
  readonly text: string;
  readonly about: string;
}

function Open({ kind, language, text, about }: OpenProps) {
  return (
    <a class="govuk-link" href={`/admin/mail/templates/${kind}/${language}`}>
      {text}
      <span class="govuk-visually-hidden">: {about}</span>
    </a>
  );
}
