import type { Language, Labels, Audience } from '../../workflows/kit/workflow.js';
import { phrase } from '../../workflows/kit/words.js';
import type { LocalDate } from '../../workflows/kit/event.js';
import { contactLine, nameOf, oneLine, type ComposedLetter, type Contact } from '../mail/letter.js';
import { mailWords } from '../mail/words/index.js';
import type { PendingNudge } from './pending-nudges.js';
import { weightOf } from './rules.js';
import { reminderWords, type LineKey } from './words.js';

/** One line of a digest, with what it names. */
export interface DigestLine extends Pick<PendingNudge, 'instanceId' | 'task'> {
  readonly rule: LineKey;
  /** The day it is counted from; empty for what has no date. */
  readonly anchor: LocalDate;
  readonly ref: string;
  readonly title: string | null;
  readonly labels: Readonly<Record<Language, Labels>>;
  /** Names of those whose task it is, where it is not the reader's. */
  readonly owners: readonly string[];
}

/** Who reads a digest, and where what it names is found. */
export interface DigestFacts {
  readonly language: Language;
  readonly audience: Audience;
  readonly today: LocalDate;
  /** Address of the program. */
  readonly address: string;
  readonly contact: Contact;
  /** Name of whoever asked for it to be sent now; null for one that came by itself. */
  readonly by?: string | null;
  /** Whether a file for the reader's calendar goes with it. */
  readonly attached?: boolean;
}

/** Of several nudges about one thing to one person, the most pressing; and those that it stands for. */
export function collapsed<N extends Pick<PendingNudge, 'rule' | 'instanceId' | 'task'>>(
  nudges: readonly N[],
): { readonly said: readonly N[]; readonly superseded: readonly N[] } {
  const latest = new Map<string, N>();
  for (const nudge of nudges) {
    const thing = `${nudge.instanceId} ${nudge.task}`;
    const known = latest.get(thing);
    if (!known || weightOf(nudge.rule) > weightOf(known.rule)) latest.set(thing, nudge);
  }
  const said = new Set(latest.values());
  return { said: [...said], superseded: nudges.filter((nudge) => !said.has(nudge)) };
}

/** Says everything that waits for somebody in one letter, by proposal, the first due first. */
export function composeDigest(lines: readonly DigestLine[], facts: DigestFacts): ComposedLetter {
  const { language, audience, today, address, contact, by = null, attached = false } = facts;
  const [words, common] = [reminderWords[language], mailWords[language]];
  const sorted = [...lines].sort((a, b) => a.anchor.localeCompare(b.anchor) || a.ref.localeCompare(b.ref));
  const refs = [...new Set(sorted.map(({ ref }) => ref))];
  const dues = sorted.filter(({ task, anchor }) => task !== '' && anchor !== '').map(({ anchor }) => anchor);
  return {
    language,
    subject: words.subject(lines.length, refs.length === 1 ? (refs[0] ?? null) : null, dues[0] ?? null),
    first: [words.first(lines.length), ...(by === null ? [] : [words.asked(oneLine(by))])].join(' '),
    quoteTitle: '',
    quote: [],
    then: attached ? `${words.then} ${words.attached}` : words.then,
    tasksTitle: '',
    tasks: [],
    groups: refs.map((ref) => {
      const ours = sorted.filter((line) => line.ref === ref);
      return {
        title: nameOf(ours[0]?.title ?? null, ref, language),
        lines: ours.map(({ rule, task, anchor, labels, owners }) => ({
          text: words.line[rule]({
            today,
            anchor,
            owners: owners.map(oneLine),
            task: task === '' ? '' : phrase(labels[language].tasks[task], audience, { key: task }),
          }),
          link: `${address}/p/${ref}${task === '' ? '' : `/t/${task}`}`,
        })),
      };
    }),
    open: words.open,
    link: `${address}/`,
    why: words.why(`${address}/me/reminders`),
    contact: `${common.contact} ${contactLine(contact)}`,
    sender: common.sender,
  };
}
