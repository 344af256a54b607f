import {
  dateInWords,
  phrase,
  type Audience,
  type Labels,
  type Language,
} from '../../../workflows/kit/workflow.js';
import { currentProposal } from '../../../workflows/proposal/proposal.workflow.js';
import { canonical } from '../../platform/canonical.js';
import { catalogue } from '../../resources/catalogue/index.js';
import { roleName } from '../../resources/words.js';
import { subjectOf, type Consequence, type ConsequenceKind, type Place } from './consequence.js';
import { consequenceWords, type Gaps } from './words.js';

/** A consequence as somebody reads it, and the facts that it was said from. */
export interface ConsequenceInWords {
  readonly kind: ConsequenceKind;
  readonly place: Place;
  readonly sentence: string;
  /** What it is about, by name: the task, the resource, the letter, the state. Empty where the sentence says it all. */
  readonly what: string;
  /** Whom it concerns, by name or by role. */
  readonly who: string;
  readonly data: Consequence;
}

/** How something is said: to whom, in which language, with which names. */
export interface Telling {
  readonly language: Language;
  readonly audience: Audience;
  readonly names: ReadonlyMap<string, string>;
}

/** Says consequences in sentences. */
export function consequencesInWords(
  consequences: readonly Consequence[],
  telling: Telling,
): readonly ConsequenceInWords[] {
  const words = consequenceWords[telling.language];
  return consequences.map((data) => {
    const gaps = gapsOf(data, telling);
    const sentence = words[wordingOf(data)](gaps);
    const { kind, place } = data;
    const inNewOne = place === 'successor' && kind !== 'successorStarts';
    const { what, who } = gaps;
    return { kind, place, sentence: inNewOne ? words.inSuccessor(sentence) : sentence, what, who, data };
  });
}

/** Consequences that differ between two previews: what was said first, and what is said now. */
export interface Difference {
  readonly before: string | null;
  readonly now: string | null;
}

/** What changed from one set of consequences to another, line by line. */
export function differencesInWords(
  before: readonly Consequence[],
  now: readonly Consequence[],
  telling: Telling,
): readonly Difference[] {
  const [old, fresh] = [new Set(before.map(canonical)), new Set(now.map(canonical))];
  const gone = before.filter((one) => !fresh.has(canonical(one)));
  const come = now.filter((one) => !old.has(canonical(one)));
  const say = (one: Consequence | undefined): string | null =>
    one ? (consequencesInWords([one], telling)[0]?.sentence ?? null) : null;
  const subjects = [...new Set([...gone, ...come].map(subjectOf))];
  return subjects.flatMap((subject) => {
    const [was, is] = [gone, come].map((list) => list.filter((one) => subjectOf(one) === subject));
    const lines = Math.max(was?.length ?? 0, is?.length ?? 0);
    return Array.from({ length: lines }, (_, index) => ({
      before: say(was?.[index]),
      now: say(is?.[index]),
    }));
  });
}

type Wording = {
  [K in keyof (typeof consequenceWords)['en']]: (typeof consequenceWords)['en'][K] extends (
    gaps: Gaps,
  ) => string
    ? K
    : never;
}[keyof (typeof consequenceWords)['en']];

function wordingOf(one: Consequence): Wording {
  switch (one.kind) {
    case 'leadsTo':
      return one.states.some((state) => state.startsWith('open.') || state === 'onHold')
        ? 'leadsTo'
        : 'endsAs';
    case 'startMoves':
      return one.from === null ? 'startIsSet' : 'startMoves';
    case 'dueDateMoves':
      return one.from === null ? 'dueDateSet' : one.to === null ? 'dueDateGone' : 'dueDateMoves';
    case 'nextMove':
      return one.mover === 'nobody' ? 'nobodyMoves' : 'nextMove';
    case 'absorbed':
      return one.coLead === null ? 'absorbed' : 'absorbedWithCoLead';
    default:
      return one.kind;
  }
}

function gapsOf(one: Consequence, telling: Telling): Gaps {
  const labels = currentProposal.labels[telling.language];
  const day = (date: string | null): string => (date === null ? '' : dateInWords(labels, date));
  return {
    what: whatOf(one, labels, telling),
    who: whoOf(one, labels, telling),
    role: roleOf(one, labels, telling),
    ...datesOf(one, labels, telling.audience, day),
  };
}

function datesOf(
  one: Consequence,
  labels: Labels,
  audience: Audience,
  day: (date: string | null) => string,
): Pick<Gaps, 'from' | 'to'> {
  const format = (key: string): string => phrase(labels.values.format?.[key], audience, { key });
  switch (one.kind) {
    case 'leadsTo':
      return { from: '', to: stateInWords(one.states, labels, audience) };
    case 'startMoves':
    case 'dueDateMoves':
      return { from: day(one.from), to: day(one.to) };
    case 'formatChanges':
      return { from: format(one.from), to: format(one.to) };
    case 'taskOpens':
    case 'taskReopens':
      return { from: '', to: day(one.dueOn) };
    case 'nextMove':
      return { from: '', to: day(one.until) };
    case 'successorStarts':
      return { from: '', to: format(one.format) };
    default:
      return { from: '', to: '' };
  }
}

function whatOf(one: Consequence, labels: Labels, { language, audience }: Telling): string {
  if ('task' in one) return phrase(labels.tasks[one.task], audience, { key: one.task });
  switch (one.kind) {
    case 'leadsTo':
      return stateInWords(one.states, labels, audience);
    case 'resourceGiven':
      return catalogue.find(({ key }) => key === one.resource)?.[language].name ?? one.resource;
    case 'letter':
      return letterInWords(one.letter, labels, language, audience);
    case 'successorStarts':
      return phrase(labels.values.relation?.[one.relation], audience, { key: one.relation });
    case 'absorbed':
      return one.survivor;
    default:
      return '';
  }
}

function letterInWords(letter: string, labels: Labels, language: Language, audience: Audience): string {
  const own: Readonly<Record<string, string>> = consequenceWords[language].letters;
  return own[letter] ?? phrase(labels.values.letter?.[letter], audience, { key: letter });
}

function whoOf(one: Consequence, labels: Labels, { language, audience, names }: Telling): string {
  const { somebody, movers } = consequenceWords[language];
  const name = (id: string): string => names.get(id) ?? somebody;
  if ('person' in one) return name(one.person);
  if ('owners' in one)
    return one.owners.map((role) => phrase(labels.roles[role], audience, { key: role })).join(', ');
  if (one.kind === 'absorbed') return one.coLead === null ? '' : name(one.coLead);
  if (one.kind !== 'nextMove' || one.mover === 'nobody') return '';
  return one.people.length > 0 ? listed(one.people.map(name), language) : movers[one.mover];
}

function roleOf(one: Consequence, labels: Labels, { language, audience }: Telling): string {
  if (!('role' in one)) return '';
  if (one.kind === 'roleBegins' || one.kind === 'roleEnds')
    return phrase(labels.roles[one.role], audience, { key: one.role });
  return roleName(one.role, language);
}

/** "Ann, Ben and Cy". */
function listed(names: readonly string[], language: Language): string {
  return new Intl.ListFormat(language === 'fr' ? 'fr-CA' : 'en-CA').format(names);
}

/** Some states in words: of regions side by side the state around them, and the stage where the name alone lacks it. */
function stateInWords(states: readonly string[], labels: Labels, audience: Audience): string {
  const [first = [], ...others] = states.map((state) => state.split('.'));
  const common = first.filter((part, index) => others.every((other) => other[index] === part));
  const key = common.join('.');
  return phrase(labels.states[key], audience, { key });
}
