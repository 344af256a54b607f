import { Get } from '@nestjs/common';
import { page, type Answer } from '../../../visit/answers.js';
import { PageController } from '../../../visit/page-controller.js';
import { CurrentVisit } from '../../../visit/visitors.js';
import type { SignedInVisit } from '../../../visit/visit.js';
import { AdminHomeView } from './admin-home.view.js';
import { Attention } from './attention.js';
import { adminHomeWords } from './words.js';

/** An administrator's first page. */
@PageController('admin', 'administrators')
export class AdminHomeController {
  constructor(private readonly attention: Attention) {}

  @Get()
  async home(@CurrentVisit() { language }: SignedInVisit): Promise<Answer> {
    const findings = await this.attention.findings();
    return page(adminHomeWords[language].title, <AdminHomeView findings={findings} />, { current: 'admin' });
  }
}
