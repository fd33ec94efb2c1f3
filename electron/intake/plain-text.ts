/** A text as the finders read it: widths and dashes unified, a long vowel mark between digits taken for the dash that was meant. */
export const plainText = (text: string): string => text.normalize('NFKC').replace(/[‐‑‒–—―−﹣]/g, '-').replace(/(?<=\d)ー(?=\d)/g, '-')
