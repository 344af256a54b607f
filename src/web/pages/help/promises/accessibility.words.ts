import { bilingual } from '../../../words/bilingual.js';

/** The statement on accessibility. */
export const accessibilityWords = bilingual({
  en: {
    title: 'Accessibility',
    intro: 'Everybody should be able to use this program. Tell us where you can’t.',
    contents: 'On this page',
    sections: [
      {
        id: 'target',
        heading: 'What we aim for',
        text: [
          'We build to the Web Content Accessibility Guidelines (WCAG) 2.2, level AA.',
          'You can use every page with a keyboard, with a screen reader, at 400 % zoom, on a phone, in dark mode, and without JavaScript.',
        ],
      },
      {
        id: 'tested',
        heading: 'How we test',
        text: [
          'Each version runs through automatic checks of every page: with the tool axe, and with checks of our own.',
          'Ours look at order and focus by keyboard, size of buttons, narrow screens, and reading level.',
          'Automatic checks find only part of what can be wrong. A test by people who use screen readers is still to come.',
        ],
      },
      {
        id: 'limits',
        heading: 'What we know is not good yet',
        text: [
          'Files that partners or staff upload may not be accessible. Ask us for another form.',
          'The picture of a proposal’s way is wide. The same facts stand in a list below it.',
          'Some messages of the program for administrators are in English only.',
        ],
      },
      {
        id: 'tell-us',
        heading: 'Something does not work for you?',
        text: [
          'Write to us. Say which page it is, what you wanted to do, and what you use. We answer on business days.',
          'We can also help by phone, or fill in a form together with you.',
        ],
        write: 'Write to',
      },
      {
        id: 'complain',
        heading: 'If our answer does not help',
        text: [
          'Ask for the hub lead of the BC Centre for Palliative Care. They look at it again and answer in writing.',
        ],
      },
    ],
  },
  fr: {
    title: 'Accessibilité',
    intro: 'Tout le monde devrait pouvoir utiliser ce programme. Dites-nous où cela ne va pas.',
    contents: 'Sur cette page',
    sections: [
      {
        id: 'target',
        heading: 'Ce que nous visons',
        text: [
          'Nous suivons les règles pour l’accessibilité des contenus Web (WCAG) 2.2, niveau AA.',
          'Chaque page s’utilise au clavier, avec un lecteur d’écran, agrandie à 400 %, au téléphone, en mode sombre et sans JavaScript.',
        ],
      },
      {
        id: 'tested',
        heading: 'Comment nous vérifions',
        text: [
          'Chaque version passe des vérifications automatiques de toutes les pages : avec l’outil axe et avec les nôtres.',
          'Les nôtres regardent l’ordre et le focus au clavier, la taille des boutons, les écrans étroits et la lisibilité.',
          'Ces vérifications ne trouvent qu’une partie des problèmes. Un essai par des personnes qui utilisent un lecteur d’écran reste à faire.',
        ],
      },
      {
        id: 'limits',
        heading: 'Ce qui ne va pas encore bien',
        text: [
          'Les fichiers téléversés par les partenaires ou l’équipe ne sont pas tous accessibles. Demandez-nous une autre forme.',
          'Le schéma du parcours d’une proposition est large. Les mêmes faits sont dans une liste au-dessous.',
          'Certains messages du programme pour l’administration sont en anglais seulement.',
        ],
      },
      {
        id: 'tell-us',
        heading: 'Quelque chose ne va pas pour vous?',
        text: [
          'Écrivez-nous. Dites quelle page, ce que vous vouliez faire et ce que vous utilisez. Nous répondons les jours ouvrables.',
          'Nous pouvons aussi aider par téléphone, ou remplir un formulaire avec vous.',
        ],
        write: 'Écrire à',
      },
      {
        id: 'complain',
        heading: 'Si notre réponse n’aide pas',
        text: [
          'Demandez la direction du centre ECHO au BC Centre for Palliative Care. Elle examine de nouveau et répond par écrit.',
        ],
      },
    ],
  },
});
