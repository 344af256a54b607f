import type { ComponentChildren } from 'preact';
import { phrase } from '../../../workflows/kit/workflow.js';
import { currentProposal } from '../../../workflows/proposal/proposal.workflow.js';
import { useVisit, useWords } from '../visit/visit.js';
import { proposalFrameWords } from './proposal-frame.words.js';

/** What the frame of a proposal's pages needs to know of it. */
export interface FramedProposal {
  readonly ref: string;
  readonly title: string | null;
  readonly stage: string;
  readonly status: string;
}

const sections = {
  overview: '',
  answers: '/answers',
  people: '/people',
  support: '/support',
  comments: '/comments',
  history: '/history',
  diagram: '/diagram',
} as const;

/** A page that belongs to a proposal. */
export type ProposalSection = keyof typeof sections;

interface ProposalFrameProps {
  readonly proposal: FramedProposal;
  /** The section that is shown; null for a page below none of them, such as a task or a press. */
  readonly section: ProposalSection | null;
  /** Heading of the page; the proposal's title, unless given. */
  readonly heading?: string;
  readonly children: ComponentChildren;
}

/** The frame of every page about one proposal: which it is, where it stands, and its other pages. */
export function ProposalFrame({ proposal, section, heading, children }: ProposalFrameProps) {
  const words = useWords(proposalFrameWords);
  const { language, audience } = useVisit();
  const { ref, stage, status } = proposal;
  const title = proposal.title ?? words.untitled;
  const stageName = phrase(currentProposal.labels[language].stages[stage], audience, { key: stage });
  const number = currentProposal.stages.indexOf(stage) + 1;
  const counted = words.stage(number, currentProposal.stages.length, stageName);
  const place = status === 'open' ? counted : words.status[status as 'onHold' | 'closed'];
  return (
    <>
      <span class="govuk-caption-l">
        {ref} · {place}
        {heading !== undefined && ` · ${title}`}
      </span>
      <h1 class="govuk-heading-l">{heading ?? title}</h1>
      <nav class="sections no-print" aria-label={words.sections}>
        <ul>
          {(Object.keys(sections) as ProposalSection[]).map((key) => (
            <li key={key}>
              <a href={`/p/${ref}${sections[key]}`} aria-current={key === section ? 'page' : undefined}>
                {words.names[key]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {children}
    </>
  );
}
