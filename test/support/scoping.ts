import type { Caller } from './caller.js';
import { completeIdea } from './idea.js';

/** Sends an event as somebody who looked; whatever is refused fails the test. */
export async function pressed(by: Caller, ref: string, event: object): Promise<void> {
  const { status, text } = await by.lookAndPress(ref, event);
  if (status !== 200) throw new Error(text);
}

/** Reference of a new proposal of somebody's that has come to scoping. */
export async function scopedProposal(lead: Caller, hubLead: Caller): Promise<string> {
  const ref = await lead.start(completeIdea);
  await pressed(lead, ref, { type: 'PROPOSAL_SUBMITTED' });
  await pressed(hubLead, ref, { type: 'TRIAGE_STARTED' });
  const tasks = ['idea.dup', 'idea.call', 'idea.score'];
  await pressed(hubLead, ref, { type: 'TASKS_WAIVED', tasks, reason: 'none' });
  await pressed(hubLead, ref, { type: 'IDEA_ACCEPTED' });
  return ref;
}
