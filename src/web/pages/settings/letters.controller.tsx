import { Get, Param } from '@nestjs/common';
import { MailService } from '../../../mail/mail.service.js';
import { isUuid } from '../../../platform/ids.js';
import { page, type Answer } from '../../visit/answers.js';
import { PageNotFoundError } from '../../visit/errors.js';
import { PageController } from '../../visit/page-controller.js';
import { CurrentVisit } from '../../visit/visitors.js';
import type { SignedInVisit } from '../../visit/visit.js';
import { fileOf } from '../mailbox/letter-file.js';
import { LettersView, OwnLetterView } from './letters.view.js';
import { settingsWords } from './words.js';

const LATEST = 10;
const frame = { current: 'me' } as const;

/** The letters to oneself. */
@PageController('me/letters')
export class LettersController {
  constructor(private readonly mail: MailService) {}

  @Get()
  async list(@CurrentVisit() { actor, language }: SignedInVisit): Promise<Answer> {
    const letters = await this.mail.all({ person: actor.id, limit: LATEST });
    return page(settingsWords[language].letters.title, <LettersView letters={letters} />, frame);
  }

  @Get(':id')
  async letter(@CurrentVisit() { actor, language }: SignedInVisit, @Param('id') id: string): Promise<Answer> {
    const [letter] = isUuid(id) ? await this.mail.all({ id, person: actor.id }) : [];
    if (!letter) throw new PageNotFoundError();
    const back = { href: '/me/letters', text: settingsWords[language].letters.back };
    return page(letter.subject, <OwnLetterView letter={letter} files={await this.mail.fileNames(id)} />, {
      ...frame,
      back,
    });
  }

  @Get(':id/:file')
  async file(
    @CurrentVisit() { actor }: SignedInVisit,
    @Param('id') id: string,
    @Param('file') name: string,
  ): Promise<Answer> {
    const [letter] = isUuid(id) ? await this.mail.all({ id, person: actor.id }) : [];
    return fileOf(letter ? await this.mail.file(letter.id, name) : null);
  }
}
