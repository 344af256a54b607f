import { AnswersChangedForm, PilotCompletedForm, WithdrawalForm } from './event.forms.js';
import { fromTexts } from './from-texts.js';
import { TaskForm } from './shared.forms.js';

describe('fields from the texts of a page', () => {
  it('are numbers where numbers are asked for, as people write them in either language', () => {
    const fields = fromTexts(PilotCompletedForm, { attended: '1 200', satisfaction: '4,5', blockers: '0' });
    expect(fields).toEqual({ attended: 1200, satisfaction: 4.5, blockers: 0 });
  });

  it('leave a text that is no number as it was typed, to be refused in words', () => {
    expect(fromTexts(PilotCompletedForm, { attended: 'twelve' })).toEqual({ attended: 'twelve' });
  });

  it('leave out what was left empty', () => {
    expect(fromTexts(PilotCompletedForm, { attended: ' ', blockers: '' })).toEqual({});
  });

  it('are yes or no, and lists of one, where these are asked for', () => {
    expect(fromTexts(WithdrawalForm, { keepResources: 'yes', reason: 'Too busy\r\nnow' })).toEqual({
      keepResources: true,
      reason: 'Too busy\nnow',
    });
    expect(
      fromTexts(AnswersChangedForm, { 'answers.benefits': 'community', 'answers.title': 'ECHO' }),
    ).toEqual({
      answers: { benefits: ['community'], title: 'ECHO' },
    });
  });

  it('are forms within forms by dotted names', () => {
    const texts = { task: 'sc.team', 'evidence.kind': 'number', 'evidence.value': '3' };
    expect(fromTexts(TaskForm, texts)).toEqual({ task: 'sc.team', evidence: { kind: 'number', value: 3 } });
  });
});
