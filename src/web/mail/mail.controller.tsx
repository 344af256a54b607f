import { Controller, Get, Header, NotFoundException, Param, ParseUUIDPipe } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { MailService } from '../../mail/mail.service.js';
import { Config } from '../../platform/config.js';
import { Public } from '../../platform/public-route.js';
import { showsSampleData } from '../demo-only.js';
import { pageOf } from '../layout.js';
import { LetterView } from './letter.view.js';
import { LettersView } from './letters.view.js';

/** The demo mailbox: what was written to the sample people, since nothing is sent. */
@ApiExcludeController()
@Public()
@Controller('mail')
export class MailController {
  constructor(
    private readonly config: Config,
    private readonly mail: MailService,
  ) {}

  @Get()
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('cache-control', 'no-store')
  async letters(): Promise<string> {
    this.assertDemo();
    return pageOf(<LettersView letters={await this.mail.all({ limit: 100 })} />);
  }

  @Get(':id')
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('cache-control', 'no-store')
  async letter(@Param('id', ParseUUIDPipe) id: string): Promise<string> {
    this.assertDemo();
    const [letter] = await this.mail.all({ id });
    if (!letter) throw new NotFoundException('There is no such letter.');
    return pageOf(<LetterView letter={letter} />);
  }

  private assertDemo(): void {
    if (!showsSampleData(this.config))
      throw new NotFoundException('Letters are shown here only in the demo.');
  }
}
