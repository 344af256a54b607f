import { Get, NotFoundException, Param, ParseUUIDPipe } from '@nestjs/common';
import { MailService } from '../../../mail/mail.service.js';
import { Config } from '../../../platform/config.js';
import { showsSampleData } from '../../demo-only.js';
import { page, type Answer } from '../../visit/answers.js';
import { PageController } from '../../visit/page-controller.js';
import { fileOf } from './letter-file.js';
import { LetterView } from './letter.view.js';
import { LettersView } from './letters.view.js';

/** The demo mailbox: what was written to the sample people, since nothing is sent. */
@PageController('mail', 'anybody')
export class MailController {
  constructor(
    private readonly config: Config,
    private readonly mail: MailService,
  ) {}

  @Get()
  async letters(): Promise<Answer> {
    this.assertDemo();
    return page('Letters', <LettersView letters={await this.mail.all({ limit: 100 })} />);
  }

  @Get(':id')
  async letter(@Param('id', ParseUUIDPipe) id: string): Promise<Answer> {
    this.assertDemo();
    const [letter] = await this.mail.all({ id });
    if (!letter) throw new NotFoundException('There is no such letter.');
    const back = { href: '/mail', text: 'All letters' };
    return page(letter.subject, <LetterView letter={letter} files={await this.mail.fileNames(id)} />, {
      back,
    });
  }

  @Get(':id/:file')
  async file(@Param('id', ParseUUIDPipe) id: string, @Param('file') name: string): Promise<Answer> {
    this.assertDemo();
    return fileOf(await this.mail.file(id, name));
  }

  private assertDemo(): void {
    if (!showsSampleData(this.config))
      throw new NotFoundException('Letters are shown here only in the demo.');
  }
}
