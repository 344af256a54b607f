import { Readable } from 'node:stream';
import { ForbiddenException, Get, Header, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { AuditorsBundle } from '../../audit/bundle/auditors-bundle.js';
import { AccessLog } from '../../audit/access-log.js';
import { HistoryProof } from '../../audit/verification/history-proof.js';
import type { SignedInActor } from '../../people/signed-in-actor.js';
import { ProposalFinder } from '../../proposals/proposal-finder.js';
import { CurrentActor } from '../authentication/current-actor.js';
import { ApiProblems } from '../problem/problem-responses.js';
import { RestController } from '../requests/rest-controller.js';
import { VerificationResponse } from './verification.js';

/** Which history to verify; every one, unless given. */
class VerifyRequest {
  @ApiPropertyOptional({ example: 'ECHO-2026-014' }) @IsOptional() @IsString() @MaxLength(40) ref?: string;
}

/** What goes into a bundle. */
class ExportRequest {
  @ApiPropertyOptional({
    enum: ['true', 'false'],
    description: 'With the words of people, not their seals alone.',
  })
  @IsOptional()
  @IsIn(['true', 'false'])
  texts?: string;
}

/** What auditors ask: is the history whole and unchanged? */
@RestController('audit', 'audit')
export class AuditController {
  constructor(
    private readonly proof: HistoryProof,
    private readonly bundle: AuditorsBundle,
    private readonly log: AccessLog,
    private readonly finder: ProposalFinder,
  ) {}

  @Get('verify')
  @ApiOperation({
    summary:
      'Whether histories are whole, unchanged, lead to what is stored and fit the checkpoints; for administrators',
  })
  @ApiOkResponse({ type: VerificationResponse })
  @ApiProblems('not-permitted', 'not-found')
  async verify(
    @CurrentActor() actor: SignedInActor,
    @Query() { ref }: VerifyRequest,
  ): Promise<VerificationResponse> {
    onlyAdministrators(actor);
    if (ref === undefined) return this.proof.ofAll();
    const { id } = await this.finder.find(ref, actor);
    return this.proof.ofInstance(id);
  }

  @Get('export')
  @Header('cache-control', 'no-store')
  @ApiOperation({
    summary:
      'The bundle for an auditor: everything that proves all histories without this program, as JSON Lines with a seal; for administrators',
  })
  @ApiProduces('application/jsonl')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @ApiProblems('not-permitted')
  async export(
    @CurrentActor() actor: SignedInActor,
    @Query() { texts }: ExportRequest,
  ): Promise<StreamableFile> {
    onlyAdministrators(actor);
    await this.log.note(actor, 'export', { what: 'bundle', texts: texts === 'true' });
    const lines = Readable.from(this.bundle.lines({ texts: texts === 'true' }));
    return new StreamableFile(lines, {
      type: 'application/jsonl',
      disposition: 'attachment; filename="bundle.jsonl"',
    });
  }
}

function onlyAdministrators({ roles }: SignedInActor): void {
  if (!roles.includes('administrator')) throw new ForbiddenException('Only administrators prove histories.');
}
