import type { LaterStep } from '../../../workflows/proposal/journeys/step.js';

type Fields = Readonly<Record<string, unknown>>;

/** What the files are called that complete tasks in the sample data. */
const files: Readonly<Record<string, string>> = {
  'sc.needs': 'Needs assessment, summary.pdf',
  'sc.coi': 'Disclosures of the planning team.pdf',
  'tp.curr': 'Curriculum grid.xlsx',
  'tp.cpdapp': 'Application to UBC CPD, with agenda and budget.pdf',
};

/** Names under which forms ask for a person whom the event holds as its lead, co-lead or coordinator. */
const people: Readonly<Partial<Record<LaterStep['type'], string>>> = {
  LEAD_CHANGED: 'lead',
  CO_LEAD_NAMED: 'coLead',
  COORDINATOR_ASSIGNED: 'coordinator',
};

/** The fields of the form with which people would have sent a step. */
export function sentFields({ type, payload, on }: Pick<LaterStep, 'type' | 'payload' | 'on'>): Fields {
  const { closedDays: _closedDays, survivorLead: _survivorLead, ...fields } = payload as Fields;
  const person = people[type];
  if (person !== undefined) {
    const { [person]: id, ...rest } = fields;
    return { ...rest, person: id };
  }
  if (type === 'SESSION_DELIVERED') return { ...fields, heldOn: on };
  const name = type === 'TASK_COMPLETED' ? files[String(fields.task)] : undefined;
  return name === undefined ? fields : { ...fields, evidence: { kind: 'file', text: name } };
}
