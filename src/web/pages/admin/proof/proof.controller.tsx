import { Readable } from 'node:stream';
import { Get, Post } from '@nestjs/common';
import { AccessLog } from '../../../../audit/access-log.js';
import { AuditorsBundle } from '../../../../audit/bundle/auditors-bundle.js';
import { verifierScript } from '../../../../audit/bundle/verifier.js';
import { readCheckpoint } from '../../../../audit/checkpoints/checkpoint.js';
import { OutsideCopy } from '../../../../audit/checkpoints/outside-copy.js';
import { SigningKeyFile } from '../../../../audit/checkpoints/signing-key-file.js';
import { HistoryProof } from '../../../../audit/verification/history-proof.js';
import { VerificationRuns } from '../../../../audit/verification/verification-runs.js';
import { localDate } from '../../../../platform/pacific-time.js';
import { hubZone } from '../../../../proposals/proposal-finder.js';
import { ProposalRefs } from '../../../../proposals/proposal-refs.js';
import { file, page, redirect, type Answer } from '../../../visit/answers.js';
import { PageController } from '../../../visit/page-controller.js';
import { CurrentVisit } from '../../../visit/visitors.js';
import type { SignedInVisit } from '../../../visit/visit.js';
import { ProofView } from './proof.view.js';
import { proofWords } from './words.js';

/** The proof of all histories: how it stands, a new one, and what an auditor takes along. */
@PageController('admin/proof', 'administrators')
export class ProofController {
  constructor(
    private readonly runs: VerificationRuns,
    private readonly proof: HistoryProof,
    private readonly bundles: AuditorsBundle,
    private readonly keyFile: SigningKeyFile,
    private readonly outside: OutsideCopy,
    private readonly refs: ProposalRefs,
    private readonly log: AccessLog,
  ) {}

  @Get()
  async shown(@CurrentVisit() { language }: SignedInVisit): Promise<Answer> {
    const [run, checkpoint] = await Promise.all([this.runs.latest(), this.proof.lastCheckpoint()]);
    const about = (run?.findings ?? []).flatMap(({ instanceId }) => instanceId ?? []);
    const refs = about.length > 0 ? await this.refs.of(about) : new Map<string, string>();
    // Where only workers hold the file, the last checkpoint says which key they sign with.
    const keyId = this.keyFile.find()?.id ?? (checkpoint && readCheckpoint(checkpoint.text).key);
    const copy = this.outside.exists ? this.outside.path : null;
    const signs = this.keyFile.isUsed;
    const isUnderWay = run !== null && this.runs.isUnderWay(run);
    const view = <ProofView {...{ run, isUnderWay, refs, checkpoint, keyId, signs, copy }} />;
    return page(proofWords[language].title, view, { current: 'admin', wide: true });
  }

  @Post()
  async verify(@CurrentVisit() { actor, language }: SignedInVisit): Promise<Answer> {
    await this.runs.start(actor.id);
    await this.log.note(actor, 'historyVerified', { what: 'all' });
    return redirect('/admin/proof', proofWords[language].started);
  }

  @Get('bundle.jsonl')
  async bundle(@CurrentVisit() { actor, language, now }: SignedInVisit): Promise<Answer> {
    await this.log.note(actor, 'export', { what: 'bundle', texts: false });
    const name = `${proofWords[language].file}-${localDate(now, hubZone)}.jsonl`;
    return file(name, 'application/jsonl; charset=utf-8', Readable.from(this.bundles.lines()));
  }

  @Get('verify-bundle.mjs')
  script(): Answer {
    return file('verify-bundle.mjs', 'text/javascript; charset=utf-8', verifierScript());
  }
}
