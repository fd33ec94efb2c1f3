/** A linear congruential generator (Numerical Recipes): the same material on every machine. Values from 0 to below 1. */
export function pseudoRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 0x1_0000_0000
  }
}
