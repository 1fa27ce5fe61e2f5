/** Another page about the story that tests/pages/explainer explains. */
export const ABOUT = `<!doctype html><title>Council meets</title><p>In Ostwick the council met on the Skerry Crossing on Friday.
Anna Lindqvist, the mayor, said that the piers are to be tested before the bridge is built on. Halvorsen Marine, the contractor, sent nobody.
Paolo Marchetti showed the council the cracks in the concrete.</p>`;

/** A page that has some words of it and is about something else. */
export const OTHER = `<!doctype html><title>Boats</title><p>The harbour was full of boats on Sunday, and the ferry took an hour. The mayor of
another town opened a bridge there, which cost less than was thought.</p>`;
