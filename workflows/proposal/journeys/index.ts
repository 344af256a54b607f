export { standIns, type Cast, type CastRole } from './cast.js';
export { depart, journeyTo, placesFor, travelTo, type Itinerary } from './journey.js';
export { standInText, withReferences, type Plain } from './plain.js';
export type { FirstStep, Journey, JourneyStep, LaterStep } from './step.js';
export { eventOf, Traveller } from './traveller.js';
