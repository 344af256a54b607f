import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { phrase, type Language } from '../../workflows/kit/workflow.js';
import { WorkflowRegistry } from '../engine/registry.js';
import { Config } from '../platform/config.js';
import { localDate, localTime, zoneLabel } from '../platform/pacific-time.js';
import { shortDate } from '../platform/written-date.js';
import { hubZone } from '../proposals/proposal-finder.js';
import { nameOf, oneLine } from './letter.js';
import { peopleOf, type Known } from './mail-people.js';
import { roleName, supportWords } from '../resources/words.js';
import type { Note, SupportNote } from './note.js';
import { aColleague, ownTeam } from './words/notes.js';

/** What a note is about, as it is when it is written. */
export interface FactsOfNote {
  readonly reader: Known;
  /** Who caused it, where somebody did. */
  readonly by: Known | null;
  /** What fills the gaps of its words. */
  readonly values: Readonly<Record<string, string>>;
  /** What is quoted, as it was written. */
  readonly quote: string | null;
  /** The page it leads to. */
  readonly path: string;
  /** Where it goes, unless to the address that the reader has. */
  readonly address?: string;
}

interface ProposalRow {
  readonly ref: string;
  readonly title: string | null;
  readonly workflow: string;
  readonly version: number;
  /** Whether the reader is on the hub's side. */
  readonly staff: boolean;
}

const PROPOSAL = `
  select p.ref, t.body as title, i.workflow, i.version,
    exists (select from person_role where person_id = $2) as staff
  from proposal p join workflow_instance i on i.id = p.instance_id left join sealed_text t on t.id = p.title_id
  where p.instance_id = $1`;

const COMMENT = `
  select body from comment where id = $1 and body is not null and (visibility = 'everyone' or $2::boolean)`;

/** Looks up whoever and whatever a note names. */
@Injectable()
export class NoteFacts {
  constructor(
    private readonly config: Config,
    private readonly registry: WorkflowRegistry,
  ) {}

  /** Null where there is nobody to write to any more, or nothing to write about. */
  async of(note: Note, tx: PoolClient): Promise<FactsOfNote | null> {
    const byId = 'by' in note ? note.by : null;
    const people = await peopleOf(tx, [note.person, byId]);
    const reader = people.get(note.person ?? '');
    if (!reader) return null;
    const by = people.get(byId ?? '') ?? null;
    const about = await this.about(note, reader.language, tx);
    if (!about) return null;
    const who = by?.name ? oneLine(by.name) : aColleague[reader.language];
    return { ...about, reader, by, quote: about.quote ?? null, values: { ...about.values, by: who } };
  }

  private about(note: Note, language: Language, tx: PoolClient): Promise<About | null> {
    switch (note.kind) {
      case 'signInCode':
        return Promise.resolve({ path: '/sign-in/link', values: {} });
      case 'useStaffSignIn':
        return Promise.resolve({ path: '/sign-in', values: { provider: this.config.oidc?.name ?? '' } });
      case 'invitation':
        return invitation(note.organisation, language, tx);
      case 'newDevice':
        return signedInWith(note.session, language, tx);
      case 'addressChanged':
        return formerAddress(note.former, tx);
      case 'addressBounced':
        return bouncedAddress(note.whose, language, tx);
      case 'mention':
      case 'taskDelegated':
      case 'supportAsked':
      case 'supportEnded':
      case 'supporterChanged':
      case 'supportWaits':
        return this.proposal(note, language, tx);
    }
  }

  private async proposal(
    note: Extract<Note, { instanceId: string }>,
    language: Language,
    tx: PoolClient,
  ): Promise<About | null> {
    const { rows } = await tx.query<ProposalRow>(PROPOSAL, [note.instanceId, note.person]);
    if (!rows[0]) return null;
    const { ref, title, workflow, version, staff } = rows[0];
    const name = nameOf(title, ref, language);
    if (note.kind === 'mention') {
      const comment = await commentOf(note, staff, tx);
      const path = note.path ?? `/p/${ref}/comments`;
      return comment && { path, quote: comment.body, values: { ref, name } };
    }
    const labels = this.registry.find(workflow, version).definition.labels[language];
    const audience = staff ? 'staff' : 'partner';
    if (note.kind === 'taskDelegated') {
      const task = phrase(labels.tasks[note.task], audience, { key: note.task });
      return { path: `/p/${ref}/t/${note.task}`, values: { ref, name, task } };
    }
    const stage = phrase(labels.stages[note.stage], audience, { key: note.stage });
    const roles = note.roles.map((role) => roleName(role, language)).join(supportWords[language].and);
    return { path: supportPages[note.kind](ref), values: { ref, name, stage, roles } };
  }
}

/** Where a letter about support leads to. */
const supportPages: Readonly<Record<SupportNote['kind'], (ref: string) => string>> = {
  supportAsked: () => '/me/support',
  supportEnded: () => '/me/support',
  supporterChanged: (ref) => `/p/${ref}/support`,
  supportWaits: () => '/resources/waiting',
};

type About = Pick<FactsOfNote, 'path' | 'values' | 'address'> & Partial<Pick<FactsOfNote, 'quote'>>;

/** What a comment says to a reader; null where it was removed meanwhile, or is not for them. */
async function commentOf(
  { comment }: Extract<Note, { kind: 'mention' }>,
  staff: boolean,
  tx: PoolClient,
): Promise<{ readonly body: string | null } | null> {
  if (comment === undefined) return { body: null };
  const { rows } = await tx.query<{ body: string }>(COMMENT, [comment, staff]);
  return rows[0] ?? null;
}

async function formerAddress(id: string, tx: PoolClient): Promise<About | null> {
  const sql = 'select address from former_address where id = $1';
  const { rows } = await tx.query<{ address: string }>(sql, [id]);
  return rows[0] ? { path: '/sign-in', values: {}, address: rows[0].address } : null;
}

/** Null where it was mended meanwhile. */
async function bouncedAddress(whose: string, language: Language, tx: PoolClient): Promise<About | null> {
  const sql =
    'select p.name from bounced_address b join person p on p.id = b.person_id where b.person_id = $1 and p.erased_at is null';
  const { rows } = await tx.query<{ name: string | null }>(sql, [whose]);
  if (!rows[0]) return null;
  return { path: `/people/${whose}`, values: { who: oneLine(rows[0].name ?? aColleague[language]) } };
}

async function invitation(
  organisation: string | null,
  language: Language,
  tx: PoolClient,
): Promise<About | null> {
  const sql = 'select name from organisation where id = $1';
  const { rows } = await tx.query<{ name: string }>(sql, [organisation]);
  const name = organisation === null ? ownTeam[language] : rows[0] && oneLine(rows[0].name);
  return name === undefined ? null : { path: '/sign-in', values: { organisation: name } };
}

async function signedInWith(session: string, language: Language, tx: PoolClient): Promise<About | null> {
  const sql = 'select device, started_at from session where id = $1';
  const { rows } = await tx.query<{ device: string; started_at: Date }>(sql, [session]);
  if (!rows[0]) return null;
  const { device, started_at: at } = rows[0];
  const day = shortDate(localDate(at, hubZone), language);
  const when = `${day}, ${localTime(at, hubZone)} ${zoneLabel(hubZone, language)}`;
  return { path: '/me', values: { device: oneLine(device), when } };
}
