import { Program, type Role } from './program.js';
import { until } from './waiting.js';

/** Processes of one program, by role; each is started again when it was killed. */
export class Fleet {
  private readonly programs = new Map<Role, Program>();
  /** Milliseconds from each kill until the process was ready again. */
  readonly recoveries: number[] = [];
  /** What processes said that ended although nobody ended them. */
  readonly desertions: string[] = [];

  constructor(private readonly environment: NodeJS.ProcessEnv) {}

  async start(...roles: readonly Role[]): Promise<void> {
    await Promise.all(roles.map((role) => this.launch(role).started()));
  }

  /** Where the web process answers now; waits while it is away. */
  async address(): Promise<string> {
    await until('a web process is there', 120, () => this.webReady(), 20);
    return this.program('web').address;
  }

  async killAndRestart(role: Role): Promise<void> {
    const killed = performance.now();
    await this.program(role).kill();
    await this.launch(role).started();
    this.recoveries.push(performance.now() - killed);
  }

  program(role: Role): Program {
    const found = this.programs.get(role) ?? this.programs.get('both');
    if (!found) throw new Error(`no ${role} was started`);
    return found;
  }

  /** Starts again whatever ended by itself, and remembers that it did. */
  async revive(): Promise<void> {
    for (const [role, program] of this.programs)
      if (!program.running && !program.ended) {
        this.desertions.push(
          `${role} ended with ${String(program.exitCode)}: ${program.output.slice(-2000)}`,
        );
        await this.launch(role).started();
      }
  }

  async stop(): Promise<void> {
    await this.revive().catch(() => undefined);
    await Promise.all([...this.programs.values()].map((program) => program.stop()));
  }

  private webReady(): boolean {
    const web = this.program('web');
    if (!web.running && !web.ended) void this.revive();
    return web.ready;
  }

  private launch(role: Role): Program {
    const program = new Program(role, this.environment);
    this.programs.set(role, program);
    return program;
  }
}
