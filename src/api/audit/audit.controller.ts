import { ForbiddenException, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { HistoryProof } from '../../audit/checkpoints/history-proof.js';
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

/** What auditors ask: is the history whole and unchanged? */
@RestController('audit', 'audit')
export class AuditController {
  constructor(
    private readonly proof: HistoryProof,
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
    if (!actor.roles.includes('administrator'))
      throw new ForbiddenException('Only administrators verify histories.');
    if (ref === undefined) return this.proof.ofAll();
    const { id } = await this.finder.find(ref, actor);
    return this.proof.ofInstance(id);
  }
}
