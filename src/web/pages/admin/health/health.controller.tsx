import { Get } from '@nestjs/common';
import { MailTransport } from '../../../../mail/mail-transport.js';
import { Readiness } from '../../../../platform/health/readiness.js';
import { ProgramReport } from '../../../../platform/health/running-program.js';
import { page, type Answer } from '../../../visit/answers.js';
import { PageController } from '../../../visit/page-controller.js';
import { CurrentVisit } from '../../../visit/visitors.js';
import type { SignedInVisit } from '../../../visit/visit.js';
import { HealthView } from './health.view.js';
import { healthWords } from './words.js';

/** How the program is. */
@PageController('admin/health', 'administrators')
export class AdminHealthController {
  constructor(
    private readonly readiness: Readiness,
    private readonly mail: MailTransport,
    private readonly program: ProgramReport,
  ) {}

  @Get()
  async health(@CurrentVisit() { language }: SignedInVisit): Promise<Answer> {
    const [report, program] = await Promise.all([this.readiness.report(), this.program.read()]);
    const view = <HealthView report={report} mailLeaves={this.mail.sends} program={program} />;
    return page(healthWords[language].title, view, { current: 'admin', wide: true });
  }
}
