import { Button } from '../components/form.js';
import { formNames } from '../visit/posted.js';
import { useVisit, useWords } from '../visit/visit.js';
import { Navigation, type NavigationKey } from './navigation.js';
import { layoutWords } from './words.js';

/** The top of every page: whose program it is, who is here, where one can go. */
export function Banner({ current }: { readonly current: NavigationKey | null }) {
  const words = useWords(layoutWords);
  const { actor, sample } = useVisit();
  return (
    <header class="banner">
      {sample && <Sample />}
      <div class="banner-line">
        <div class="govuk-width-container">
          <a class="product" href="/">
            {words.product}
          </a>
          <WhoIsHere />
        </div>
      </div>
      {actor && <Navigation actor={actor} current={current} />}
    </header>
  );
}

/** Says that nothing here is real. */
function Sample() {
  const words = useWords(layoutWords);
  return (
    <p class="sample">
      <span class="govuk-width-container">
        {words.sample} <a href="/mail">{words.letters}</a>
      </span>
    </p>
  );
}

function WhoIsHere() {
  const { actor, path, formToken, language } = useVisit();
  const words = useWords(layoutWords);
  const other = language === 'en' ? 'fr' : 'en';
  const token = <input type="hidden" name={formNames.token} value={formToken} />;
  return (
    <div class="who">
      {actor && <span>{actor.name}</span>}
      <form method="post" action="/language">
        {token}
        <input type="hidden" name="back" value={path} />
        <button class="as-link" name="language" value={other} lang={other}>
          {words.otherLanguage}
        </button>
      </form>
      {actor ? (
        <form method="post" action="/sign-out">
          {token}
          <Button kind="link">{words.signOut}</Button>
        </form>
      ) : (
        <a href="/sign-in">{words.signIn}</a>
      )}
    </div>
  );
}
