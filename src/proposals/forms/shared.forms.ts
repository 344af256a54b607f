import { Type } from 'class-transformer';
import { IsInt, IsNumber, IsOptional, Max, Min, ValidateIf, ValidateNested } from 'class-validator';
import { Choice, Day, Line, Name, Words } from './fields.js';

/** An event that says nothing beside its type. */
export class BareForm {}

/** An event that needs a reason. */
export class ReasonForm {
  @Words() reason!: string;
}

/** Changes asked for, item by item, and by when. */
export class ChangeRequestForm {
  @Words() comments!: string;
  @IsOptional() @Day() dueOn?: string;
}

const evidenceKinds = ['tick', 'file', 'link', 'number'] as const;

/** What shows that a task is done: a tick, a file's name, a link, or a number. */
export class EvidenceForm {
  @Choice(evidenceKinds) kind!: (typeof evidenceKinds)[number];
  @ValidateIf(({ kind }: EvidenceForm) => kind === 'file' || kind === 'link') @Line(500) text?: string;
  @ValidateIf(({ kind }: EvidenceForm) => kind === 'number') @IsNumber() value?: number;
}

/** A person, by id or by e-mail address. */
export class PersonForm {
  @Name() person!: string;
}

/** A first session's date. */
export class StartForm {
  @Day() startOn!: string;
}

/** A first session's date and, where it is known, the last one's. */
export class ScheduleForm extends StartForm {
  @IsOptional() @Day() endOn?: string;
}

/** One task of the checklist, and what shows that it is done. */
export class TaskForm {
  @Name(40) task!: string;
  @IsOptional() @ValidateNested() @Type(() => EvidenceForm) evidence?: EvidenceForm;
}

/** A rubric score from 0 to 100. Source: domain.md 3.1. */
export class ScoreForm {
  @IsInt() @Min(0) @Max(100) score!: number;
}
