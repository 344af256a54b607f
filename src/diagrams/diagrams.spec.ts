import { stateNodes } from '../../workflows/kit/states.js';
import { currentProposal } from '../../workflows/proposal/proposal.workflow.js';
import { kettle } from '../../test/support/kettle.workflow.js';
import type { Registered } from '../engine/registry.js';
import { Diagrams } from './diagrams.js';
import { CLOSED, diagramOf } from './graph.js';

const registered = (definition: object, hash: string): Registered => ({ definition, hash }) as Registered;
const proposal = registered(currentProposal, 'p'.repeat(64));

describe('the picture of a workflow', () => {
  let svg: string;

  beforeAll(async () => {
    svg = await new Diagrams().svg(proposal, 'en', 'staff');
  });

  it('is drawn while somebody waits for it', async () => {
    // The first drawing warms the layouter up; of two more the faster one counts, for other programs run beside.
    const drawings = [];
    for (let drawing = 0; drawing < 2; drawing += 1) {
      const began = performance.now();
      await new Diagrams().svg(proposal, 'en', 'staff');
      drawings.push(performance.now() - began);
    }
    expect(Math.min(...drawings)).toBeLessThan(3000);
  });

  it('can be read aloud: a role, a title, a description', () => {
    expect(svg).toMatch(/^<svg [^>]*role="img" aria-labelledby="title desc" lang="en"/);
    expect(svg).toContain('<title id="title">Workflow “proposal”, version 2</title>');
    expect(svg).toMatch(/<desc id="desc">States and the ways between them: Idea, Scoping, /);
  });

  it('keeps to presentation attributes, and runs nothing', () => {
    expect(svg).not.toMatch(/\sstyle=|<style|<script|\son\w+=|javascript:|href=/i);
  });

  it('shows every state, a frame around the closed ones, and every step that changes a state', () => {
    const { edges } = diagramOf(currentProposal, 'en', 'staff');
    const said = unescaped(svg);
    for (const label of edges.flatMap(({ labels }) => labels)) expect(said).toContain(`>${label}</tspan>`);
    const frames = svg.match(/<g><rect /g) ?? [];
    expect(frames).toHaveLength(stateNodes(currentProposal.machine).length + 1);
  });

  it('draws once what all closed states have in common', () => {
    const { edges } = diagramOf(currentProposal, 'en', 'staff');
    expect(edges.filter(({ labels }) => labels.includes('Reopen the proposal'))).toEqual([
      { from: CLOSED, to: 'open', events: ['PROPOSAL_REOPENED'], labels: ['Reopen the proposal'] },
    ]);
  });

  it('keeps states of different branches apart, and children inside their parents', async () => {
    const rects = [
      ...svg.matchAll(/<g><rect x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)"/g),
    ].map(([, ...numbers]) => numbers.map(Number) as [number, number, number, number]);
    for (const a of rects) for (const b of rects) expect(apartOrNested(a, b)).toBe(true);
  });

  it('speaks French, and to partners in their words', async () => {
    const french = await new Diagrams().svg(proposal, 'fr', 'partner');
    expect(french).toContain('lang="fr"');
    expect(french).toContain('Processus « proposal »');
    expect(await new Diagrams().svg(proposal, 'en', 'partner')).toContain('Make the kit yours');
  });

  it('is drawn once for each definition and reader', async () => {
    const diagrams = new Diagrams();
    const [first, second, other] = await Promise.all([
      diagrams.svg(proposal, 'en', 'staff'),
      diagrams.svg(proposal, 'en', 'staff'),
      diagrams.svg(registered(kettle, 'k'.repeat(64)), 'en', 'staff'),
    ]);
    expect(second).toBe(first);
    expect(other).not.toBe(first);
  });

  it('escapes what labels say', async () => {
    const { en } = kettle.labels;
    const labels = { ...kettle.labels, en: { ...en, states: { plugged: '<script>"&' } } };
    const drawn = await new Diagrams().svg(registered({ ...kettle, labels }, 'x'), 'en', 'staff');
    expect(drawn).toContain('>&#60;script&#62;&#34;&#38;</text>');
  });
});

type Rectangle = readonly [x: number, y: number, width: number, height: number];

function apartOrNested(a: Rectangle, b: Rectangle): boolean {
  const within = ([x, y, w, h]: Rectangle, [X, Y, W, H]: Rectangle): boolean =>
    x >= X && y >= Y && x + w <= X + W && y + h <= Y + H;
  const apart = ([x, y, w, h]: Rectangle, [X, Y]: Rectangle): boolean => x + w <= X || y + h <= Y;
  return within(a, b) || within(b, a) || apart(a, b) || apart(b, a);
}

function unescaped(text: string): string {
  return text.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
}
