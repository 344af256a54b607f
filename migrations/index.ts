import type { MigrationInterface } from 'typeorm';
import { People1764000000001 } from './1764000000001-people.js';
import { Workflow1764000000002 } from './1764000000002-workflow.js';
import { Proposal1764000000003 } from './1764000000003-proposal.js';
import { QueueSchema1764000000004 } from './1764000000004-queue-schema.js';
import { Support1764000000101 } from './1764000000101-support.js';
import { Mail1764000000102 } from './1764000000102-mail.js';
import { ProposalReservation1764000000103 } from './1764000000103-proposal-reservation.js';
import { SignIn1764000000201 } from './1764000000201-sign-in.js';
import { Notes1764000000202 } from './1764000000202-notes.js';
import { Attachment1764000000211 } from './1764000000211-attachment.js';
import { TaskDelegation1764000000212 } from './1764000000212-task-delegation.js';
import { PatientDetailsDenial1764000000213 } from './1764000000213-patient-details-denial.js';
import { SavedViews1764000000231 } from './1764000000231-saved-views.js';
import { Search1764000000232 } from './1764000000232-search.js';
import { Directory1764000000241 } from './1764000000241-directory.js';
import { Comment1764000000242 } from './1764000000242-comment.js';
import { AccessLog1764000000251 } from './1764000000251-access-log.js';
import { HistorySearch1764000000252 } from './1764000000252-history-search.js';
import { OutboxDiscard1764000000253 } from './1764000000253-outbox-discard.js';
import { LastAdministrator1764000000254 } from './1764000000254-last-administrator.js';
import { ClosingDays1764000000255 } from './1764000000255-closing-days.js';
import { MailLog1764000000256 } from './1764000000256-mail-log.js';
import { CleanUp1764000000257 } from './1764000000257-clean-up.js';
import { FormerAddress1764000000258 } from './1764000000258-former-address.js';
import { LettersThatQuote1764000000261 } from './1764000000261-letters-that-quote.js';
import { Nudges1764000000301 } from './1764000000301-nudges.js';
import { ResourceDownload1764000000311 } from './1764000000311-resource-download.js';
import { MailAttachment1764000000321 } from './1764000000321-mail-attachment.js';
import { BouncedAddress1764000000322 } from './1764000000322-bounced-address.js';
import { CalendarFeed1764000000331 } from './1764000000331-calendar-feed.js';
import { CalendarNotice1764000000332 } from './1764000000332-calendar-notice.js';
import { SupportChoice1764000000341 } from './1764000000341-support-choice.js';
import { OutboxFailingSince1764000000351 } from './1764000000351-outbox-failing-since.js';
import { Programme1764000000361 } from './1764000000361-programme.js';
import { Checkpoints1764000000401 } from './1764000000401-checkpoints.js';
import { Verification1764000000402 } from './1764000000402-verification.js';
import { RepairRequest1764000000411 } from './1764000000411-repair-request.js';
import { LetterSentAgain1764000000412 } from './1764000000412-letter-sent-again.js';

/** Every migration, oldest first. A test compares this list with the folder. */
export const migrations: readonly (new () => MigrationInterface)[] = [
  People1764000000001,
  Workflow1764000000002,
  Proposal1764000000003,
  QueueSchema1764000000004,
  Support1764000000101,
  Mail1764000000102,
  ProposalReservation1764000000103,
  SignIn1764000000201,
  Notes1764000000202,
  Attachment1764000000211,
  TaskDelegation1764000000212,
  PatientDetailsDenial1764000000213,
  SavedViews1764000000231,
  Search1764000000232,
  Directory1764000000241,
  Comment1764000000242,
  AccessLog1764000000251,
  HistorySearch1764000000252,
  OutboxDiscard1764000000253,
  LastAdministrator1764000000254,
  ClosingDays1764000000255,
  MailLog1764000000256,
  CleanUp1764000000257,
  FormerAddress1764000000258,
  LettersThatQuote1764000000261,
  Nudges1764000000301,
  ResourceDownload1764000000311,
  MailAttachment1764000000321,
  BouncedAddress1764000000322,
  CalendarFeed1764000000331,
  CalendarNotice1764000000332,
  SupportChoice1764000000341,
  OutboxFailingSince1764000000351,
  Programme1764000000361,
  Checkpoints1764000000401,
  Verification1764000000402,
  RepairRequest1764000000411,
  LetterSentAgain1764000000412,
];
