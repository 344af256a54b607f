import type { OrganisationKind, StandingRole } from '../../../people/roles.js';
import type { BcZone } from '../../../people/places.js';
import { regionWords } from '../../../people/region-words.js';
import { bilingual } from '../../words/bilingual.js';

/** What the pages on organisations, people and resources have in common. */
export const directoryWords = bilingual({
  en: {
    filter: 'Narrow the list',
    apply: 'Show',
    clear: 'Show all again',
    search: 'Search',
    pages: 'Pages of the list',
    previous: 'Previous page',
    next: 'Next page',
    pageOf: (page: string, last: string) => `Page ${page} of ${last}`,
    none: 'none',
    yes: 'Yes',
    no: 'No',
    notGiven: 'Not given',
    save: 'Save',
    cancel: 'Cancel and go back',
    changesTitle: 'Latest changes',
    noChanges: 'Nothing was changed here yet.',
    somebody: 'A colleague',
    languages: { en: 'English', fr: 'French' },
    stale: (name: string, time: string) =>
      `${name} changed this at ${time}, while you were typing. Nothing of yours is saved yet.`,
    staleUnknown: 'This was changed while you were typing. Nothing of yours is saved yet.',
    staleNow: 'It says now:',
    staleNext: 'Check what you typed below. If you send it again, it replaces what is there now.',
    taken: (name: string) => `${name} has this already.`,
    addressOfStaff:
      'only an administrator can change the address of somebody at BCCPC, since they sign in with it.',
    deeds: {
      organisationAdded: 'added the organisation',
      organisationChanged: 'changed the details',
      personInvited: 'invited somebody new',
      personJoined: 'added somebody who was known here',
      personRemoved: 'removed somebody',
      personChanged: 'changed the details',
      supportChanged: 'changed what they offer',
    },
    fields: {
      name: 'name',
      email: 'e-mail address',
      phone: 'telephone',
      language: 'language',
      kind: 'kind',
      region: 'region',
      zone: 'time zone',
      title: 'title',
      capacity: 'places',
      regions: 'regions',
      languages: 'languages they help in',
      addressWorks: 'mail is sent to the address again',
      active: 'whether they are given new proposals',
      role: 'role',
    },
    kinds: {
      healthAuthority: 'Health authority',
      hospiceSociety: 'Hospice society',
      university: 'University or college',
      indigenousOrganisation: 'Indigenous organisation',
      nonProfit: 'Non-profit',
      divisionOfFamilyPractice: 'Division of family practice',
      collaborative: 'Collaborative',
      professionalNetwork: 'Professional network',
      careHome: 'Care home',
      individual: 'One person on their own',
      other: 'Something else',
    } satisfies Record<OrganisationKind, string>,
    roles: {
      hubLead: 'Hub lead',
      hubCoordinator: 'Coordinator',
      techHost: 'Technical host',
      evaluator: 'Evaluator',
      cpdLead: 'CPD lead',
      administrator: 'Administrator',
    } satisfies Record<StandingRole, string>,
    regions: regionWords.en,
    zones: {
      'America/Vancouver': 'Most of British Columbia (Pacific time)',
      'America/Dawson_Creek': 'Peace River: Dawson Creek, Fort St. John',
      'America/Fort_Nelson': 'Northern Rockies: Fort Nelson',
      'America/Creston': 'Creston',
      'America/Edmonton': 'East Kootenay and Columbia: Cranbrook, Golden (clocks change)',
    } satisfies Record<BcZone, string>,
  },
  fr: {
    filter: 'Restreindre la liste',
    apply: 'Afficher',
    clear: 'Tout afficher de nouveau',
    search: 'Recherche',
    pages: 'Pages de la liste',
    previous: 'Page précédente',
    next: 'Page suivante',
    pageOf: (page: string, last: string) => `Page ${page} sur ${last}`,
    none: 'aucun',
    yes: 'Oui',
    no: 'Non',
    notGiven: 'Non indiqué',
    save: 'Enregistrer',
    cancel: 'Annuler et revenir',
    changesTitle: 'Derniers changements',
    noChanges: 'Rien n’a encore changé ici.',
    somebody: 'Une ou un collègue',
    languages: { en: 'anglais', fr: 'français' },
    stale: (name: string, time: string) =>
      `${name} a modifié ceci à ${time}, pendant que vous écriviez. Rien de vous n’est encore enregistré.`,
    staleUnknown: 'Ceci a changé pendant que vous écriviez. Rien de vous n’est encore enregistré.',
    staleNow: 'On y lit maintenant :',
    staleNext:
      'Vérifiez votre texte ci-dessous. Si vous l’envoyez de nouveau, il remplace ce qui s’y trouve.',
    taken: (name: string) => `${name} l’a déjà.`,
    addressOfStaff:
      'seule l’administration peut changer l’adresse d’une personne de BCCPC, car elle sert à se connecter.',
    deeds: {
      organisationAdded: 'a ajouté l’organisation',
      organisationChanged: 'a modifié les renseignements',
      personInvited: 'a invité une nouvelle personne',
      personJoined: 'a ajouté une personne déjà connue ici',
      personRemoved: 'a retiré une personne',
      personChanged: 'a modifié les renseignements',
      supportChanged: 'a modifié le soutien offert',
    },
    fields: {
      name: 'nom',
      email: 'adresse de courriel',
      phone: 'téléphone',
      language: 'langue',
      kind: 'genre',
      region: 'région',
      zone: 'fuseau horaire',
      title: 'titre',
      capacity: 'places',
      regions: 'régions',
      languages: 'langues de travail',
      addressWorks: 'les courriels y sont de nouveau envoyés',
      active: 'si de nouvelles propositions sont confiées',
      role: 'rôle',
    },
    kinds: {
      healthAuthority: 'Autorité sanitaire',
      hospiceSociety: 'Société de soins palliatifs',
      university: 'Université ou collège',
      indigenousOrganisation: 'Organisation autochtone',
      nonProfit: 'Organisme sans but lucratif',
      divisionOfFamilyPractice: 'Division de médecine familiale',
      collaborative: 'Collectif',
      professionalNetwork: 'Réseau professionnel',
      careHome: 'Établissement de soins de longue durée',
      individual: 'Une personne seule',
      other: 'Autre chose',
    },
    roles: {
      hubLead: 'Responsable du centre',
      hubCoordinator: 'Coordination',
      techHost: 'Hôte technique',
      evaluator: 'Évaluation',
      cpdLead: 'Responsable de la FMC',
      administrator: 'Administration',
    },
    regions: regionWords.fr,
    zones: {
      'America/Vancouver': 'Presque toute la Colombie-Britannique (heure du Pacifique)',
      'America/Dawson_Creek': 'Rivière de la Paix : Dawson Creek, Fort St. John',
      'America/Fort_Nelson': 'Rocheuses du Nord : Fort Nelson',
      'America/Creston': 'Creston',
      'America/Edmonton': 'Kootenay Est et Columbia : Cranbrook, Golden (changement d’heure)',
    },
  },
});

type Words = (typeof directoryWords)['en'];

/** A region in words; one that is not of our list as it was written. */
export function regionInWords(words: Words, region: string | null): string {
  return region === null ? words.notGiven : ((words.regions as Record<string, string>)[region] ?? region);
}

/** A zone in words; one that is not of our list by its name. */
export function zoneInWords(words: Words, zone: string): string {
  return (words.zones as Record<string, string>)[zone] ?? zone;
}

/** Choices from a list of known keys, with what is chosen already where it is none of them. */
export function optionsWith(
  known: Readonly<Record<string, string>>,
  chosen: string | null = null,
): { readonly value: string; readonly label: string }[] {
  const options = Object.entries(known).map(([value, label]) => ({ value, label }));
  return chosen === null || chosen === '' || chosen in known
    ? options
    : [...options, { value: chosen, label: chosen }];
}
