/** How far the recognition of text has come. `left` counts the files that are still to be read, the one under way included. */
export type RecognitionState = { readonly isOn: boolean; readonly isPaused: boolean; readonly isRunning: boolean; readonly done: number; readonly left: number }

/** What was read in one exhibit, a line each, and the pages that were left out. */
export type RecognisedLines = { readonly text: string; readonly gaps: readonly { readonly page: number; readonly reason: 'too-many-pages' | 'too-slow' | 'failed' | 'not-drawn' }[] }
