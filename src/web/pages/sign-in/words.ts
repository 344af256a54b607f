import { bilingual } from '../../words/bilingual.js';

/** What the sign-in pages say. */
export const signInWords = bilingual({
  en: {
    title: 'Sign in',
    signedOut: 'You are signed out.',
    already: (name: string) => `You are signed in as ${name}.`,
    alreadyNext: 'Go to your first page',
    ranOut: 'Your session has ended. What you typed is kept: sign in and go on where you stopped.',
    email: 'Work e-mail',
    emailHint: 'We send you a code of 8 letters and figures. There is no password.',
    sendCode: 'Send code',
    partners: 'Partners',
    staff: 'BCCPC staff',
    staffHint: (provider: string) => `Staff sign in with their ${provider} account.`,
    signInWith: (provider: string) => `Sign in with ${provider}`,
    new: 'New here?',
    newText:
      'Ask your colleague at the partner organisation to invite you, or write to us. The address is at the foot of this page.',
    demoTitle: 'Try it as one of the sample people',
    demoIntro: 'Everything here is made up. Choose a name to see what that person sees.',
    demoHub: 'The hub: BC Centre for Palliative Care',
    demoPartners: 'Partners',
    demoOr: 'Or sign in by code, as people do later',
    demoNoOrganisation: 'no organisation',
    demoMember: 'Member',
    code: {
      title: 'Check your e-mail',
      sent: (address: string) =>
        `If ${address} can sign in, a code is on its way. It works for 10 minutes, in this browser only.`,
      label: 'Code',
      hint: '8 letters and figures, such as ACDE-3467. Capitals, spaces and dashes do not matter.',
      go: 'Sign in',
      read: 'This program keeps its letters. Read the code there:',
      letters: 'open the letters',
      nothing: 'Nothing after 2 minutes?',
      nothingText:
        'Look in the junk folder, and check the address. Then have a new code sent, or write to us.',
      again: 'Send a new code',
      sentAgain: 'We sent a new code. Older ones do not work any more.',
      otherAddress: 'Use another address',
      empty: 'Code: type the code from the letter',
      wrong: (left: string) => `Code: this is not the one we sent last. You have ${left}`,
      tryOne: 'try left',
      tryOther: 'tries left',
      over: {
        expired: {
          title: 'This code has run out',
          text: (address: string) =>
            `A code works for 10 minutes, and only the newest one. Have a new one sent to ${address}.`,
        },
        tooManyTries: {
          title: 'Too many tries with this code',
          text: (address: string) =>
            `A code can be tried 5 times. Have a new one sent to ${address}; the page you wanted is kept.`,
        },
        used: {
          title: 'This code was used already',
          text: (address: string) =>
            `A code works once. If you are not signed in, have a new one sent to ${address}.`,
        },
      },
      goOn: 'I am signed in: go on',
    },
    tooMany: {
      title: 'Too many codes for now',
      text: (time: string) =>
        `Many codes were asked for within an hour. You can ask again at ${time}. A code you already have works for its 10 minutes.`,
      next: 'I have a code',
      back: 'Back to signing in',
    },
    link: {
      title: 'Sign in with the link from your letter',
      text: 'One press, and you are in.',
      go: 'Sign in',
      plain: 'Type the code from the letter instead:',
      plainLink: 'go to the page for the code',
      elsewhere: {
        title: 'Type the code where you asked for it',
        text: 'The link works only in the browser that asked for it. Go back to that device and type the code from the letter. Or ask for a new code here.',
        next: 'Ask for a code here',
      },
      stale: {
        title: 'This link does not work any more',
        text: 'It ran out, was used, or is from an older letter. Open the newest letter, or have a new code sent.',
        next: 'Go to the page for the code',
      },
    },
    oidc: {
      unreachable: {
        title: (provider: string) => `We can’t reach ${provider} just now`,
        text: 'Nothing was changed. Wait a minute and try again. If it goes on, write to us at the address below.',
      },
      refused: {
        title: 'You are not signed in',
        text: (provider: string) =>
          `The sign-in with ${provider} was stopped, or took too long. Begin again; if it goes on, write to us.`,
      },
      stranger: {
        title: 'We don’t know this account',
        text: (provider: string) =>
          `${provider} says who you are, but no member of BCCPC’s staff here has that account. An administrator can help: they check your address and your roles under “People”. Partners sign in by code.`,
      },
      next: 'Back to signing in',
    },
    first: {
      title: 'Become the first administrator',
      intro:
        'This program has no administrator yet. Say who you are; you are signed in at once. You can then invite colleagues and give them their roles.',
      token: 'Key from the link',
      tokenHint: 'What stands after “#t=” in the link that the program printed as it started.',
      name: 'Your name',
      email: 'Your work e-mail',
      emailHint: 'You sign in with it from now on.',
      go: 'Become administrator',
      gone: 'Key from the link: this one does not work any more. Start the program again to get a new link',
      welcome: 'You are the first administrator.',
    },
  },
  fr: {
    title: 'Se connecter',
    signedOut: 'Votre session est fermée.',
    already: (name: string) => `Une session est ouverte au nom de ${name}.`,
    alreadyNext: 'Aller à votre première page',
    ranOut:
      'Votre session a pris fin. Ce que vous avez écrit est gardé : connectez-vous et reprenez où vous en étiez.',
    email: 'Courriel professionnel',
    emailHint: 'Nous vous envoyons un code de 8 lettres et chiffres. Il n’y a pas de mot de passe.',
    sendCode: 'Envoyer le code',
    partners: 'Partenaires',
    staff: 'Personnel du BCCPC',
    staffHint: (provider: string) => `Le personnel se connecte avec son compte ${provider}.`,
    signInWith: (provider: string) => `Se connecter avec ${provider}`,
    new: 'Nouveau ici?',
    newText:
      'Demandez une invitation à votre collègue de l’organisation partenaire, ou écrivez-nous. L’adresse est au bas de cette page.',
    demoTitle: 'Essayez à la place d’une personne d’exemple',
    demoIntro: 'Tout ici est inventé. Choisissez un nom pour voir ce que cette personne voit.',
    demoHub: 'Le centre : BC Centre for Palliative Care',
    demoPartners: 'Partenaires',
    demoOr: 'Ou connectez-vous par code, comme on le fera plus tard',
    demoNoOrganisation: 'sans organisation',
    demoMember: 'Membre',
    code: {
      title: 'Consultez vos courriels',
      sent: (address: string) =>
        `Si ${address} peut se connecter, un code est en route. Il est valable 10 minutes, dans ce navigateur seulement.`,
      label: 'Code',
      hint: '8 lettres et chiffres, par exemple ACDE-3467. Majuscules, espaces et tirets sont sans importance.',
      go: 'Se connecter',
      read: 'Ce programme garde ses lettres. Lisez le code ici :',
      letters: 'ouvrir les lettres',
      nothing: 'Rien après 2 minutes?',
      nothingText:
        'Regardez dans les courriels indésirables et vérifiez l’adresse. Faites ensuite envoyer un nouveau code, ou écrivez-nous.',
      again: 'Envoyer un nouveau code',
      sentAgain: 'Nous avons envoyé un nouveau code. Les précédents ne fonctionnent plus.',
      otherAddress: 'Utiliser une autre adresse',
      empty: 'Code : tapez le code qui est dans le courriel',
      wrong: (left: string) => `Code : ce n’est pas le dernier que nous avons envoyé. Il vous reste ${left}`,
      tryOne: 'essai',
      tryOther: 'essais',
      over: {
        expired: {
          title: 'Ce code n’est plus valable',
          text: (address: string) =>
            `Un code est valable 10 minutes, et seulement le plus récent. Faites-en envoyer un nouveau à ${address}.`,
        },
        tooManyTries: {
          title: 'Trop d’essais avec ce code',
          text: (address: string) =>
            `Un code peut être essayé 5 fois. Faites-en envoyer un nouveau à ${address}; la page demandée est gardée.`,
        },
        used: {
          title: 'Ce code a déjà servi',
          text: (address: string) =>
            `Un code sert une seule fois. Si aucune session n’est ouverte, faites-en envoyer un nouveau à ${address}.`,
        },
      },
      goOn: 'Ma session est ouverte : continuer',
    },
    tooMany: {
      title: 'Trop de codes pour le moment',
      text: (time: string) =>
        `Beaucoup de codes ont été demandés en une heure. Vous pourrez en demander un autre à ${time}. Un code déjà reçu reste valable 10 minutes.`,
      next: 'J’ai un code',
      back: 'Retour à la connexion',
    },
    link: {
      title: 'Se connecter avec le lien du courriel',
      text: 'Un clic, et vous y êtes.',
      go: 'Se connecter',
      plain: 'Tapez plutôt le code qui est dans le courriel :',
      plainLink: 'aller à la page du code',
      elsewhere: {
        title: 'Tapez le code là où vous l’avez demandé',
        text: 'Le lien ne fonctionne que dans le navigateur qui l’a demandé. Retournez à cet appareil et tapez le code du courriel. Ou demandez un nouveau code ici.',
        next: 'Demander un code ici',
      },
      stale: {
        title: 'Ce lien ne fonctionne plus',
        text: 'Il est trop vieux, a déjà servi ou vient d’un courriel plus ancien. Ouvrez le courriel le plus récent, ou faites envoyer un nouveau code.',
        next: 'Aller à la page du code',
      },
    },
    oidc: {
      unreachable: {
        title: (provider: string) => `${provider} est hors d’atteinte pour le moment`,
        text: 'Rien n’a changé. Attendez une minute et essayez de nouveau. Si cela continue, écrivez-nous à l’adresse ci-dessous.',
      },
      refused: {
        title: 'La connexion n’a pas eu lieu',
        text: (provider: string) =>
          `La connexion avec ${provider} a été interrompue ou a pris trop de temps. Recommencez; si cela continue, écrivez-nous.`,
      },
      stranger: {
        title: 'Nous ne connaissons pas ce compte',
        text: (provider: string) =>
          `${provider} dit qui vous êtes, mais personne du personnel du BCCPC n’a ce compte ici. L’administration peut aider : elle vérifie votre adresse et vos rôles sous « Personnes ». Les partenaires se connectent par code.`,
      },
      next: 'Retour à la connexion',
    },
    first: {
      title: 'Devenir la première personne administratrice',
      intro:
        'Personne n’administre encore ce programme. Dites qui vous êtes; votre session s’ouvre tout de suite. Vous pourrez ensuite inviter des collègues et leur donner leurs rôles.',
      token: 'Clé du lien',
      tokenHint: 'Ce qui suit « #t= » dans le lien que le programme a affiché au démarrage.',
      name: 'Votre nom',
      email: 'Votre courriel professionnel',
      emailHint: 'C’est avec lui que vous vous connecterez désormais.',
      go: 'Devenir administratrice ou administrateur',
      gone: 'Clé du lien : celle-ci ne fonctionne plus. Redémarrez le programme pour obtenir un nouveau lien',
      welcome: 'Vous êtes la première personne administratrice.',
    },
  },
});
