/** A reason that is told to the writer; nothing was made. */
export class Refusal extends Error {}
