import { criteria } from './en/criteria.js';
import { events } from './en/events.js';
import { effects, messages } from './en/messages.js';
import { moves } from './en/moves.js';
import { dates, roles } from './en/names.js';
import { stages, states } from './en/states.js';
import { tasks } from './en/tasks.js';
import { values } from './en/values.js';

export const en = { stages, states, events, moves, tasks, roles, criteria, messages, effects, values, dates };
