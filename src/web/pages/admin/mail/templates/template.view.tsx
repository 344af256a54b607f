import type { Language } from '../../../../../../workflows/kit/workflow.js';
import type { LetterExample } from '../../../../../letter-examples/letter-examples.js';
import { letterText } from '../../../../../mail/letter-text.js';
import type { LetterKind } from '../../../../../mail/mail-kind.js';
import { stoppable } from '../../../../../mail/unsubscribing.js';
import { useVisit, useWords } from '../../../../visit/visit.js';
import { AdminFrame } from '../../frame/admin-frame.js';
import { Facts } from '../../frame/facts.js';
import { letterInWords } from '../words.js';
import { templateWords } from './words.js';

interface TemplateViewProps {
  readonly kind: LetterKind;
  /** Of the letter; the page itself is in the language of its reader. */
  readonly inLanguage: Language;
  readonly from: string;
  /** One for each who may get it. */
  readonly examples: readonly LetterExample[];
}

/** One kind of letter in one language, as text. */
export function TemplateView({ kind, inLanguage, from, examples }: TemplateViewProps) {
  const words = useWords(templateWords);
  const { language, audience } = useVisit();
  const other = inLanguage === 'en' ? 'fr' : 'en';
  return (
    <AdminFrame section="mail" heading={letterInWords(kind, language, audience)}>
      <p class="govuk-body">
        {stoppable.has(kind) ? words.stoppable : words.neverStops}{' '}
        <a class="govuk-link" href={`/admin/mail/templates/${kind}/${other}`}>
          {templateWords[language][other === 'fr' ? 'french' : 'english']}
        </a>
      </p>
      {examples.map((example) => (
        <Example key={example.reader} example={example} from={from} inLanguage={inLanguage} />
      ))}
    </AdminFrame>
  );
}

interface ExampleProps extends Pick<TemplateViewProps, 'from' | 'inLanguage'> {
  readonly example: LetterExample;
}

function Example({ example: { kind, reader, letter }, from, inLanguage }: ExampleProps) {
  const words = useWords(templateWords);
  return (
    <section>
      <h2 class="govuk-heading-m">{words.readers[reader]}</h2>
      <Facts
        rows={[
          [words.from, from],
          [words.subject, <span lang={inLanguage}>{letter.subject}</span>],
        ]}
      />
      <div class="letter" lang={inLanguage}>
        {letterText(letter)}
      </div>
      <p class="govuk-body">
        <a class="govuk-link" href={`/admin/mail/templates/${kind}/${inLanguage}/${reader}`}>
          {words.asHtml}
          <span class="govuk-visually-hidden">: {words.readers[reader]}</span>
        </a>
      </p>
    </section>
  );
}
