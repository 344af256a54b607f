import { Get, Param, Post, Query as QueryOf } from '@nestjs/common';
import { AccessLog } from '../../../../audit/access-log.js';
import { letterFates, MailLog, type LoggedLetter } from '../../../../mail/mail-log.js';
import { SendAgain } from '../../../../mail/send-again.js';
import { MailService } from '../../../../mail/mail.service.js';
import { isUuid } from '../../../../platform/ids.js';
import { mistakenPage, page, redirect, type Answer } from '../../../visit/answers.js';
import { PageNotFoundError } from '../../../visit/errors.js';
import { PageController } from '../../../visit/page-controller.js';
import { Posted, type PostedForm } from '../../../visit/posted.js';
import { CurrentVisit } from '../../../visit/visitors.js';
import type { SignedInVisit } from '../../../visit/visit.js';
import { narrowedBy, placeIn, textsIn, type Query } from '../frame/asked.js';
import { LoggedLetterView } from './logged-letter.view.js';
import { MailListView } from './mail-list.view.js';
import { letterInWords, mailLogWords } from './words.js';

const AT_ONCE = 50;

/** Whoever reads one of these could sign in as the person it is for. */
const neverShown: readonly string[] = ['signInCode'];

/** Everything that was written, and what became of it. */
@PageController('admin/mail', 'administrators')
export class MailLogController {
  constructor(
    private readonly letters: MailLog,
    private readonly mail: MailService,
    private readonly again: SendAgain,
    private readonly log: AccessLog,
  ) {}

  @Get()
  async list(@CurrentVisit() { actor, language }: SignedInVisit, @QueryOf() query: Query): Promise<Answer> {
    const values = textsIn(query, ['fate', 'kind', 'reader', 'from', 'to', 'proposal']);
    const { title } = mailLogWords[language];
    const { problems, ...narrowed } = narrowedBy(query, language);
    const options = { current: 'admin', wide: true } as const;
    const after = placeIn(query);
    const shown = { values, problems, later: after !== undefined };
    if (problems.length > 0)
      return mistakenPage(title, <MailListView {...shown} found={{ letters: [], next: null }} />, options);
    const fate = letterFates.find((one) => one === values.fate);
    const filter = {
      ...narrowed,
      ...(fate && { fate }),
      ...(values.kind !== '' && { kind: values.kind }),
      ...(values.reader !== '' && { to: values.reader }),
    };
    await this.log.note(actor, 'adminRead', { page: 'mail' });
    const found = await this.letters.page(filter, { limit: AT_ONCE, after });
    return page(title, <MailListView {...shown} found={found} />, options);
  }

  @Get(':id')
  async one(
    @CurrentVisit() { actor, language, audience }: SignedInVisit,
    @Param('id') id: string,
  ): Promise<Answer> {
    const letter = await this.found(id);
    const { instanceId, personId, kind } = letter;
    const hidden = neverShown.includes(kind);
    await this.log.note(actor, 'mailRead', { instanceId, message: id, person: personId, kind });
    const [read] = hidden ? [] : await this.mail.all({ id });
    const view = <LoggedLetterView letter={letter} text={read?.text ?? null} hidden={hidden} />;
    const back = { href: '/admin/mail', text: mailLogWords[language].back };
    return page(letterInWords(kind, language, audience), view, { current: 'admin', back });
  }

  /** Sends it once more, word for word; what must not be read can't be sent again either. */
  @Post(':id')
  async sendAgain(
    @CurrentVisit() { actor, language }: SignedInVisit,
    @Param('id') id: string,
    @Posted() { key }: PostedForm,
  ): Promise<Answer> {
    const { instanceId, personId, kind } = await this.found(id);
    if (neverShown.includes(kind)) throw new PageNotFoundError();
    await this.again.ask(id, key);
    await this.log.note(actor, 'letterSentAgain', { instanceId, message: id, person: personId, kind });
    return redirect(`/admin/mail/${id}`, mailLogWords[language].sentAgain);
  }

  private async found(id: string): Promise<LoggedLetter> {
    if (!isUuid(id)) throw new PageNotFoundError();
    const { letters } = await this.letters.page({ id }, { limit: 1 });
    if (!letters[0]) throw new PageNotFoundError();
    return letters[0];
  }
}
