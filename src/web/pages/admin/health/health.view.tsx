import type { ReadinessReport } from '../../../../platform/health/readiness.js';
import type { RunningProgram } from '../../../../platform/health/running-program.js';
import { DateTime } from '../../../components/dates.js';
import { Table } from '../../../components/table.js';
import { useWords } from '../../../visit/visit.js';
import { AdminFrame } from '../frame/admin-frame.js';
import { Facts } from '../frame/facts.js';
import { frameWords } from '../frame/words.js';
import { healthWords } from './words.js';

interface HealthViewProps {
  readonly report: ReadinessReport;
  readonly mailLeaves: boolean;
  readonly program: RunningProgram;
}

type Status = keyof (typeof healthWords)['en']['statuses'];

/** How the program is, part by part, and what to do where something is not well. */
export function HealthView({ report, mailLeaves, program }: HealthViewProps) {
  const words = useWords(healthWords);
  const verdict = { ready: words.well, degraded: words.degraded, notReady: words.failed }[report.status];
  return (
    <AdminFrame section="health" heading={words.title}>
      <p class="govuk-body-l">{verdict}</p>
      <p class="govuk-body">{words.intro}</p>
      <Checks report={report} mailLeaves={mailLeaves} />
      <h2 class="govuk-heading-m">{words.zoneTitle}</h2>
      <p class="govuk-body">{words.zoneIntro}</p>
      <Zones program={program} />
      <h2 class="govuk-heading-m">{words.versionsTitle}</h2>
      <Facts
        rows={[
          [words.program, program.version],
          [words.node, program.node],
          [words.sql, program.postgres],
          [words.upSince, <DateTime instant={program.since} />],
        ]}
      />
    </AdminFrame>
  );
}

function Checks({ report, mailLeaves }: Omit<HealthViewProps, 'program'>) {
  const words = useWords(healthWords);
  const names: Readonly<Record<string, string>> = words.checks;
  const nexts: Readonly<Record<string, string>> = words.next;
  const rows = Object.entries(report.checks).map(([name, { status, detail }]) => ({
    key: name,
    cells: [
      names[name] ?? name,
      <StatusTag status={status} />,
      <span lang="en">{detail}</span>,
      status === 'ok' ? (
        <span class="quiet">{words.nothing}</span>
      ) : (
        <>
          {nexts[name]} {name === 'outbox' && <JobsLink />}
        </>
      ),
    ],
  }));
  const mail = {
    key: 'mail',
    cells: [
      words.mail,
      <StatusTag status={mailLeaves ? 'ok' : 'kept'} />,
      mailLeaves ? words.mailSends : words.mailKeeps,
      mailLeaves ? <span class="quiet">{words.nothing}</span> : words.next.mail,
    ],
  };
  return <Table caption={words.caption} columns={words.columns} empty="" rows={[...rows, mail]} />;
}

function JobsLink() {
  const frame = useWords(frameWords);
  return (
    <a class="govuk-link" href="/admin/jobs">
      {frame.names.jobs}
    </a>
  );
}

const colours = { ok: 'green', degraded: 'yellow', failed: 'red', kept: 'grey' } as const;

function StatusTag({ status }: { readonly status: Status }) {
  const words = useWords(healthWords);
  return <strong class={`govuk-tag govuk-tag--${colours[status]}`}>{words.statuses[status]}</strong>;
}

function Zones({ program: { zones } }: Pick<HealthViewProps, 'program'>) {
  const words = useWords(healthWords);
  const rowOf = (name: string, { current, reads }: RunningProgram['zones']['node']) => ({
    key: name,
    cells: [name, reads, '13:00', current ? words.right : words.wrong],
  });
  return (
    <Table
      caption={words.zoneCaption}
      captionSeen
      columns={words.zoneColumns}
      empty=""
      rows={[rowOf(words.node, zones.node), rowOf(words.sql, zones.sql)]}
    />
  );
}
