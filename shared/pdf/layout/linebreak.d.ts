declare module 'linebreak' {
  export default class LineBreaker {
    constructor(text: string)
    /** `position` counts UTF-16 units; null at the end. */
    nextBreak(): { readonly position: number; readonly required: boolean } | null
  }
}
