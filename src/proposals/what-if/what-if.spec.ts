import { proposalVersion } from '../../../workflows/proposal/proposal.workflow.js';
import { travelTo, type Traveller } from '../../../workflows/proposal/journeys/index.js';
import { replay } from '../../../workflows/kit/replay.js';
import type { StoredSnapshot } from '../../../workflows/kit/snapshot.js';
import type { ProposalContext } from '../../../workflows/proposal/vocabulary.js';
import { ruleOf } from '../../reminders/rules.js';
import { blockedIfRequired, releasedIfDropped } from './criteria-then.js';
import { staysIn } from './deadlines-then.js';
import type { PastLife, Spell } from './past-life.js';
import { remindersThen } from './reminders-then.js';

const definition = proposalVersion(2);

/** The life of a proposal that a traveller has led, looked back upon on a day. */
function lifeOf(traveller: Traveller, today: string): PastLife {
  const snapshots = [...replay(definition, traveller.log)] as StoredSnapshot<ProposalContext>[];
  const spells = snapshots.map((snapshot, index): Spell => {
    const [event, next] = [traveller.log[index], traveller.log[index + 1]];
    const projection = definition.project(snapshot);
    const from = event?.on ?? today;
    return { definition, snapshot, projection, from, until: next?.on ?? today, ended: next ?? null };
  });
  return { ref: traveller.context.ref, spells };
}

describe('what would have been', () => {
  it('tells how many a reminder would have chased, and whom it would have left alone', () => {
    const lives = [lifeOf(travelTo('completed'), '2027-12-01')];
    const rule = ruleOf('late3');
    const [asItWas, never, always] = [rule, { ...rule, days: 900 }, { ...rule, days: -900 }].map((one) =>
      remindersThen(lives, one, []),
    );
    expect(never?.reminders.size).toBe(0);
    expect(always?.reminders.size).toBeGreaterThan(asItWas?.reminders.size ?? 0);
    for (const one of asItWas?.tasks ?? []) expect(always?.tasks).toContain(one);
  });

  it('counts the days of a state, also where tasks were done in the middle of it', () => {
    const traveller = travelTo('open.scoping.awaitingApproval');
    const [stay, ...more] = staysIn([lifeOf(traveller, '2027-12-01')], 'open.scoping.working');
    expect(more).toEqual([]);
    expect(stay).toMatchObject({ over: true });
    const from = traveller.log.find(({ type }) => type === 'IDEA_ACCEPTED')?.on ?? '';
    const until = traveller.log.find(({ type }) => type === 'SCOPE_SUBMITTED')?.on ?? '';
    expect(stay?.days).toBe((Date.parse(until) - Date.parse(from)) / 86_400_000);
  });

  it('blocks the gate of its own stage, and no other, where an optional task had been required', () => {
    const life = lifeOf(travelTo('open.launch.preparing'), '2027-12-01');
    expect(blockedIfRequired([life], 'pi.spoke').map(({ type }) => type)).toEqual(['PILOT_PASSED']);
  });

  it('releases a move on the day on which the task alone was left, and no earlier', () => {
    const traveller = travelTo('open.templateSelection.tailoring');
    const { today } = traveller;
    const others = traveller.openTasksBefore('KIT_SUBMITTED').filter((task) => task !== 'tp.form');
    traveller.completes(others, today + 2);
    traveller.completes(['tp.form'], today + 12).does('KIT_SUBMITTED', { day: today + 15 });
    const released = releasedIfDropped([lifeOf(traveller, '2027-12-01')], 'tp.form');
    expect(released).toMatchObject([{ type: 'KIT_SUBMITTED', days: 10 }]);
    expect(releasedIfDropped([lifeOf(traveller, '2027-12-01')], 'pi.spoke')).toEqual([]);
  });
});
