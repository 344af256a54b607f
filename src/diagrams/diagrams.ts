import { Injectable } from '@nestjs/common';
import type { Audience, Language } from '../../workflows/kit/workflow.js';
import type { Registered } from '../engine/registry.js';
import { diagramOf } from './graph.js';
import { layOut } from './layout.js';
import { svgOf } from './svg.js';

/** Pictures of workflows, drawn from their machines. */
@Injectable()
export class Diagrams {
  private readonly drawn = new Map<string, Promise<string>>();

  /** The picture of a version, as SVG, in the words of one reader. Drawn once: its definition can't change. */
  svg({ definition, hash }: Registered, language: Language, audience: Audience): Promise<string> {
    const key = `${hash} ${language} ${audience}`;
    const known = this.drawn.get(key) ?? this.draw(definition, language, audience);
    this.drawn.set(key, known);
    known.catch(() => this.drawn.delete(key));
    return known;
  }

  private async draw(
    definition: Registered['definition'],
    language: Language,
    audience: Audience,
  ): Promise<string> {
    const diagram = diagramOf(definition, language, audience);
    return svgOf(diagram, await layOut(diagram), language);
  }
}
