import { Controller, Get, Header, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Public, PublicOutsideProduction } from '../public-route.js';
import { Metrics } from './metrics.js';
import { Readiness, type ReadinessReport } from './readiness.js';

/** What whoever runs the program asks it: are you alive, can you work, how much. */
@ApiTags('operations')
@Controller()
export class HealthController {
  constructor(
    private readonly readiness: Readiness,
    private readonly metrics: Metrics,
  ) {}

  @Get('healthz')
  @Public()
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Whether the process lives; asks nothing else' })
  @ApiOkResponse()
  alive(): { status: 'alive' } {
    return { status: 'alive' };
  }

  @Get('readyz')
  @Public()
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Whether it can do its work, check by check' })
  @ApiOkResponse({ description: 'ready, or degraded' })
  @ApiResponse({ status: 503, description: 'not ready' })
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<ReadinessReport> {
    const report = await this.readiness.report();
    reply.status(report.status === 'notReady' ? 503 : 200);
    return report;
  }

  @Get('metrics')
  @PublicOutsideProduction()
  @ApiOperation({ summary: 'Figures for Prometheus' })
  @ApiOkResponse()
  async figures(@Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    reply.type(this.metrics.contentType);
    return this.metrics.text();
  }
}
