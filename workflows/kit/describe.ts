import type { AnyStateNode } from 'xstate';
import { proseWords, type ProseWords } from './prose-words.js';
import { metaOf, pathOf, stateNodes } from './states.js';
import { stageOf, transitionTable, type TransitionRow } from './transition-table.js';
import type { Label, Labels, Language, WorkflowDefinition } from './workflow.js';
import { effectSentence, phrase } from './words.js';

export { mermaid } from './mermaid.js';
export { transitionTable, type TransitionRow } from './transition-table.js';

interface Telling {
  readonly definition: WorkflowDefinition;
  readonly labels: Labels;
  readonly words: ProseWords;
  readonly rows: readonly TransitionRow[];
}

/** A definition told in Markdown: stage by stage, each state, and on which event, by whom, if what, it goes where. */
export function prose(definition: WorkflowDefinition, language: Language): string {
  const labels = definition.labels[language];
  const words = proseWords[language];
  const telling: Telling = { definition, labels, words, rows: transitionTable(definition) };
  const stages = definition.stages.map((stage) => section(telling, name(labels.stages, stage), stage));
  const around = section(telling, words.elsewhere, null);
  return (
    [`# ${words.title(definition.name, definition.version)}`, words.intro, ...stages, around].join('\n\n') +
    '\n'
  );
}

function section(telling: Telling, title: string, stage: string | null): string {
  const { definition } = telling;
  const nodes = [definition.machine.root, ...stateNodes(definition.machine)];
  const told = nodes
    .filter((node) => stageOf(definition, node) === stage)
    .map((node) => paragraph(telling, node));
  return [`## ${title}`, ...told.filter((text) => text !== null)].join('\n\n');
}

function paragraph(telling: Telling, node: AnyStateNode): string | null {
  const path = pathOf(node);
  const rows = telling.rows.filter((row) => row.state === path);
  const move = whoseMove(telling, node);
  const isLeaf = Object.keys(node.states).length === 0;
  if (rows.length === 0 && move === null && !isLeaf) return null;
  const inherited = isLeaf ? [] : [`${telling.words.inherited}${telling.words.colon}`.trim()];
  const title = `### ${name(telling.labels.states, path)} (\`${path}\`)`;
  const lines = rows.map((row) => line(telling, row)).join('\n');
  return [title, ...(move ? [move] : []), ...(lines ? [...inherited, lines] : [])].join('\n\n');
}

function whoseMove({ words }: Telling, node: AnyStateNode): string | null {
  const meta = metaOf(node);
  return meta && `${words.mover[meta.mover]}${meta.days === null ? '' : words.within(meta.days)}.`;
}

function line({ words, labels }: Telling, row: TransitionRow): string {
  const move = name(labels.moves, row.event);
  return `- **${move}** (\`${row.event}\`) ${conditionsAndEnd(words, labels, row, (state) => `**${state}**`)}`;
}

/** One thing that may happen, in a sentence without marks. */
export function transitionSentence(
  { labels }: WorkflowDefinition,
  row: TransitionRow,
  language: Language,
): string {
  const told = conditionsAndEnd(proseWords[language], labels[language], row, proseWords[language].quoted);
  return `${proseWords[language].quoted(name(labels[language].moves, row.event))} ${told}`;
}

/** By whom, if what, where it leads and what follows. */
function conditionsAndEnd(
  words: ProseWords,
  labels: Labels,
  { criterion, target, effects, roles }: TransitionRow,
  marked: (state: string) => string,
): string {
  const who = roles.map((role) => name(labels.roles, role)).join(', ');
  const condition = criterion === null ? '' : `, ${words.provided} ${name(labels.criteria, criterion)}`;
  const where = target === null ? words.stays : `${words.to} ${marked(name(labels.states, target))}`;
  const after = effects
    .map((effect) =>
      effectSentence(labels, 'staff', { stage: words.currentStage, ...effect } as typeof effect),
    )
    .join(' ');
  return `${words.by} ${who}${condition}${words.colon}${where}.${after && ` ${words.follows}${words.colon}${after}`}`;
}

function name(labels: Readonly<Record<string, Label>>, key: string): string {
  return phrase(labels[key], 'staff', { key });
}
