import { Injectable } from '@nestjs/common';
import type { ElkNode } from 'elkjs/lib/elk-api.js';
import type { Audience, Language } from '../../workflows/kit/workflow.js';
import type { Registered } from '../engine/registry.js';
import { diagramOf, type Diagram } from './graph.js';
import { layOut } from './layout.js';
import { partOf } from './part.js';
import { svgOf, type Marks } from './svg.js';

interface LaidOut {
  readonly diagram: Diagram;
  readonly places: ElkNode;
}

/** Pictures of workflows, drawn from their machines. Laid out once: a definition can't change. */
@Injectable()
export class Diagrams {
  private readonly known = new Map<string, Promise<LaidOut>>();

  /** The picture of a version, as SVG, in the words of one reader. */
  async svg(registered: Registered, language: Language, audience: Audience): Promise<string> {
    const { diagram, places } = await this.laidOut(registered, language, audience, null);
    return svgOf(diagram, places, language);
  }

  /**
   * The picture of one state and what is inside it, with what it says about one instance.
   *
   * @param path dotted path of the state, `open.scoping`
   */
  async part(
    registered: Registered,
    path: string,
    marks: Marks,
    { language, audience }: { readonly language: Language; readonly audience: Audience },
  ): Promise<string> {
    const { diagram, places } = await this.laidOut(registered, language, audience, path);
    return svgOf(diagram, places, language, marks);
  }

  private laidOut(
    { definition, hash }: Registered,
    language: Language,
    audience: Audience,
    path: string | null,
  ): Promise<LaidOut> {
    const key = `${hash} ${language} ${audience} ${path ?? ''}`;
    const known = this.known.get(key);
    if (known) return known;
    const whole = diagramOf(definition, language, audience);
    const diagram = path === null ? whole : partOf(whole, path);
    const made = layOut(diagram, path !== null).then((places) => ({ diagram, places }));
    this.known.set(key, made);
    made.catch(() => this.known.delete(key));
    return made;
  }
}
