import { bilingual } from '../../words/bilingual.js';

/** What the page about one's own calendar says. */
export const calendarPageWords = bilingual({
  en: {
    title: 'My calendar',
    intro:
      'Your calendar can show when your tasks are due, and the sessions you take part in. It asks us for changes by itself, a few times a day.',
    says: 'An entry names the task and the reference of the proposal. It says nothing else about it, as others may see your calendar.',
    isOff: 'The calendar feed is off.',
    turnOn: 'Turn it on and show the address',
    onAlready: 'The feed is on already. Its address can’t be shown again: replace it if you lost it.',
    isOn: 'The calendar feed is on since',
    neverRead: 'No calendar has asked for it yet.',
    lastRead: 'A calendar last asked for it',
    replaceText: 'Did you lose the address, or does somebody know it who should not?',
    replace: 'Replace the address',
    offAlready: 'The feed is off. Turn it on to get an address.',
    offText: 'Do you no longer need it? Your calendar stops showing new dates.',
    turnOff: 'Turn it off',
    turnedOff: 'The calendar feed is off. Remove it from your calendar too.',
    newTitle: 'Copy the address now',
    newText: 'It is shown only this once. Whoever has it can read your dates, so give it to nobody.',
    newThen: 'Add it to your calendar as a subscription:',
    programs: [
      {
        name: 'Outlook',
        steps: [
          'Open the calendar and choose “Add calendar”.',
          'Choose “Subscribe from web” and paste the address.',
          'Give it a name, such as “ECHO”, and choose “Import”.',
        ],
      },
      {
        name: 'Google Calendar',
        steps: [
          'On a computer, beside “Other calendars” choose the plus sign.',
          'Choose “From URL” and paste the address.',
          'Choose “Add calendar”.',
        ],
      },
      {
        name: 'Apple Calendar',
        steps: [
          'On a Mac choose “File”, then “New Calendar Subscription”. On an iPhone choose “Calendars”, “Add Calendar”, “Add Subscription Calendar”.',
          'Paste the address and choose “Subscribe”.',
        ],
      },
    ],
    slow: 'Changes can take from a few hours to a day to show, depending on the calendar. These pages are always up to date.',
    back: 'I copied it: back to my calendar',
  },
  fr: {
    title: 'Mon calendrier',
    intro:
      'Votre calendrier peut montrer les échéances de vos tâches et les séances auxquelles vous participez. Il nous demande lui-même les changements, quelques fois par jour.',
    says: 'Une entrée nomme la tâche et la référence de la proposition. Elle n’en dit rien d’autre, car d’autres peuvent voir votre calendrier.',
    isOff: 'Le flux de calendrier est désactivé.',
    turnOn: 'L’activer et montrer l’adresse',
    onAlready:
      'Le flux est déjà activé. Son adresse ne peut pas être montrée de nouveau : remplacez-la si vous l’avez perdue.',
    isOn: 'Le flux de calendrier est activé depuis le',
    neverRead: 'Aucun calendrier ne l’a encore demandé.',
    lastRead: 'Un calendrier l’a demandé la dernière fois le',
    replaceText: 'L’adresse est perdue, ou quelqu’un la connaît qui ne devrait pas?',
    replace: 'Remplacer l’adresse',
    offAlready: 'Le flux est désactivé. Activez-le pour obtenir une adresse.',
    offText: 'Vous n’en avez plus besoin? Votre calendrier ne montrera plus de nouvelles dates.',
    turnOff: 'Le désactiver',
    turnedOff: 'Le flux de calendrier est désactivé. Retirez-le aussi de votre calendrier.',
    newTitle: 'Copiez l’adresse maintenant',
    newText:
      'Elle n’est montrée que cette fois. Quiconque la possède peut lire vos dates : ne la donnez à personne.',
    newThen: 'Ajoutez-la à votre calendrier comme abonnement :',
    programs: [
      {
        name: 'Outlook',
        steps: [
          'Ouvrez le calendrier et choisissez « Ajouter un calendrier ».',
          'Choisissez « S’abonner à partir du web » et collez l’adresse.',
          'Donnez-lui un nom, comme « ECHO », et choisissez « Importer ».',
        ],
      },
      {
        name: 'Google Agenda',
        steps: [
          'Sur un ordinateur, à côté de « Autres agendas », choisissez le signe plus.',
          'Choisissez « À partir de l’URL » et collez l’adresse.',
          'Choisissez « Ajouter un agenda ».',
        ],
      },
      {
        name: 'Calendrier d’Apple',
        steps: [
          'Sur un Mac, choisissez « Fichier », puis « Nouvel abonnement à un calendrier ». Sur un iPhone, choisissez « Calendriers », « Ajouter », « Ajouter un calendrier avec abonnement ».',
          'Collez l’adresse et choisissez « S’abonner ».',
        ],
      },
    ],
    slow: 'Selon le calendrier, un changement peut prendre de quelques heures à une journée pour apparaître. Ces pages sont toujours à jour.',
    back: 'C’est copié : retour à mon calendrier',
  },
});
