import { proposalAt, type Traveller } from '../../../test/support/proposal-builder.js';
import type { Format } from './answers.js';

/** Due dates of a stage's tasks, as far as they have one. Days were counted by hand, on a calendar. */
function duesIn(at: Traveller, prefix: string): Readonly<Record<string, string | null>> {
  const { items } = at.context;
  return Object.fromEntries(
    Object.entries(items).flatMap(([key, item]) => (key.startsWith(prefix) ? [[key, item.dueOn]] : [])),
  );
}

const at = (place: string, format: Format): Traveller => proposalAt(place, { format });

describe('due dates', () => {
  it('of an idea are open while it is a draft, and count from the day it was submitted: 15 January 2026', () => {
    const draft = at('open.idea.draft', 'series');
    expect(new Set(Object.values(duesIn(draft, 'idea.')))).toEqual(new Set([null]));
    expect(duesIn(draft.does('PROPOSAL_SUBMITTED', { day: 10 }), 'idea.')).toEqual({
      'idea.form': null,
      'idea.ack': '2026-01-17',
      'idea.dup': '2026-01-20',
      'idea.call': '2026-01-25',
      'idea.score': '2026-01-30',
    });
  });

  it('of a series count back from its first session: Monday 22 June 2026', () => {
    expect(duesIn(at('open.scoping.working', 'series'), 'sc.')).toMatchObject({
      'sc.team': '2026-02-02',
      'sc.needs': '2026-02-16',
      'sc.ready': '2026-02-16',
      'sc.obj': '2026-03-02',
      'sc.agree': '2026-03-16',
      'sc.ind': '2026-02-17',
    });
    expect(duesIn(at('open.templateSelection.choosing', 'series'), 'tp.')).toEqual({
      'tp.pick': '2026-03-16',
      'tp.cal': '2026-03-23',
      'tp.curr': '2026-03-30',
      'tp.form': '2026-04-13',
      'tp.surv': '2026-04-13',
      'tp.comm': '2026-04-13',
      'tp.cpdapp': '2026-04-27',
    });
    expect(duesIn(at('open.pilot.preparing', 'series'), 'pi.')).toMatchObject({
      'pi.train': '2026-04-13',
      'pi.mock': '2026-05-11',
      'pi.case': '2026-06-01',
      'pi.tech': '2026-06-08',
      'pi.spoke': '2026-06-15',
      // Entered on Wednesday 25 March.
      'pi.fb': '2026-04-01',
      'pi.decide': '2026-04-04',
    });
  });

  it('of its sessions: six, four weeks apart, end on Monday 9 November', () => {
    expect(duesIn(at('open.launch.recruiting', 'series'), 'la.')).toMatchObject({
      'la.reg': '2026-04-27',
      'la.base': '2026-06-15',
      'la.case': '2026-06-19',
      'la.remind': '2026-06-15',
      'la.run': '2026-06-22',
      'la.recs': '2026-06-24',
      'la.post': '2026-06-25',
      'la.mid': '2026-08-31',
    });
  });

  it('of recommendations skip the days the office is closed', () => {
    const closed = proposalAt('open.launch.recruiting', { opening: { closedDays: ['2026-06-24'] } });
    expect(closed.context.items['la.recs']?.dueOn).toBe('2026-06-25');
  });

  it('of an evaluation count from the day delivery ended', () => {
    const collecting = at('open.evaluation.collecting', 'series');
    expect(collecting.context.endOn).toBe('2026-10-21');
    expect(duesIn(collecting, 'ev.')).toEqual({
      'ev.att': '2026-10-28',
      'ev.post': '2026-11-04',
      'ev.certs': '2026-11-04',
      'ev.rep': '2026-12-02',
      'ev.int': '2026-12-16',
      'ev.dec': '2026-12-16',
      'ev.arch': '2026-12-30',
      'ev.fu': '2027-01-19',
    });
  });

  it('of a workshop count back from Monday 27 April 2026', () => {
    expect(duesIn(at('open.scoping.working', 'workshop'), 'sc.')).toMatchObject({
      'sc.team': '2026-01-19',
      'sc.needs': '2026-01-26',
      'sc.obj': '2026-02-02',
      'sc.aud': '2026-02-02',
      'sc.agree': '2026-02-16',
      'sc.ind': '2026-01-31',
    });
    expect(duesIn(at('open.launch.recruiting', 'workshop'), 'la.')).toMatchObject({ 'la.reg': '2026-03-02' });
  });

  it('of a single session count back from Monday 16 March 2026; email terms have none', () => {
    expect(duesIn(at('open.scoping.working', 'session'), 'sc.')).toMatchObject({
      'sc.team': '2026-01-19',
      'sc.obj': '2026-01-26',
      'sc.needs': null,
      'sc.agree': null,
      'sc.ind': '2026-01-21',
    });
    expect(duesIn(at('open.launch.recruiting', 'session'), 'la.')).toMatchObject({ 'la.reg': '2026-02-09' });
  });

  it('move with the start date while they are open; what is done keeps its own', () => {
    const working = at('open.scoping.working', 'series').does('TASK_COMPLETED', {
      payload: { task: 'sc.team' },
    });
    working.does('START_DATE_CHANGED', { payload: { startOn: '2026-06-29' } });
    expect(working.context.items['sc.needs']?.dueOn).toBe('2026-02-23');
    expect(working.context.items['sc.team']?.dueOn).toBe('2026-02-02');
    expect(working.context.items['sc.ind']?.dueOn).toBe('2026-02-17');
  });

  it('follow the format when it changes', () => {
    const working = at('open.scoping.working', 'series');
    working.does('ANSWERS_CHANGED', { payload: { answers: { format: 'workshop' } } });
    expect(working.context.items['sc.team']?.dueOn).toBe('2026-03-16');
  });
});
