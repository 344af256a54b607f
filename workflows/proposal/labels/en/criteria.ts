import type { Label } from '../../../kit/workflow.js';
import type { CriterionName } from '../../vocabulary.js';

/** What each criterion asks for, to follow "if". */
export const criteria = {
  ideaIsComplete: 'every question that must be answered is answered',
  roundsRemain: 'fewer than three rounds of changes were asked for, and someone other than the leads decides',
  triageIsComplete:
    'every required task of the idea is done or waived, and someone other than the leads decides',
  everyGateIsWaivedOrDone:
    'every required task up to launch is done or waived, and someone other than the leads decides',
  mergeIsWelcome: 'the partner did not rule merging out, and the other proposal has another lead',
  bothLeadsConsented: 'both leads agreed to the merge, and someone other than the leads decides',
  consentIsStillOpen: 'a merge is proposed and this person has not agreed yet',
  mergeIsProposed: 'a merge is proposed',
  isRenewal: 'the proposal renews an earlier one',
  decidedByAnother: 'someone other than the leads decides',

  planningIsComplete: 'every required planning task is done or waived',
  scopeIsReady: 'planning is declared complete, and every required scoping task is done or waived',
  scopeIsComplete: 'every required scoping task is done or waived, and someone other than the leads decides',
  lightPathIsComplete:
    'it is a single session, every required task of scoping and kit is done or waived, and someone other than the leads decides',
  templateFitsFormat: 'the template suits the format',
  templateFitsLightPath: 'it is a single session and the template suits it',
  kitIsReady: 'every required kit task is done or waived',
  kitIsComplete: 'every required kit task is done or waived, and someone other than the leads decides',

  pilotModeFits: 'the kind of pilot suits the format',
  pilotPassed:
    'every required pilot task is done or waived, the pass marks are reached, and someone other than the leads decides',
  redesignReturnsToScoping: 'it returns to scoping, and someone other than the leads decides',
  redesignReturnsToTemplateSelection:
    'it returns to template selection, and someone other than the leads decides',

  accessIsSettled: 'captions, language and access needs are settled or waived',
  startIsAhead: 'the start date lies ahead',
  startHasCome: 'the start date has come',
  sessionsRemain: 'a planned session is still to be held',
  everySessionIsDelivered: 'every planned session was held',
  isSeriesOrWorkshop: 'it is a series or a workshop, and someone other than the leads decides',
  launchIsComplete: 'every required launch task is done or waived',
  collectionIsComplete: 'surveys and attendance are in',
  evaluationIsComplete:
    'every required evaluation task is done or waived, and someone other than the leads decides',
  reportIsPublished: 'surveys, attendance and report are done, and someone other than the leads decides',
  formatDiffers: 'surveys, attendance and report are done, and the new format differs',

  startCanMove: 'launch has not begun and the new date lies ahead',
  resumeDateFits: 'a new start date, if one is given, lies ahead and no session was held yet',
  taskCanBeCompleted: 'the task is open, is completed by hand, and its last date has not passed',
  taskCanBeReopened: 'the task is done, was completed by hand, and its stage is not over',
  tasksCanBeWaived: 'the tasks are not done, and someone other than the leads decides',
  taskIsWaived: 'the task is waived',
  escalationIsNew: 'it was not escalated for this before',
  isBeforeLaunch: 'launch has not begun',
} as const satisfies Record<CriterionName, Label>;
