/** Thrown within this room alone: the container contradicts itself, or goes beyond all reason. */
export class BrokenContainer extends Error {}
