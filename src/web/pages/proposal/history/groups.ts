/** What entries are about; whatever is in none of these is a step. */
const about = {
  tasks: ['TASK_COMPLETED', 'TASK_REOPENED', 'TASKS_WAIVED', 'WAIVER_LIFTED', 'ESCALATED'],
  people: [
    ...[
      'LEAD_CHANGED',
      'CO_LEAD_NAMED',
      'COORDINATOR_ASSIGNED',
      'ROLE_GIVEN',
      'ROLE_ENDED',
      'SUPPORT_ASSIGNED',
    ],
  ],
  answers: ['ANSWERS_CHANGED', 'START_DATE_CHANGED'],
} as const;

/** Which entries of a history are shown. */
export const entryGroups = ['everything', 'steps', 'tasks', 'people', 'answers'] as const;
export type EntryGroup = (typeof entryGroups)[number];

/** The group that an address asks for; everything, unless it is one of the others. */
export function groupOf(text: string | undefined): EntryGroup {
  return entryGroups.find((group) => group === text) ?? 'everything';
}

/** Types of the entries in a group; null for all of them. */
export function typesIn(group: EntryGroup, all: readonly string[]): readonly string[] | null {
  if (group === 'everything') return null;
  if (group !== 'steps') return about[group];
  const others = new Set<string>(Object.values(about).flat());
  return all.filter((type) => !others.has(type));
}
