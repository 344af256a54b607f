import type { Stay } from '../../../proposals/proposal-way.js';
import type { Move } from '../../../proposals/proposal-moves.js';
import { CLOSED, type Diagram, type DiagramEdge } from '../../../diagrams/graph.js';
import { everyNode, fullName, waysOutOf } from '../../../diagrams/part.js';
import type { Marks } from '../../../diagrams/svg.js';
import type { Language } from '../../../../workflows/kit/workflow.js';
import { shortDate } from '../../components/dates.js';
import { diagramPageWords } from './words.js';

/** A way out of a state, in words. */
export interface OutlinedWay {
  readonly label: string;
  readonly leadsTo: string;
  /** Address of the page that takes it; null where it is not the reader's, or not from here. */
  readonly href: string | null;
  /** Whether it could be taken now; otherwise its page says what it waits for. */
  readonly open: boolean;
}

/** A state in words: what the picture says of it. */
export interface OutlinedState {
  readonly id: string;
  readonly label: string;
  readonly whose: string;
  readonly here: boolean;
  readonly stays: readonly string[];
  readonly ways: readonly OutlinedWay[];
  readonly inside: readonly OutlinedState[];
}

export interface Traveller {
  readonly ref: string;
  readonly stays: readonly Stay[];
  readonly moves: readonly Move[];
  readonly language: Language;
}

/** What the picture marks: where the proposal is and was, and what its reader may do now. */
export function marksOf({ stays, moves, language }: Traveller): Marks {
  const words = diagramPageWords[language];
  const here = new Set(stays.filter(({ until }) => until === null).map(({ state }) => state));
  const last = new Map(stays.map((stay) => [stay.state, stay]));
  const said = [...last].map(
    ([state, { from, until }]) =>
      [
        state,
        until === null ? words.hereSince(shortDate(from, language)) : words.left(shortDate(until, language)),
      ] as const,
  );
  const allowed = new Set(moves.filter(({ allowed: can }) => can).map(({ type }) => type));
  return {
    said: new Map(said),
    here,
    been: new Set([...last.keys()].filter((state) => !here.has(state))),
    isOpen: ({ from, events }: DiagramEdge) => here.has(from) && events.some((event) => allowed.has(event)),
  };
}

/** A state of a diagram and everything inside it, in words. */
export function outlineOf(diagram: Diagram, path: string, traveller: Traveller): OutlinedState | null {
  const all = everyNode(diagram.nodes, []);
  const names = new Map(all.map(({ node, above }) => [node.id, fullName(node, above)]));
  const marks = marksOf(traveller);
  const outlined = (id: string): OutlinedState | null => {
    const node = all.find((one) => one.node.id === id)?.node;
    if (!node) return null;
    return {
      id,
      label: node.label,
      whose: node.note,
      here: marks.here.has(id),
      stays: traveller.stays
        .filter(({ state }) => state === id)
        .map((stay) => stayInWords(stay, traveller.language)),
      ways: waysOutOf(diagram, id).flatMap((edge) => waysOf(edge, marks.here.has(id), names, traveller)),
      inside: node.children.flatMap((child) => outlined(child.id) ?? []),
    };
  };
  return outlined(path);
}

/** Where the proposal is as a whole, in progress, on hold or closed, and the ways out of that. */
export function standingOf(diagram: Diagram, traveller: Traveller): OutlinedState | null {
  const { here } = marksOf(traveller);
  const top = [...here].find((state) => !state.includes('.'));
  const placed = everyNode(diagram.nodes, []);
  const node = placed.find((one) => one.node.id === top)?.node;
  if (!node) return null;
  const names = new Map(placed.map((one) => [one.node.id, fullName(one.node, one.above)]));
  const frame = node.kind === 'closed' ? CLOSED : node.id;
  const out = [...new Set([...waysOutOf(diagram, node.id), ...waysOutOf(diagram, frame)])];
  return {
    id: node.id,
    label: node.label,
    whose: '',
    here: true,
    stays: traveller.stays
      .filter(({ state, until }) => state === node.id && until === null)
      .map((stay) => stayInWords(stay, traveller.language)),
    ways: out.flatMap((edge) => waysOf(edge, true, names, traveller)),
    inside: [],
  };
}

function waysOf(
  { to, events, labels }: DiagramEdge,
  here: boolean,
  names: ReadonlyMap<string, string>,
  { ref, moves }: Traveller,
): readonly OutlinedWay[] {
  return events.map((event, index) => {
    const move = here ? moves.find(({ type }) => type === event) : undefined;
    return {
      label: labels[index] ?? event,
      leadsTo: names.get(to) ?? '',
      href: move ? `/p/${ref}/moves/${event}` : null,
      open: move?.allowed ?? false,
    };
  });
}

function stayInWords({ from, until }: Stay, language: Language): string {
  const words = diagramPageWords[language];
  const day = (date: string): string => shortDate(date, language);
  return until === null ? words.hereSince(day(from)) : words.wasHere(day(from), day(until));
}
