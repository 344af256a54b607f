import type { Language } from '../../../../../workflows/kit/workflow.js';
import { daysKept } from '../../../../retention/periods.js';
import { bilingual, counted } from '../../../words/bilingual.js';

const days = (language: Language, kind: keyof typeof daysKept): string =>
  counted(language, daysKept[kind], language === 'en' ? 'day' : 'jour', language === 'en' ? 'days' : 'jours');

/** What is kept of people, why, and who sees it. */
export const privacyWords = bilingual({
  en: {
    title: 'Privacy',
    intro: 'What we keep, why, for how long, and who sees it.',
    draft:
      'This is a draft. BCCPC’s privacy officer has yet to confirm it, above all the law that applies and how long we keep things.',
    contents: 'On this page',
    sections: [
      {
        id: 'kept',
        heading: 'What we keep',
        text: [
          'Of you: your name, work e-mail, phone if you give it, language, organisation and roles.',
          'Of your proposals: your answers, files, comments, and each step with who took it and when.',
          'Of your visits: when you signed in, on what kind of device, and what you downloaded. Letters that we wrote to you.',
        ],
      },
      {
        id: 'not-kept',
        heading: 'What must not be here',
        text: [
          'Nothing about patients. Please write nothing that could show who somebody is.',
          'If it happens, tell us. We erase the words, also from the history.',
        ],
      },
      {
        id: 'why',
        heading: 'Why we keep it',
        text: [
          'To create ECHOs together with you, to tell you when it is your turn, and to show later how decisions were made.',
          'We sell nothing, show no advertising, and follow nobody around the web.',
        ],
      },
      {
        id: 'who',
        heading: 'Who sees it',
        text: [
          'Members of your organisation and the people who work with you on a proposal see that proposal.',
          'BCCPC’s staff see all proposals. Administrators too, and their reading is recorded.',
          'Other organisations see nothing of yours.',
        ],
      },
      {
        id: 'how-long',
        heading: 'How long we mean to keep it',
        text: [
          'Proposals: 7 years after they end. Letters and records of who looked at what: 2 years.',
          `Sign-in codes: ${days('en', 'signInCodes')}. Sessions: ${days('en', 'sessions')} after they end.`,
          `What you typed into a form and did not send: ${days('en', 'typedForms')}.`,
        ],
      },
      {
        id: 'where',
        heading: 'Where it is',
        text: [
          'The program is made to run on a server in Canada, with its backups and its mail relay. Whoever runs it must confirm this here.',
        ],
      },
      {
        id: 'rights',
        heading: 'What you can ask for',
        text: [
          'You can see and change your details in your settings, and take a copy of your data.',
          'You can ask us to erase your details. The history then shows “Former contact” in place of your name.',
          'You may ask any question about this. We answer within 30 business days.',
        ],
        write: 'Write to',
      },
      {
        id: 'cookies',
        heading: 'Cookies',
        text: [
          'We use a few cookies of our own: for your session, your language, and one sentence from page to page. None is for others.',
        ],
      },
    ],
  },
  fr: {
    title: 'Confidentialité',
    intro: 'Ce que nous gardons, pourquoi, combien de temps, et qui le voit.',
    draft:
      'Ceci est une ébauche. La personne responsable de la confidentialité au BCCPC doit encore la confirmer, surtout la loi applicable et les durées.',
    contents: 'Sur cette page',
    sections: [
      {
        id: 'kept',
        heading: 'Ce que nous gardons',
        text: [
          'De vous : votre nom, votre courriel au travail, votre téléphone si vous le donnez, votre langue, votre organisation et vos rôles.',
          'De vos propositions : vos réponses, vos fichiers, vos commentaires, et chaque pas avec son auteur et sa date.',
          'De vos visites : quand vous vous êtes connecté, sur quel type d’appareil, et quels documents vous avez téléchargés. Les lettres que nous vous avons écrites.',
        ],
      },
      {
        id: 'not-kept',
        heading: 'Ce qui ne doit pas s’y trouver',
        text: [
          'Rien sur les patientes et les patients. N’écrivez rien qui puisse révéler qui est une personne.',
          'Si cela arrive, dites-le-nous. Nous effaçons les mots, aussi dans l’historique.',
        ],
      },
      {
        id: 'why',
        heading: 'Pourquoi nous le gardons',
        text: [
          'Pour créer des ECHO avec vous, vous dire quand c’est votre tour, et montrer plus tard comment on a décidé.',
          'Nous ne vendons rien, ne montrons aucune publicité et ne suivons personne sur le Web.',
        ],
      },
      {
        id: 'who',
        heading: 'Qui le voit',
        text: [
          'Les membres de votre organisation et les personnes qui travaillent avec vous à une proposition voient celle-ci.',
          'L’équipe du BCCPC voit toutes les propositions. L’administration aussi, et ses lectures sont consignées.',
          'Les autres organisations ne voient rien de vous.',
        ],
      },
      {
        id: 'how-long',
        heading: 'Combien de temps nous pensons le garder',
        text: [
          'Les propositions : 7 ans après leur fin. Les lettres et les notes de consultation : 2 ans.',
          `Les codes de connexion : ${days('fr', 'signInCodes')}. Les sessions : ${days('fr', 'sessions')} après leur fin.`,
          `Ce que vous avez écrit dans un formulaire sans l’envoyer : ${days('fr', 'typedForms')}.`,
        ],
      },
      {
        id: 'where',
        heading: 'Où cela se trouve',
        text: [
          'Le programme est fait pour tourner sur un serveur au Canada, avec ses sauvegardes et son relais de courriel. Ses responsables doivent le confirmer ici.',
        ],
      },
      {
        id: 'rights',
        heading: 'Ce que vous pouvez demander',
        text: [
          'Vous pouvez voir et changer vos coordonnées dans vos réglages, et prendre une copie de vos données.',
          'Vous pouvez nous demander d’effacer vos coordonnées. L’historique montre alors « Former contact » au lieu de votre nom.',
          'Vous pouvez poser toute question à ce sujet. Nous répondons en 30 jours ouvrables.',
        ],
        write: 'Écrire à',
      },
      {
        id: 'cookies',
        heading: 'Témoins',
        text: [
          'Nous utilisons quelques témoins à nous : pour votre session, votre langue et une phrase d’une page à l’autre. Aucun n’est pour d’autres.',
        ],
      },
    ],
  },
});
