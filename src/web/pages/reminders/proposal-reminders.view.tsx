import type { ComingNudge, PastNudge } from '../../../reminders/nudge-calendar.js';
import { Button, Form } from '../../components/form.js';
import { ProposalFrame, type FramedProposal } from '../../components/proposal-frame.js';
import { useWords } from '../../visit/visit.js';
import { Nudges } from './nudge-tables.js';
import { reminderPageWords } from './words.js';

interface ProposalRemindersProps {
  readonly proposal: FramedProposal;
  /** Whether whoever looks has stopped reminders of it. */
  readonly stopped: boolean;
  readonly coming: readonly ComingNudge[];
  readonly past: readonly PastNudge[];
}

/** Who is reminded of what in one proposal, and when. */
export function ProposalRemindersView({ proposal, stopped, coming, past }: ProposalRemindersProps) {
  const words = useWords(reminderPageWords);
  return (
    <ProposalFrame proposal={proposal} section={null} heading={words.proposal.title}>
      <p class="govuk-body">{words.proposal.intro}</p>
      {proposal.status === 'onHold' && <p class="govuk-inset-text">{words.proposal.onHold}</p>}
      <Form>
        {stopped && <p class="govuk-body">{words.proposal.stopped}</p>}
        <Button kind="other" name={stopped ? 'begin' : 'stop'} value="yes">
          {stopped ? words.mine.begin : words.proposal.stop}
        </Button>
      </Form>
      <Nudges coming={coming} past={past} mine={false} />
    </ProposalFrame>
  );
}
