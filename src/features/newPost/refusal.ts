/** A reason that is told to the writer; nothing was made. */
export class Refusal extends Error {}

/** There is no folder to write to: opening one is what helps. */
export class NoFolder extends Refusal {}
