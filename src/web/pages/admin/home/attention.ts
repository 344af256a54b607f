import { Injectable } from '@nestjs/common';
import { VerificationRuns } from '../../../../audit/verification/verification-runs.js';
import { OutboxReport } from '../../../../engine/outbox-report.js';
import { MailLog } from '../../../../mail/mail-log.js';
import { StaffRoles } from '../../../../people/staff/staff-roles.js';
import { Clock } from '../../../../platform/clock.js';
import { Readiness } from '../../../../platform/health/readiness.js';
import { ProposalGapFinder } from '../../../../proposals/proposal-gaps.js';
import { RepairRequests } from '../../../../proposals/repairs/repair-requests.js';
import type { adminHomeWords } from './words.js';

/** Something that needs an administrator, and the page on which it is looked after. */
export interface Finding {
  readonly what: keyof (typeof adminHomeWords)['en']['findings'];
  readonly count: number;
  readonly href: string;
}

const MONTH = 30 * 24 * 60 * 60 * 1000;

/** Looks through everything that may need an administrator. */
@Injectable()
export class Attention {
  constructor(
    private readonly outbox: OutboxReport,
    private readonly mail: MailLog,
    private readonly readiness: Readiness,
    private readonly gaps: ProposalGapFinder,
    private readonly staff: StaffRoles,
    private readonly runs: VerificationRuns,
    private readonly requests: RepairRequests,
    private readonly clock: Clock,
  ) {}

  /** What needs somebody, the most pressing first; nothing when all is well. */
  async findings(): Promise<readonly Finding[]> {
    const monthAgo = new Date(this.clock.now().getTime() - MONTH);
    const [figures, refused, report, gaps, administrators, run, repairs] = await Promise.all([
      this.outbox.figures(),
      this.mail.refusedSince(monthAgo),
      this.readiness.report(),
      this.gaps.find(),
      this.staff.administrators(),
      this.runs.latest(),
      this.requests.waiting(),
    ]);
    const isOff = (check: string): number => Number((report.checks[check]?.status ?? 'ok') !== 'ok');
    const findings: Finding[] = [
      { what: 'notReady', count: Number(report.status === 'notReady'), href: '/admin/health' },
      { what: 'damaged', count: run?.findings.length ?? 0, href: '/admin/proof' },
      { what: 'repairs', count: repairs.length, href: '/admin/repairs' },
      { what: 'dead', count: figures.dead, href: '/admin/jobs' },
      { what: 'late', count: figures.late, href: '/admin/jobs' },
      { what: 'queue', count: isOff('queue'), href: '/admin/health' },
      { what: 'refused', count: refused, href: '/admin/mail?fate=failed' },
      {
        what: 'withoutCoordinator',
        count: gaps.withoutCoordinator,
        href: '/pipeline?waiting=hub&coordinator=nobody',
      },
      { what: 'withoutLead', count: gaps.withoutLead, href: '/pipeline?waiting=partner' },
      { what: 'withoutSupport', count: gaps.withoutSupport, href: '/resources' },
      { what: 'oneAdministrator', count: Number(administrators === 1), href: '/admin/people' },
      { what: 'zone', count: isOff('pacificTime'), href: '/admin/health' },
    ];
    return findings.filter(({ count }) => count > 0);
  }
}
