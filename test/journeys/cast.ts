import { SupportPeople } from '../../src/resources/support-people.js';
import type { Caller } from '../support/caller.js';
import type { RestServer } from '../support/rest.js';

/** Everybody who takes part in a journey, by the role they take part in. */
export type Cast = Readonly<
  Record<
    | ('partnerLead' | 'facilitator' | 'sme')
    | ('hubLead' | 'hubCoordinator' | 'evaluator' | 'cpdLead' | 'techHost'),
    Caller
  >
>;

const organisation = 'Interior Hospice';

/** People of two sides with tokens of their own; those of the hub offer support. */
export async function castOf(server: RestServer): Promise<Cast> {
  const partner = (name: string): Promise<Caller> => server.somebody(name, { organisation });
  const cast = {
    partnerLead: await partner('Priya Sandhu'),
    facilitator: await server.somebody('Finn Okafor'),
    sme: await server.somebody('Sofia Marchand'),
    hubLead: await server.somebody('Hana Lead', { roles: ['hubLead'] }),
    hubCoordinator: await server.somebody('Cam Lee', { roles: ['hubCoordinator'] }),
    evaluator: await server.somebody('Eva Grant', { roles: ['evaluator'] }),
    cpdLead: await server.somebody('Carl Petit', { roles: ['cpdLead'] }),
    techHost: await server.somebody('Toni Wu', { roles: ['techHost'] }),
  };
  const offers = { mentor: cast.hubCoordinator, facilitatorMentor: cast.hubLead } as const;
  const { evaluator, cpdLead, techHost } = cast;
  const support = server.get(SupportPeople);
  for (const [role, { person }] of Object.entries({ ...offers, evaluator, cpdLead, techHost }))
    await support.offer({ person: person.id, role: role as keyof typeof offers, capacity: 10 });
  return cast;
}
