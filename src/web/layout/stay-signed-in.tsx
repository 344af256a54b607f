import { Button } from '../components/form.js';
import { formNames } from '../visit/posted.js';
import { useVisit, useWords, type Visit } from '../visit/visit.js';
import { layoutWords } from './words.js';

/** Seconds until somebody is signed out if they do nothing, and whatever they do. */
export interface SecondsLeft {
  readonly idle: number;
  readonly whole: number;
}

export function secondsLeft({ session, now }: Pick<Visit, 'session' | 'now'>): SecondsLeft | null {
  if (!session) return null;
  const until = (end: Date): number => Math.max(0, Math.round((end.getTime() - now.getTime()) / 1000));
  return { idle: until(session.idleAt), whole: until(session.endsAt) };
}

/** What `page.js` shows shortly before somebody is signed out. Without a script nothing typed is lost either. */
export function StaySignedIn() {
  const words = useWords(layoutWords);
  const { formToken, path } = useVisit();
  return (
    <dialog class="stay" id="stay" aria-labelledby="stay-title" aria-describedby="stay-text">
      <h2 class="govuk-heading-m" id="stay-title">
        {words.stay.title}
      </h2>
      <div id="stay-text" aria-live="assertive">
        <p class="govuk-body" data-when="soon">
          {words.stay.soon}
        </p>
        <p class="govuk-body" data-when="last" hidden>
          {words.stay.last}
        </p>
        <p class="govuk-body" data-when="ended" hidden>
          {words.stay.ended}
        </p>
      </div>
      <form method="post" action="/stay" data-when="soon">
        <input type="hidden" name={formNames.token} value={formToken} />
        <Button>{words.stay.button}</Button>
      </form>
      <form method="dialog" data-when="last" hidden>
        <Button>{words.stay.close}</Button>
      </form>
      <p class="govuk-body" data-when="ended" hidden>
        <a href={`/sign-in?to=${encodeURIComponent(path)}`}>{words.stay.again}</a>
      </p>
    </dialog>
  );
}
