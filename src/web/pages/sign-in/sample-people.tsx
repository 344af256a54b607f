import { phrase } from '../../../../workflows/kit/workflow.js';
import { currentProposal } from '../../../../workflows/proposal/proposal.workflow.js';
import type { SamplePerson } from '../../../people/people.service.js';
import { Form } from '../../components/form.js';
import { useVisit, useWords } from '../../visit/visit.js';
import { signInWords } from './words.js';

interface SamplePeopleProps {
  readonly people: readonly SamplePerson[];
  readonly to: string;
}

/** The people of the sample data by side of the desk, each a press away. */
export function SamplePeople({ people, to }: SamplePeopleProps) {
  const words = useWords(signInWords);
  const hub = people.filter(({ roles }) => roles.length > 0);
  const partners = people.filter(({ roles }) => roles.length === 0);
  return (
    <Form action="/sign-in/demo">
      <h2 class="govuk-heading-m">{words.demoTitle}</h2>
      <p class="govuk-body">{words.demoIntro}</p>
      <input type="hidden" name="to" value={to} />
      <h3 class="govuk-heading-s" id="sample-hub">
        {words.demoHub}
      </h3>
      <People people={hub} labelledBy="sample-hub" />
      <h3 class="govuk-heading-s" id="sample-partners">
        {words.demoPartners}
      </h3>
      <People people={partners} labelledBy="sample-partners" />
    </Form>
  );
}

function People({ people, labelledBy }: Pick<SamplePeopleProps, 'people'> & { readonly labelledBy: string }) {
  return (
    <ul class="sample-people" aria-labelledby={labelledBy}>
      {people.map((person) => (
        <li key={person.id}>
          <button name="person" value={person.id} aria-describedby={`what-${person.id}`}>
            {person.name}
          </button>
          <What {...person} />
        </li>
      ))}
    </ul>
  );
}

/** What somebody is, in a few words. */
function What({ id, roles, leads, organisation }: SamplePerson) {
  const words = useWords(signInWords);
  const { language } = useVisit();
  const labels = currentProposal.labels[language].roles;
  const named = roles.map((role) => phrase(labels[role], 'staff', { key: role }));
  const part = leads ? phrase(labels.partnerLead, 'staff', { key: 'partnerLead' }) : words.demoMember;
  const what = named.length > 0 ? named : [part, organisation ?? words.demoNoOrganisation];
  return (
    <span class="what" id={`what-${id}`}>
      {what.join(', ')}
    </span>
  );
}
