import type { LaterStep, Traveller } from '../../workflows/proposal/journeys/index.js';
import { placesFor } from '../../workflows/proposal/journeys/index.js';
import {
  formats,
  type ProposalContext,
  type ProposalEventType,
} from '../../workflows/proposal/vocabulary.js';
import { currentProposal } from '../../workflows/proposal/proposal.workflow.js';
import { uuidv7 } from '../../src/platform/ids.js';
import { isSentEvent } from '../../src/proposals/forms/index.js';
import { ProposalCommands } from '../../src/proposals/proposal-commands.js';
import { ProposalPreviews } from '../../src/proposals/proposal-previews.js';
import { SupportPeople } from '../../src/resources/support-people.js';
import { supportRoles } from '../../src/resources/support-rules.js';
import { useProposals } from '../support/proposals.js';
import { Random } from '../faults/random.js';
import { WalkedProposals, type Walked } from '../support/walked-proposals.js';
import { foretold } from '../support/what-was-foretold.js';
import { happened, pictureOf } from '../support/what-happened.js';

const WALKS = Number(process.env.PREVIEW_WALKS ?? 12);
const PRESSES = 4;

const proposals = useProposals();
const random = new Random(Number(process.env.PREVIEW_SEED ?? 20261125));
const places = formats.flatMap((format) =>
  placesFor(format)
    .filter((place) => !place.includes('renewal'))
    .map((place) => [place, format] as const),
);
const totals = { presses: 0, compared: 0, kinds: new Map<string, number>() };
const differences: string[] = [];

/** Events that a walk takes more often than their share: those with much to foretell. */
const rich: readonly ProposalEventType[] = [
  ...(['IDEA_ACCEPTED', 'SCOPE_APPROVED', 'LIGHT_PATH_APPROVED', 'KIT_APPROVED', 'PILOT_PASSED'] as const),
  ...([
    'PILOT_REDESIGNED',
    'EVALUATION_OPENED',
    'PROPOSAL_RENEWED',
    'FORMAT_CONVERTED',
    'PROPOSAL_MERGED',
  ] as const),
  ...([
    'PUT_ON_HOLD',
    'RESUMED',
    'PROPOSAL_REOPENED',
    'FAST_TRACKED',
    'LEAD_CHANGED',
    'TASKS_WAIVED',
  ] as const),
];

/** A list that holds something, as choosing asks for. */
function some<T>(list: readonly T[]): readonly [T, ...T[]] {
  return list as readonly [T, ...T[]];
}

/** The steps that a random event takes from here, what stands in its way waived or mended first. */
function turn(traveller: Traveller): readonly LaterStep[] {
  const types = random.chance(0.6) ? shuffled(rich) : [random.oneOf(some(currentProposal.events))];
  for (const type of types.filter(isSentEvent)) {
    const known = traveller.steps.length;
    const scout = traveller.fork();
    try {
      if (random.chance(0.8)) scout.waives(scout.openTasksBefore(type));
      scout.does(type, { day: scout.today + random.between(0, 11) });
    } catch {
      continue;
    }
    return scout.steps.slice(known) as LaterStep[];
  }
  return [];
}

function shuffled<T>(list: readonly T[]): readonly T[] {
  return list
    .map((one) => [random.next(), one] as const)
    .sort(([a], [b]) => a - b)
    .map(([, one]) => one);
}

/** Previews a step, takes it, lets everything that follows be done, and compares line by line. */
async function press(
  { proposal, traveller }: Walked,
  step: LaterStep,
  walked: WalkedProposals,
): Promise<void> {
  const { id } = proposal;
  const actor = { id: step.by, roles: step.as };
  const event = await walked.sent(step);
  const survivor = walked.survivorId;
  const [before, survivorBefore] = [await pictureOf(proposals, id), await pictureOf(proposals, survivor)];
  const { consequences } = await proposals
    .get(ProposalPreviews)
    .foresee(actor, proposal, event, 'en', 'staff');
  const press = { key: uuidv7(), expectedSequence: null };
  await proposals.get(ProposalCommands).send(actor, proposal, event, press);
  traveller.tries(step);
  await proposals.drain();
  const after = await pictureOf(proposals, id);
  const lines = after ? happened('here', before, after) : [];
  const context = await proposals.context(id);
  lines.push(...(await successorLines(step, context)));
  if (step.type === 'PROPOSAL_MERGED') {
    const coLead = (holders: readonly string[] = []) => holders.find((one) => one.startsWith('coLead '));
    const [was, is] = [
      coLead(survivorBefore?.holders),
      coLead((await pictureOf(proposals, survivor))?.holders),
    ];
    lines.push(`survivor absorbed ${was === is ? 'null' : String(is?.split(' ')[1])}`);
  }
  compare(step, consequences.map(foretold), lines);
}

async function successorLines(step: LaterStep, context: ProposalContext): Promise<readonly string[]> {
  const renewal = step.type === 'PROPOSAL_RENEWED';
  if (!renewal && step.type !== 'FORMAT_CONVERTED') return [];
  const id = context.outcome?.successor ?? '';
  const picture = await pictureOf(proposals, id);
  if (!picture) return [];
  const relation = (await proposals.context(id)).parent?.relation ?? '';
  return [`successor successorStarts ${relation} ${picture.format}`, ...happened('successor', null, picture)];
}

function compare(step: LaterStep, said: readonly string[], came: readonly string[]): void {
  const lacking = came.filter((line) => !said.includes(line)).map((line) => `not foretold: ${line}`);
  const wrong = said.filter((line) => !came.includes(line)).map((line) => `did not happen: ${line}`);
  const twice = said.length === new Set(said).size ? [] : ['a line was foretold twice'];
  totals.presses += 1;
  totals.compared += new Set([...said, ...came]).size;
  for (const line of came) {
    const kind = line.split(' ')[1] ?? '';
    totals.kinds.set(kind, (totals.kinds.get(kind) ?? 0) + 1);
  }
  differences.push(...[...lacking, ...wrong, ...twice].map((line) => `${step.type}: ${line}`));
}

describe('random walks', () => {
  it('do what their previews said, effect by effect', async () => {
    const walked = new WalkedProposals(proposals);
    await walked.arrive();
    for (const role of supportRoles)
      for (const capacity of [2, 1]) {
        const { id } = await proposals.person(`${role} with ${String(capacity)} places`);
        await proposals.get(SupportPeople).offer({ person: id, role, capacity });
      }

    for (let walk = 0; walk < WALKS; walk += 1) {
      const [place, format] = random.oneOf(some(places));
      const here = await walked.at(place, format);
      for (let taken = 0, tried = 0; taken < PRESSES && tried < 30; tried += 1)
        for (const step of turn(here.traveller)) {
          await press(here, step, walked);
          taken += 1;
        }
      if (random.chance(0.7)) await walked.leave(here);
    }
    const { presses, compared, kinds } = totals;
    process.stdout.write(
      `walks ${String(WALKS)}, presses ${String(presses)}, effects compared ${String(compared)}, differences ${String(differences.length)}\n` +
        `${[...kinds]
          .map(([kind, count]) => `${kind} ${String(count)}`)
          .sort()
          .join(', ')}\n`,
    );
    expect(differences).toEqual([]);
    expect(presses).toBeGreaterThanOrEqual(WALKS);
  }, 600_000);
});
