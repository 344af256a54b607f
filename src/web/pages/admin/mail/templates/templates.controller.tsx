import { Get, Param } from '@nestjs/common';
import type { Language } from '../../../../../../workflows/kit/workflow.js';
import {
  examplesOf,
  letterKinds,
  type LetterExample,
} from '../../../../../letter-examples/letter-examples.js';
import { letterHtml } from '../../../../../mail/letter-html.js';
import type { LetterKind } from '../../../../../mail/mail-kind.js';
import { Config } from '../../../../../platform/config.js';
import { page, sheet, type Answer } from '../../../../visit/answers.js';
import { PageNotFoundError } from '../../../../visit/errors.js';
import { PageController } from '../../../../visit/page-controller.js';
import { CurrentVisit } from '../../../../visit/visitors.js';
import type { SignedInVisit } from '../../../../visit/visit.js';
import { letterInWords, mailLogWords } from '../words.js';
import { TemplateListView } from './template-list.view.js';
import { TemplateView } from './template.view.js';
import { templateWords } from './words.js';

/** How every kind of letter looks, with examples in place of people and proposals. */
@PageController('admin/mail/templates', 'administrators')
export class TemplatesController {
  constructor(private readonly config: Config) {}

  @Get()
  list(@CurrentVisit() { language }: SignedInVisit): Answer {
    const examples = letterKinds.flatMap((kind) => this.examples(kind, language).slice(0, 1));
    const back = { href: '/admin/mail', text: mailLogWords[language].title };
    const options = { current: 'admin', wide: true, back } as const;
    return page(templateWords[language].title, <TemplateListView examples={examples} />, options);
  }

  @Get(':kind/:language')
  one(
    @CurrentVisit() { language, audience }: SignedInVisit,
    @Param() { kind, language: asked }: Readonly<Record<string, string>>,
  ): Answer {
    const found = letterIn(kind, asked);
    const examples = this.examples(found.kind, found.language);
    const view = (
      <TemplateView
        kind={found.kind}
        inLanguage={found.language}
        from={this.config.mailFrom}
        examples={examples}
      />
    );
    const back = { href: '/admin/mail/templates', text: templateWords[language].back };
    return page(letterInWords(found.kind, language, audience), view, { current: 'admin', back });
  }

  /** The HTML of a letter as a document of its own: a mail program gives it no frame either. */
  @Get(':kind/:language/:reader')
  html(@Param() { kind, language, reader }: Readonly<Record<string, string>>): Answer {
    const found = letterIn(kind, language);
    const example = this.examples(found.kind, found.language).find((one) => one.reader === reader);
    if (!example) throw new PageNotFoundError();
    return sheet(letterHtml(example.letter));
  }

  private examples(kind: LetterKind, language: Language): readonly LetterExample[] {
    return examplesOf(kind, language, this.config.address);
  }
}

function letterIn(
  kind: string | undefined,
  language: string | undefined,
): { readonly kind: LetterKind; readonly language: Language } {
  const known = letterKinds.find((one) => one === kind);
  if (!known || (language !== 'en' && language !== 'fr')) throw new PageNotFoundError();
  return { kind: known, language };
}
