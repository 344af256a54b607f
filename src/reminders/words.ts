import type { LocalDate } from '../../workflows/kit/event.js';
import { daysBetween } from '../../workflows/kit/local-date.js';
import type { Language } from '../../workflows/kit/workflow.js';
import { shortDate } from '../platform/written-date.js';
import type { RuleKey } from './rules.js';

/** What is said of something: by a rule, or because somebody asks for it now. */
export type LineKey = RuleKey | 'askedNow';

/** What a nudge is about, as its line says it. */
export interface LineFacts {
  readonly today: LocalDate;
  /** The day it counts from; empty for what has no date. */
  readonly anchor: LocalDate;
  /** What the task is called; empty for what is about a whole proposal. */
  readonly task: string;
  /** Names of those whose task it is, where it is not the reader's. */
  readonly owners: readonly string[];
}

interface ReminderWords {
  /** @param about the reference of the one proposal that it is about; null where there are several */
  readonly subject: (count: number, about: string | null, first: LocalDate | null) => string;
  readonly first: (count: number) => string;
  readonly then: string;
  /** Said where a file for the reader's calendar goes with it. */
  readonly attached: string;
  readonly open: string;
  /** @param settings address of the page on which one says how often */
  readonly why: (settings: string) => string;
  readonly asked: (by: string) => string;
  readonly line: Readonly<Record<LineKey, (facts: LineFacts) => string>>;
}

const weeks = ({ today, anchor }: LineFacts): number =>
  Math.max(0, Math.floor(daysBetween(today, anchor) / 7));

const en: ReminderWords = {
  subject: (count, about, first) =>
    `[ECHO] ${String(count)} ${count === 1 ? 'thing waits' : 'things wait'} for you${about === null ? '' : `: ${about}`}${first === null ? '' : ` – first due ${shortDate(first, 'en')}`}`,
  first: (count) =>
    count === 1
      ? 'Please look at one thing that waits for you.'
      : `Please look at ${String(count)} things that wait for you.`,
  then: 'Each line leads to its page. There you can mark it done, put it off, or ask a colleague.',
  attached: 'To put the dates into your calendar, open the attached file.',
  open: 'Everything that waits for you:',
  why: (settings) =>
    `You get such a mail at most once a day, on business days, because these things are yours or you look after them. Fewer of them, or none: ${settings}`,
  asked: (by) => `${by} asks you to look at it now.`,
  line: {
    askedNow: (facts) =>
      facts.anchor === ''
        ? facts.task
        : `${facts.task}: ${isPast(facts) ? 'was due' : 'due'} ${day('en', facts)}`,
    dueSoon: (facts) => `${facts.task}: due ${day('en', facts)}${whose('en', facts)}`,
    dueToday: (facts) => `${facts.task}: due ${day('en', facts)}${whose('en', facts)}`,
    late3: (facts) => `${facts.task}: was due ${day('en', facts)}${whose('en', facts)}`,
    late7: (facts) => `${facts.task}: was due ${day('en', facts)}${whose('en', facts)}`,
    atRisk: (facts) =>
      `${facts.task}: was due ${day('en', facts)}${whose('en', facts)}. The proposal counts as at risk.`,
    accreditation9w: (facts) => `${facts.task}: ${inWeeks('en', facts)}${whose('en', facts)}`,
    accreditation8w: (facts) => `${facts.task}: ${inWeeks('en', facts)}${whose('en', facts)}`,
    accreditation6w: (facts) =>
      `${facts.task}: ${inWeeks('en', facts)}${whose('en', facts)}. It is late: the office asks for 6 to 8 weeks.`,
    accreditationOver: (facts) =>
      `${facts.task}: too late for the first session on ${shortDate(facts.anchor, 'en')}. Promise no credits for it.`,
    idle14: (facts) => `Nobody has done anything since ${day('en', facts)}. Ask how it goes.`,
    idle30: (facts) => `Nobody has done anything since ${day('en', facts)}. Should it be on hold?`,
    hold60: (facts) => `On hold since ${day('en', facts)}. Can it go on?`,
    hold120: (facts) => `On hold since ${day('en', facts)}. Should it go on, or be withdrawn?`,
  },
};

