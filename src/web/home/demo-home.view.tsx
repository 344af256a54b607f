import { Layout } from '../layout.js';
import type { ProposalLine } from './proposal-overview.js';

export interface DemoHome {
  readonly proposals: readonly ProposalLine[];
}

/** What somebody sees who just started the program to try it out. */
export function DemoHomeView({ proposals }: DemoHome) {
  return (
    <Layout title="What runs here">
      <h1>ECHO co-creation runs here</h1>
      <p>
        This engine takes a proposal for an ECHO from its idea through scoping, template selection, pilot and
        launch to its evaluation, and keeps a history that can be proven. What you see is sample data on this
        machine alone.
      </p>
      <h2>Where to go</h2>
      <ul>
        <li>
          <a href="/api/docs">Documentation of the interface</a>, to try calls out. A personal token comes
          from <code>npm run -s echo -- token &lt;email&gt;</code>; the terminal lists the sample people.
        </li>
        <li>
          <a href="/mail">Letters that were written</a>; none of them is sent.
        </li>
        <li>
          <a href="/readyz">Whether everything works</a>, check by check.
        </li>
      </ul>
      <h2 id="proposals">Proposals</h2>
      {proposals.length === 0 ? <p>There are no proposals yet.</p> : <Proposals proposals={proposals} />}
    </Layout>
  );
}

function Proposals({ proposals }: DemoHome) {
  return (
    <table aria-labelledby="proposals">
      <thead>
        <tr>
          <th scope="col">Proposal</th>
          <th scope="col">Organisation</th>
          <th scope="col">Stage</th>
          <th scope="col">Waits on</th>
        </tr>
      </thead>
      <tbody>
        {proposals.map(({ reference, title, organisation, stage, waitsOn }) => (
          <tr key={reference}>
            <th scope="row">
              {title} <span class="reference">{reference}</span>
            </th>
            <td data-label="Organisation">{organisation}</td>
            <td data-label="Stage">{stage}</td>
            <td data-label="Waits on">{waitsOn}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
