import { bilingual } from '../../../words/bilingual.js';

/** What the pages on programmes say. */
export const programmeWords = bilingual({
  en: {
    title: 'Programmes',
    back: 'All programmes',
    intro:
      'A programme is a group of series and sessions that belong together. What it points to is shown with each of its proposals, and its own people are asked first.',
    none: 'There is no programme yet. Add one, then put proposals into it.',
    addTitle: 'Add a programme',
    addButton: 'Add it',
    editTitle: 'Change its name',
    nameHint: 'People who take part read it too. Up to 120 characters.',
    saved: 'The name was saved.',
    added: (name: string) => `“${name}” was saved.`,
    takenOut: 'It was taken out. To undo that, add it again.',
    takeOut: 'Take out',
    act: 'Change',
    labels: {
      name: 'Name',
      kind: 'Kind',
      address: 'Address',
      ref: 'Proposal, by its reference',
      person: 'Person, by e-mail address',
    },
    kinds: { template: 'Template', tool: 'Tool', document: 'Document' },
    parts: { proposals: 'Proposals', links: 'Links', people: 'People' },
    adds: { proposals: 'Add a proposal', links: 'Add a link', people: 'Add somebody' },
    meanings: {
      proposals: 'A proposal is in one programme at most: added here, it leaves the one it was in.',
      links:
        'Templates, tools and documents, wherever they are kept. Each proposal shows them on its page “Support”.',
      people:
        'They are asked first when one of the proposals needs support that they offer, as long as they have a free place. Who helps already stays.',
    },
    empty: {
      proposals: 'No proposal belongs to it yet.',
      links: 'It points to nothing yet.',
      people: 'Nobody is asked first yet.',
    },
    refHint: 'For example ECHO-2026-014. It stands on every page of the proposal.',
    refUnknown: 'Proposal, by its reference: there is none with this reference. It looks like ECHO-2026-014',
    addressHint: 'As your browser shows it, from https:// on. Whoever opens it must be able to read it.',
    personHint: 'They must be known here. Let them give support on the page “People who give support”.',
    proposal: 'Proposal',
    organisation: 'Organisation',
    stands: 'Where it stands',
    person: 'Person',
    support: 'Gives support as',
    noSupport: 'Nothing yet: nobody asks them',
    untitled: 'Untitled draft',
    alone: 'no organisation',
    status: { onHold: 'On hold', closed: 'Closed' },
  },
  fr: {
    title: 'Programmes',
    back: 'Tous les programmes',
    intro:
      'Un programme réunit des séries et des séances qui vont ensemble. Ce qu’il indique paraît avec chacune de ses propositions, et ses personnes sont demandées en premier.',
    none: 'Il n’y a encore aucun programme. Ajoutez-en un, puis mettez-y des propositions.',
    addTitle: 'Ajouter un programme',
    addButton: 'L’ajouter',
    editTitle: 'Changer son nom',
    nameHint: 'Les personnes qui participent le lisent aussi. Jusqu’à 120 caractères.',
    saved: 'Le nom est enregistré.',
    added: (name: string) => `« ${name} » est enregistré.`,
    takenOut: 'C’est retiré. Pour revenir en arrière, ajoutez de nouveau.',
    takeOut: 'Retirer',
    act: 'Modifier',
    labels: {
      name: 'Nom',
      kind: 'Genre',
      address: 'Adresse',
      ref: 'Proposition, par sa référence',
      person: 'Personne, par adresse de courriel',
    },
    kinds: { template: 'Modèle', tool: 'Outil', document: 'Document' },
    parts: { proposals: 'Propositions', links: 'Liens', people: 'Personnes' },
    adds: { proposals: 'Ajouter une proposition', links: 'Ajouter un lien', people: 'Ajouter une personne' },
    meanings: {
      proposals: 'Une proposition est dans un seul programme : ajoutée ici, elle quitte celui où elle était.',
      links:
        'Modèles, outils et documents, où qu’ils se trouvent. Chaque proposition les montre à sa page « Soutien ».',
      people:
        'Ces personnes sont demandées en premier quand une des propositions a besoin du soutien qu’elles offrent, tant qu’elles ont une place libre. Qui aide déjà reste.',
    },
    empty: {
      proposals: 'Aucune proposition n’en fait encore partie.',
      links: 'Il n’indique encore rien.',
      people: 'Personne n’est encore demandé en premier.',
    },
    refHint: 'Par exemple ECHO-2026-014. Elle figure à chaque page de la proposition.',
    refUnknown: 'Proposition, par sa référence : aucune n’a cette référence. Elle ressemble à ECHO-2026-014',
    addressHint:
      'Telle que votre navigateur la montre, à partir de https://. Qui l’ouvre doit pouvoir la lire.',
    personHint:
      'Elle doit être connue ici. Faites-lui offrir du soutien à la page « Personnes qui offrent du soutien ».',
    proposal: 'Proposition',
    organisation: 'Organisation',
    stands: 'Où elle en est',
    person: 'Personne',
    support: 'Offre son soutien comme',
    noSupport: 'Rien encore : personne ne la demande',
    untitled: 'Brouillon sans titre',
    alone: 'aucune organisation',
    status: { onHold: 'En pause', closed: 'Close' },
  },
});
