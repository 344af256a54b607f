import type { FileKind } from '../../kit/text/kit-text.js';
import { useVisit, useWords } from '../visit/visit.js';
import { bilingual } from '../words/bilingual.js';

const kitLinkWords = bilingual({
  en: {
    kinds: { docx: 'Word document', xlsx: 'Excel workbook' },
    languages: { en: 'English', fr: 'French' },
  },
  fr: {
    kinds: { docx: 'Document Word', xlsx: 'Classeur Excel' },
    languages: { en: 'anglais', fr: 'français' },
  },
});

interface KitLinksProps {
  /** Address of the file, without its language. */
  readonly address: string;
  readonly format: FileKind;
  /** Name of the resource, for whoever hears the links one by one. */
  readonly name: string;
}

/** Links that save a document of the kit, the reader's own language first. */
export function KitLinks({ address, format, name }: KitLinksProps) {
  const words = useWords(kitLinkWords);
  const { language } = useVisit();
  const languages = language === 'en' ? (['en', 'fr'] as const) : (['fr', 'en'] as const);
  return (
    <ul class="govuk-list">
      {languages.map((one) => (
        <li key={one}>
          <a class="govuk-link" href={`${address}?language=${one}`} hreflang={one} download>
            {words.kinds[format]}, {words.languages[one]}
            <span class="govuk-visually-hidden">: {name}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
