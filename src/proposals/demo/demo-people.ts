import type { StandingRole, OrganisationKind } from '../../people/roles.js';
import type { SupportOffer } from '../../resources/support-people.js';

interface SampleOrganisation {
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly region: string;
  /** Where it keeps another time than Vancouver. */
  readonly zone?: string;
}

/** Organisations of the sample data, all invented. Source: domain.md section 8. */
export const organisations = {
  coastalNurses: {
    name: 'Coastal & Island Palliative Nurse Network',
    kind: 'professionalNetwork',
    region: 'Island',
  },
  fraserLtc: { name: 'Fraser Valley LTC Learning Collaborative', kind: 'collaborative', region: 'Fraser' },
  kootenay: { name: 'Kootenay Hospice Society', kind: 'hospiceSociety', region: 'Interior' },
  sic: { name: 'SIC Provincial Collaborative', kind: 'collaborative', region: 'All' },
  northern: {
    name: 'Northern Home Health Team',
    kind: 'healthAuthority',
    region: 'Northern',
    zone: 'America/Dawson_Creek',
  },
  littleHarbour: {
    name: "Little Harbour Children's Hospice",
    kind: 'hospiceSociety',
    region: 'Vancouver Coastal',
  },
  cedarRiver: { name: 'Cedar & River Health Partnership', kind: 'indigenousOrganisation', region: 'FNHA' },
  interior: {
    name: 'Interior Chronic Illness Division',
    kind: 'divisionOfFamilyPractice',
    region: 'Interior',
  },
  sunshine: { name: 'Sunshine Coast Community Navigators', kind: 'nonProfit', region: 'Vancouver Coastal' },
  harbourview: { name: 'Harbourview Dementia Care Village', kind: 'careHome', region: 'Island' },
  pharmacists: { name: "Valley Community Pharmacists' Group", kind: 'professionalNetwork', region: 'Fraser' },
} as const satisfies Record<string, SampleOrganisation>;
export type OrganisationKey = keyof typeof organisations;

interface SamplePerson {
  readonly name: string;
  readonly email: string;
  /** What this person is, in a few words. */
  readonly what: string;
  readonly roles?: readonly StandingRole[];
  readonly organisation?: OrganisationKey;
  readonly language?: 'fr';
  /** To how many proposals at a time the person gives support, by role. */
  readonly supports?: Readonly<Partial<Record<SupportOffer['role'], number>>>;
}

const partner = (organisation: OrganisationKey, name: string, email: string): SamplePerson => ({
  name,
  email,
  what: `partner lead, ${organisations[organisation].name}`,
  organisation,
});

/** People who may be signed in as, the hub first. */
export const principals = {
  hubLead: {
    name: 'Rosalind Achterberg',
    email: 'rosalind@hub.example',
    what: 'hub lead',
    roles: ['hubLead'],
    supports: { mentor: 3 },
  },
  mei: {
    name: 'Mei-Lin Chow',
    email: 'mei-lin@hub.example',
    what: 'hub coordinator',
    roles: ['hubCoordinator'],
    supports: { mentor: 4 },
  },
  jonah: {
    name: 'Jonah Petrie',
    email: 'jonah@hub.example',
    what: 'hub coordinator',
    roles: ['hubCoordinator'],
    supports: { mentor: 4 },
  },
  devi: {
    name: 'Devi Raman',
    email: 'devi@hub.example',
    what: 'tech host',
    roles: ['techHost'],
    supports: { techHost: 4 },
  },
  tobias: {
    name: 'Tobias Lindqvist',
    email: 'tobias@hub.example',
    what: 'evaluator',
    roles: ['evaluator'],
    supports: { evaluator: 5 },
  },
  farah: {
    name: 'Dr. Farah Nasser',
    email: 'farah@hub.example',
    what: 'CPD lead',
    roles: ['cpdLead'],
    supports: { cpdLead: 4 },
  },
  ines: { name: 'Inés Calloway', email: 'ines@hub.example', what: 'administrator', roles: ['administrator'] },
  catriona: partner('coastalNurses', 'Catriona Bell', 'catriona.bell@coastal-nurses.example'),
  gurpreet: partner('fraserLtc', 'Gurpreet Sandhu', 'g.sandhu@fraser-ltc.example'),
  helene: { ...partner('kootenay', 'Hélène Marchand', 'helene@kootenay-hospice.example'), language: 'fr' },
  piotr: partner('sic', 'Dr. Piotr Nowak', 'piotr.nowak@sic-bc.example'),
  skye: partner('northern', 'Skye Laurent', 'skye.laurent@northern-home.example'),
  adaeze: partner('littleHarbour', 'Adaeze Nwosu', 'adaeze@little-harbour.example'),
  doreen: partner('cedarRiver', 'Doreen Charlie', 'doreen@cedar-river.example'),
  lena: partner('interior', 'Dr. Lena Kowalchuk', 'lena.kowalchuk@interior-chronic.example'),
  samir: {
    name: 'Dr. Samir Haddad',
    email: 'samir.haddad@clinic.example',
    what: 'partner lead, a clinician on his own',
  },
  nell: partner('sunshine', 'Nell Forsythe', 'nell@sunshine-navigators.example'),
  joyce: partner('harbourview', 'Joyce Pattison', 'joyce@harbourview.example'),
  anil: partner('pharmacists', 'Anil Varma', 'anil@valley-pharmacists.example'),
} as const satisfies Record<string, SamplePerson>;

/** Everybody else who has a part in a proposal. */
const others = {
  colleen: {
    name: 'Colleen Thom',
    email: 'colleen@cedar-river.example',
    what: 'co-lead',
    organisation: 'cedarRiver',
  },
  dale: {
    name: 'Dale Nakagawa',
    email: 'dale@fraser-ltc.example',
    what: 'co-lead',
    organisation: 'fraserLtc',
  },
  priscilla: {
    name: 'Priscilla Osei',
    email: 'priscilla.osei@practice.example',
    what: 'facilitator',
    supports: { facilitatorMentor: 3 },
  },
  marc: {
    name: 'Marc-André Gagnon',
    email: 'ma.gagnon@practice.example',
    what: 'facilitator',
    supports: { facilitatorMentor: 3 },
    language: 'fr',
  },
  hana: { name: 'Dr. Hana Suzuki', email: 'hana.suzuki@experts.example', what: 'subject expert' },
  owen: { name: 'Dr. Owen Tremblay', email: 'owen.tremblay@experts.example', what: 'subject expert' },
  beth: { name: 'Beth Laframboise', email: 'beth@spokes.example', what: 'spoke planner' },
  ravi: { name: 'Ravi Pillai', email: 'ravi@spokes.example', what: 'spoke planner' },
  margaret: { name: 'Margaret Doyle', email: 'margaret@advisors.example', what: 'lived-experience advisor' },
} as const satisfies Record<string, SamplePerson>;

export const samplePeople: Readonly<Record<keyof typeof principals | keyof typeof others, SamplePerson>> = {
  ...principals,
  ...others,
};
export type PersonKey = keyof typeof samplePeople;
