import { askedBy, letterAbout, quotedIn, requestAbout } from './news.js';
import type { NextMove } from './recipients.js';

const next: NextMove = {
  kind: 'nextMove',
  recipients: [
    { person: 'lead', because: 'lead' },
    { person: 'coordinator', because: 'coordinator' },
  ],
};

describe('news', () => {
  it.each([
    ['FAST_TRACKED', 'ideaAccepted'],
    ['LIGHT_PATH_APPROVED', 'lightPathApproved'],
    ['KIT_APPROVED', 'kitApproved'],
    ['PILOT_PASSED', 'pilotPassed'],
    ['EVALUATION_OPENED', 'stageOpened'],
  ])('tells the leads after %s of its own: %s', (event, kind) => {
    expect(letterAbout(event, 'stageOpened')).toBe(kind);
    expect(letterAbout(event, 'declined')).toBe('declined');
  });

  it.each([
    ['IDEA_ACCEPTED', 'ideaAccepted'],
    ['SCOPE_APPROVED', 'scopeApproved'],
    ['PROPOSAL_RESUBMITTED', 'changesArrived'],
    ['SCOPE_RESUBMITTED', 'changesArrived'],
    ['KIT_RESUBMITTED', 'changesArrived'],
    ['KIT_SUBMITTED', 'nextMove'],
  ])('asks to go on after %s with its own: %s', (event, kind) => {
    expect(requestAbout(event, next)).toEqual({ ...next, kind });
  });

  it.each(['RESUMED', 'PROPOSAL_REOPENED', 'PILOT_REDESIGNED'])('asks leads once after %s', (event) => {
    expect(requestAbout(event, next).recipients.map(({ person }) => person)).toEqual(['coordinator']);
  });

  it('is not overtaken, but a request is, also when it says that changes have arrived', () => {
    expect([askedBy('ideaAccepted'), askedBy('nextMove')]).toEqual([null, ['nextMove']]);
    expect(askedBy('changesArrived')).toEqual(['nextMove', 'decisionAwaited']);
  });

  it('quotes what was asked and why it waits, and nothing else', () => {
    const [reason, comments] = ['reason', 'comments'].map((text) => ({ text, sha256: '' }));
    const event = { type: 'ANY', at: '', on: '', by: '', as: [], reason, comments };
    expect(quotedIn('changesRequested', event)).toBe(comments);
    expect(quotedIn('onHold', event)).toBe(reason);
    expect(quotedIn('withdrawn', event)).toBeNull();
  });
});
