import type { ComponentChildren } from 'preact';
import type { Part, Programme } from '../../../../programmes/programmes.js';
import { roleName } from '../../../../resources/words.js';
import { Button, ButtonLink, Form } from '../../../components/form.js';
import { Table } from '../../../components/table.js';
import { formNames } from '../../../visit/posted.js';
import { useVisit, useWords } from '../../../visit/visit.js';
import { placeInWords } from '../proposal-place.js';
import type { Addition } from './programme-part.view.js';
import { programmeWords } from './words.js';

interface ProgrammeProps {
  readonly programme: Programme;
}

/** One programme: its proposals, what it hands to them, and who is asked first. */
export function ProgrammeView({ programme }: ProgrammeProps) {
  const words = useWords(programmeWords);
  return (
    <>
      <h1 class="govuk-heading-l">{programme.name}</h1>
      <ButtonLink href={`/programmes/${programme.id}/edit`} kind="other">
        {words.editTitle}
      </ButtonLink>
      <Proposals programme={programme} />
      <Links programme={programme} />
      <People programme={programme} />
    </>
  );
}

interface SectionProps extends ProgrammeProps {
  readonly what: Addition;
  readonly children: ComponentChildren;
}

function Section({ programme, what, children }: SectionProps) {
  const words = useWords(programmeWords);
  return (
    <section aria-labelledby={`programme-${what}`}>
      <h2 class="govuk-heading-m" id={`programme-${what}`}>
        {words.parts[what]}
      </h2>
      <p class="govuk-body">{words.meanings[what]}</p>
      {children}
      <ButtonLink href={`/programmes/${programme.id}/${what}/new`} kind="other">
        {words.adds[what]}
      </ButtonLink>
    </section>
  );
}

function Proposals({ programme }: ProgrammeProps) {
  const words = useWords(programmeWords);
  const { language } = useVisit();
  return (
    <Section programme={programme} what="proposals">
      <Table
        caption={words.parts.proposals}
        columns={[words.proposal, words.organisation, words.stands, words.act]}
        empty={words.empty.proposals}
        rows={programme.proposals.map((one) => ({
          key: one.id,
          cells: [
            <a class="govuk-link" href={`/p/${one.ref}`}>
              {one.ref} {one.title ?? words.untitled}
            </a>,
            one.organisation ?? words.alone,
            placeInWords(one, words.status, language),
            <TakeOut part="proposal" what={one.id} name={one.ref} />,
          ],
        }))}
      />
    </Section>
  );
}

function Links({ programme }: ProgrammeProps) {
  const words = useWords(programmeWords);
  return (
    <Section programme={programme} what="links">
      <Table
        caption={words.parts.links}
        columns={[words.labels.name, words.labels.kind, words.act]}
        empty={words.empty.links}
        rows={programme.links.map(({ id, name, kind, address }) => ({
          key: id,
          cells: [
            <a class="govuk-link" href={address} rel="noopener noreferrer">
              {name}
            </a>,
            words.kinds[kind],
            <TakeOut part="link" what={id} name={name} />,
          ],
        }))}
      />
    </Section>
  );
}

function People({ programme }: ProgrammeProps) {
  const words = useWords(programmeWords);
  const { language } = useVisit();
  return (
    <Section programme={programme} what="people">
      <Table
        caption={words.parts.people}
        columns={[words.person, words.support, words.act]}
        empty={words.empty.people}
        rows={programme.people.map(({ id, name, roles }) => ({
          key: id,
          cells: [
            <a class="govuk-link" href={`/people/${id}`}>
              {name}
            </a>,
            roles.map((role) => roleName(role, language)).join(', ') || words.noSupport,
            <TakeOut part="person" what={id} name={name} />,
          ],
        }))}
      />
    </Section>
  );
}

interface TakeOutProps {
  readonly part: Part;
  readonly what: string;
  /** What it is about: said to those who hear the button alone. */
  readonly name: string;
}

function TakeOut({ part, what, name }: TakeOutProps) {
  const words = useWords(programmeWords);
  return (
    <Form>
      <Button kind="link" name={formNames.button} value={`${part}:${what}`}>
        {words.takeOut}
        <span class="govuk-visually-hidden"> {name}</span>
      </Button>
    </Form>
  );
}
