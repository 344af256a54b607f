import { Layout } from '../layout.js';

/** What anybody sees where the program runs in earnest, until its pages are there. */
export function PlainHomeView() {
  return (
    <Layout title="Welcome">
      <h1>ECHO co-creation</h1>
      <p>
        Here organisations in British Columbia and the BC Centre for Palliative Care create ECHOs together:
        online series, sessions and workshops in which clinicians learn from each other.
      </p>
      <p>
        Signing in comes with the pages, which are being built. Programs use the interface with a personal
        token.
      </p>
    </Layout>
  );
}
