/**
 * Days that something is kept once it is of no more use: codes and tries from when they ran out, sessions from when
 * they ended, typed forms from when they were last saved, keys of presses from when they were used,
 * jobs that look for reminders from when they were done.
 *
 * The privacy page says the same numbers, from here. History and what it tells of is no part of this. Source:
 * security.md, Retention; typed forms and keys are a house default.
 */
export const daysKept = {
  signInCodes: 1,
  sessions: 30,
  formerAddresses: 30,
  typedForms: 90,
  pressKeys: 90,
  doneReminderJobs: 30,
} as const;
