import { Controller, Get, Header, Optional } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Config } from '../../platform/config.js';
import { Public } from '../../platform/public-route.js';
import { showsSampleData } from '../demo-only.js';
import { pageOf } from '../layout.js';
import { DemoHomeView } from './demo-home.view.js';
import { PlainHomeView } from './plain-home.view.js';
import { ProposalOverview } from './proposal-overview.js';

/** The first page: what runs here, where it is tried out; a plain welcome everywhere else. */
@ApiExcludeController()
@Controller()
export class HomeController {
  constructor(
    private readonly config: Config,
    @Optional() private readonly overview?: ProposalOverview,
  ) {}

  @Get()
  @Public()
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('cache-control', 'no-store')
  async home(): Promise<string> {
    if (!showsSampleData(this.config)) return pageOf(<PlainHomeView />);
    return pageOf(<DemoHomeView proposals={(await this.overview?.lines()) ?? []} />);
  }
}
