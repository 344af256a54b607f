import { phrase, type Audience, type Labels } from '../../../workflows/kit/workflow.js';
import type { ProposalContext, ProposalRole } from '../../../workflows/proposal/vocabulary.js';

/** Ids of everybody a proposal names. */
export function peopleIn({
  lead,
  coLead,
  coordinator,
  people,
  items,
  holdRequest,
}: ProposalContext): string[] {
  const closers = Object.values(items).flatMap(({ by, waiver }) => [by, waiver?.by ?? null]);
  const named = [
    lead,
    coLead,
    coordinator,
    holdRequest?.by ?? null,
    ...Object.values(people).flat(),
    ...closers,
  ];
  return [...new Set(named.filter((id): id is string => id !== null && id !== 'system'))];
}

/** Says who plays a role in one proposal. */
export class WhoIsWho {
  constructor(
    private readonly context: ProposalContext,
    private readonly names: ReadonlyMap<string, string>,
    private readonly labels: Labels,
    private readonly audience: Audience,
  ) {}

  /** Whoever plays one of some roles; where that is nobody who is known, the roles themselves. */
  inRoles(roles: readonly string[]): string {
    const played = roles.filter((role) => this.named(role).length > 0);
    return (played.length > 0 ? played : roles).map((role) => this.inRole(role)).join(', ');
  }

  /** "Dana Roy (Partner lead)"; the role alone where nobody is known to play it. */
  inRole(role: string): string {
    const label = this.role(role);
    const players = this.named(role);
    return players.length > 0 ? `${players.join(', ')} (${label})` : label;
  }

  role(role: string): string {
    return phrase(this.labels.roles[role], this.audience, { key: role });
  }

  /** A person's name; null for nobody. */
  name(id: string | null): string | null {
    if (id === 'system') return this.role('system');
    return id === null ? null : (this.names.get(id) ?? null);
  }

  private named(role: string): readonly string[] {
    return this.players(role).flatMap((id) => this.names.get(id) ?? []);
  }

  private players(role: string): readonly string[] {
    const { lead, coLead, coordinator, people } = this.context;
    const single: Readonly<Record<string, string | null>> = {
      partnerLead: lead,
      coLead,
      hubCoordinator: coordinator,
    };
    const own = single[role] ?? null;
    return [...(own === null ? [] : [own]), ...(people[role as ProposalRole] ?? [])];
  }
}
