import { criteria } from './fr/criteria.js';
import { events } from './fr/events.js';
import { effects, messages } from './fr/messages.js';
import { moves } from './fr/moves.js';
import { dates, roles } from './fr/names.js';
import { stages, states } from './fr/states.js';
import { tasks } from './fr/tasks.js';
import { values } from './fr/values.js';

export const fr = { stages, states, events, moves, tasks, roles, criteria, messages, effects, values, dates };
