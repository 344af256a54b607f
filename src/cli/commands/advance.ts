import { Command, InvalidArgumentError } from 'commander';
import { activeLeaves } from '../../../workflows/kit/snapshot.js';
import { sentence } from '../../../workflows/kit/words.js';
import { currentProposal } from '../../../workflows/proposal/proposal.workflow.js';
import { standingRoles } from '../../../workflows/proposal/vocabulary.js';
import { system, type Actor, type Committed } from '../../engine/command.js';
import { TransitionRefusedError } from '../../engine/errors.js';
import { PersonNotFoundError } from '../../people/errors.js';
import { PeopleService } from '../../people/people.service.js';
import { uuidv7 } from '../../platform/ids.js';
import { isSentEvent } from '../../proposals/forms/index.js';
import { readEvent } from '../../proposals/forms/read-form.js';
import { ProposalCommands } from '../../proposals/proposal-commands.js';
import { ProposalFinder } from '../../proposals/proposal-finder.js';
import { answering, withJson } from '../answer.js';
import { collectFields, readPayload, type Fields } from '../fields.js';
import type { Outcome } from '../outcome.js';
import type { Application, WithApplication } from '../with-application.js';

interface Options {
  readonly as?: string;
  readonly set?: Fields;
  readonly payload?: Fields;
  readonly expect?: number;
  readonly key?: string;
}

const after = `
Examples:
  advance ECHO-2026-014 TRIAGE_STARTED
  advance ECHO-2026-014 IDEA_SCORED --set score=78 --as lead@hub.example
  advance ECHO-2026-014 TASK_COMPLETED --set task=idea.dup --set evidence.kind=tick --expect 7

Without --as the event is sent by the system, with every role of the hub; the history says so.`;

/** Sends an event to a proposal. */
export function advance(withApplication: WithApplication): Command {
  return withJson(new Command('advance'))
    .description('send an event to a proposal, as a person or as the system')
    .argument('<ref>', 'its reference, such as ECHO-2026-014')
    .argument('<EVENT>', 'the event, such as SCOPE_APPROVED')
    .option('--as <email>', 'the person who sends it')
    .option(
      '--set <key=value>',
      'a field of the event; may be repeated, and key may be a path (evidence.kind)',
      collectFields,
    )
    .option('--payload <json>', 'all fields at once, as a JSON object', readPayload)
    .option('--expect <sequence>', 'refuse when somebody moved the proposal since this event', sequenceOf)
    .option('--key <key>', 'idempotency key: the same key sends the event once')
    .addHelpText('after', after)
    .action(
      answering((ref: string, type: string, options: Options) =>
        withApplication((application) => advanced(application, ref, type, options)),
      ),
    );
}

async function advanced({ get }: Application, ref: string, type: string, options: Options): Promise<Outcome> {
  const event = await readEvent({ ...options.payload, ...options.set, type });
  const proposal = await get(ProposalFinder).find(ref, { ...system(), organisations: [] });
  const actor = await actorOf(get(PeopleService), options.as);
  const press = { key: options.key ?? `cli:${uuidv7()}`, expectedSequence: options.expect ?? null };
  try {
    const committed = await get(ProposalCommands).send(actor, proposal, event, press);
    return accepted(proposal.ref, committed);
  } catch (error) {
    if (!(error instanceof TransitionRefusedError)) throw error;
    return refused(proposal.ref, error);
  }
}

async function actorOf(people: PeopleService, email: string | undefined): Promise<Actor> {
  if (email === undefined) return system('system', ...standingRoles);
  const person = await people.findByEmail(email);
  if (!person) throw new PersonNotFoundError(email);
  return { id: person.id, roles: await people.rolesOf(person.id) };
}

function accepted(ref: string, { event, sequence, from, snapshot, replayed }: Committed): Outcome {
  const [before, states] = [from === null ? [] : activeLeaves(from), activeLeaves(snapshot.value)];
  const said = replayed ? 'was sent before, under the same key' : 'is taken';
  const text = `${ref}: ${event.type} ${said}. It is event ${String(sequence)}; now in ${states.join(', ')}.`;
  return { document: { ref, event: event.type, sequence, from: before, states, replayed }, text };
}

function refused(
  ref: string,
  { eventType, refused: { reason, unmet, allowedEvents: allowed } }: TransitionRefusedError,
): Outcome {
  const allowedEvents = allowed.filter(isSentEvent);
  const labels = currentProposal.labels.en;
  const lacking = unmet.map((one) => ({ ...one, message: sentence(labels, 'staff', one.message) }));
  const text = [
    `${ref}: ${eventType} is refused: ${reasons[reason]}.`,
    ...lacking.map(({ message, owner }) => `  - ${message}${owner === null ? '' : ` (${owner})`}`),
    `Possible now: ${allowedEvents.join(', ') || 'nothing, for this actor'}.`,
  ].join('\n');
  return {
    document: { ref, event: eventType, refused: reason, unmet: lacking, allowedEvents },
    text,
    finding: true,
  };
}

const reasons = {
  closed: 'the proposal is closed',
  unknownEvent: 'this workflow has no such event',
  unknownHere: 'it is not for this state',
  notPermitted: 'this actor may not send it here; see --as',
  unmet: 'something is still missing',
} as const;

function sequenceOf(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('It is the number of an event, such as 7.');
  return Number(text);
}
