import type { Pool } from 'pg';
import { isIn } from '../../workflows/kit/snapshot.js';
import type { Audience } from '../../workflows/kit/workflow.js';
import type { ProposalContext, Letter, StandingRole } from '../../workflows/proposal/vocabulary.js';
import type { Instance } from '../engine/instance.js';
import type { Because, MailKind } from './mail-kind.js';

type Queryable = Pick<Pool, 'query'>;

/** Somebody who is written to, and why. */
export interface Recipient {
  readonly person: string;
  readonly because: Because;
}

/** Who must act now, and whether a decision is what is awaited. */
export interface NextMove {
  readonly kind: Extract<MailKind, 'nextMove' | 'decisionAwaited'>;
  readonly recipients: readonly Recipient[];
}

/** States in which the hub lead decides; everywhere else the hub's move is its coordinator's. */
export const decisionStates = [
  'open.scoping.awaitingApproval',
  'open.templateSelection.awaitingApproval',
  'open.pilot.awaitingDecision',
  'open.evaluation.decidingNext',
] as const;

/** Whom a letter goes to beside the leads. */
const alsoTo: Readonly<Partial<Record<Letter, 'survivorLead' | 'hub'>>> = {
  mergeProposed: 'survivorLead',
  holdRequested: 'hub',
};

/** The side that a reader is on. */
export const audienceOf: Readonly<Record<Because, Audience>> = {
  lead: 'partner',
  formerLead: 'partner',
  survivorLead: 'partner',
  coordinator: 'staff',
  hubCoordinator: 'staff',
  hubLead: 'staff',
};

/** Roles whose tasks are a reader's. */
export const tasksOf: Readonly<Record<Because, readonly string[]>> = {
  lead: ['partnerLead', 'coLead'],
  formerLead: [],
  survivorLead: [],
  coordinator: ['hubCoordinator'],
  hubCoordinator: ['hubCoordinator'],
  hubLead: ['hubLead'],
};

/** Who is to be told that it is their move, as an instance stands; nobody where nobody is expected to act. */
export async function nextMovers(
  db: Queryable,
  { mover, snapshot }: Pick<Instance, 'mover' | 'snapshot'>,
): Promise<NextMove> {
  const context = snapshot.context as ProposalContext;
  if (mover === 'nobody') return { kind: 'nextMove', recipients: [] };
  if (mover === 'partner') return { kind: 'nextMove', recipients: leadsOf(context) };
  const decides = decisionStates.some((state) => isIn(snapshot.value, state));
  if (decides) return { kind: 'decisionAwaited', recipients: await hubLeads(db) };
  return { kind: 'nextMove', recipients: await hubOf(db, context) };
}

/** Who gets a letter. A person in two parts gets one, for the first of them. */
export async function recipientsOf(
  db: Queryable,
  letter: Letter,
  context: ProposalContext,
  formerLead: string | null = null,
): Promise<readonly Recipient[]> {
  const also = alsoTo[letter];
  const all: Recipient[] = [
    ...leadsOf(context),
    ...one(letter === 'leadChanged' ? formerLead : null, 'formerLead'),
    ...one(also === 'survivorLead' ? (context.merge?.survivorLead ?? null) : null, 'survivorLead'),
    ...(also === 'hub' ? await hubOf(db, context) : []),
  ];
  return all.filter(({ person }, index) => all.findIndex((other) => other.person === person) === index);
}

/** Whoever leads a proposal. */
export function leadsOf({ lead, coLead }: ProposalContext): readonly Recipient[] {
  return [...one(lead, 'lead'), ...one(coLead === lead ? null : coLead, 'lead')];
}

/** Who looks after a proposal at the hub: its coordinator; every coordinator while it has none. */
export async function hubOf(db: Queryable, { coordinator }: ProposalContext): Promise<readonly Recipient[]> {
  if (coordinator !== null) return one(coordinator, 'coordinator');
  const coordinators = await holdersOf(db, 'hubCoordinator');
  return coordinators.length > 0
    ? coordinators.flatMap((person) => one(person, 'hubCoordinator'))
    : hubLeads(db);
}

async function hubLeads(db: Queryable): Promise<readonly Recipient[]> {
  return (await holdersOf(db, 'hubLead')).flatMap((person) => one(person, 'hubLead'));
}

async function holdersOf(db: Queryable, role: StandingRole): Promise<string[]> {
  const { rows } = await db.query<{ person: string }>(
    `select r.person_id as person from person_role r join person p on p.id = r.person_id
     where r.role = $1 and p.erased_at is null order by p.name, p.id`,
    [role],
  );
  return rows.map(({ person }) => person);
}

function one(person: string | null, because: Because): readonly Recipient[] {
  return person === null ? [] : [{ person, because }];
}