const fr: ReminderWords = {
  subject: (count, about, first) =>
    `[ECHO] ${String(count)} ${count === 1 ? 'point vous attend' : 'points vous attendent'}${about === null ? '' : ` : ${about}`}${first === null ? '' : ` – le premier pour le ${shortDate(first, 'fr')}`}`,
  first: (count) =>
    count === 1
      ? 'Veuillez voir un point qui vous attend.'
      : `Veuillez voir ${String(count)} points qui vous attendent.`,
  then: 'Chaque ligne mène à sa page. Vous pouvez y marquer la tâche comme faite, la reporter ou la confier à une ou un collègue.',
  attached: 'Pour mettre les dates dans votre calendrier, ouvrez le fichier joint.',
  open: 'Tout ce qui vous attend :',
  why: (settings) =>
    `Vous recevez ce genre de courriel au plus une fois par jour, les jours ouvrables, parce que ces points sont à vous ou que vous les suivez. Moins souvent, ou plus du tout : ${settings}`,
  asked: (by) => `${by} vous demande de le voir maintenant.`,
  line: {
    askedNow: (facts) =>
      facts.anchor === ''
        ? facts.task
        : `${facts.task} : ${isPast(facts) ? 'c’était pour' : 'pour'} le ${day('fr', facts)}`,
    dueSoon: (facts) => `${facts.task} : pour le ${day('fr', facts)}${whose('fr', facts)}`,
    dueToday: (facts) => `${facts.task} : pour le ${day('fr', facts)}${whose('fr', facts)}`,
    late3: (facts) => `${facts.task} : c’était pour le ${day('fr', facts)}${whose('fr', facts)}`,
    late7: (facts) => `${facts.task} : c’était pour le ${day('fr', facts)}${whose('fr', facts)}`,
    atRisk: (facts) =>
      `${facts.task} : c’était pour le ${day('fr', facts)}${whose('fr', facts)}. La proposition est jugée à risque.`,
    accreditation9w: (facts) => `${facts.task} : ${inWeeks('fr', facts)}${whose('fr', facts)}`,
    accreditation8w: (facts) => `${facts.task} : ${inWeeks('fr', facts)}${whose('fr', facts)}`,
    accreditation6w: (facts) =>
      `${facts.task} : ${inWeeks('fr', facts)}${whose('fr', facts)}. Il est tard : le bureau demande de 6 à 8 semaines.`,
    accreditationOver: (facts) =>
      `${facts.task} : trop tard pour la première séance du ${shortDate(facts.anchor, 'fr')}. Ne promettez aucun crédit pour celle-ci.`,
    idle14: (facts) =>
      `Personne n’a rien fait depuis le ${day('fr', facts)}. Demandez où en sont les choses.`,
    idle30: (facts) =>
      `Personne n’a rien fait depuis le ${day('fr', facts)}. Faut-il suspendre la proposition?`,
    hold60: (facts) => `En suspens depuis le ${day('fr', facts)}. Peut-elle reprendre?`,
    hold120: (facts) => `En suspens depuis le ${day('fr', facts)}. Doit-elle reprendre, ou être retirée?`,
  },
};

/** The words of reminders. */
export const reminderWords: Readonly<Record<Language, ReminderWords>> = { en, fr };

const isPast = ({ anchor, today }: LineFacts): boolean => anchor < today;

/** "Fri 4 Dec 2026 (in 7 days)". */
function day(language: Language, { anchor, today }: LineFacts): string {
  const relative = new Intl.RelativeTimeFormat(language === 'fr' ? 'fr-CA' : 'en-CA', { numeric: 'auto' });
  return `${shortDate(anchor, language)} (${relative.format(daysBetween(today, anchor), 'day')})`;
}

function inWeeks(language: Language, facts: LineFacts): string {
  const [count, date] = [weeks(facts), shortDate(facts.anchor, language)];
  return language === 'en'
    ? `${String(count)} weeks until the first session on ${date}`
    : `${String(count)} semaines avant la première séance du ${date}`;
}

function whose(language: Language, { owners }: LineFacts): string {
  if (owners.length === 0) return '';
  const names = new Intl.ListFormat(language === 'fr' ? 'fr-CA' : 'en-CA').format(owners);
  return language === 'en' ? `, with ${names}` : `, chez ${names}`;
}
